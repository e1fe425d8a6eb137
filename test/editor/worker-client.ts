import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import type { ClientCapabilities } from "vscode-languageserver-protocol";
import { withUsual } from "./language-client.ts";

const server = fileURLToPath(new URL("../../packages/language-server/dist/server-web.js", import.meta.url));

/** What a worker in a browser has, as far as the server uses it: nothing of Node is there. */
const ofWorkers = { setTimeout, clearTimeout, performance, URL, atob, TextDecoder, TextEncoder, console };

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The built worker of the server, on its own with a client that keeps the files. */
export interface WorkerClient {
  request<Result>(method: string, params: unknown): Promise<Result>;
  notify(method: string, params: unknown): void;
  /** Notifications the server sent, in order. */
  readonly notified: readonly { readonly method: string; readonly params: unknown }[];
}

/**
 * Starts the worker and initializes it.
 * @param answer answers its requests
 */
export async function startWorker(
  initialize: Record<string, unknown>,
  answer: (method: string, params: never) => unknown,
): Promise<WorkerClient> {
  const notified: { method: string; params: unknown }[] = [];
  const open = new Map<Message["id"], { done: (result: never) => void; failed: (error: Error) => void }>();
  const send = (message: Message): void => {
    const text = JSON.stringify(JSON.stringify({ jsonrpc: "2.0", ...message }));
    setTimeout(() => runInContext(`onmessage({ data: JSON.parse(${text}) })`, context));
  };
  const receive = async (message: Message): Promise<void> => {
    const { id, method, params, result, error } = message;
    if (method === undefined) {
      const asked = open.get(id);
      open.delete(id);
      if (error !== undefined) asked?.failed(new Error(error.message));
      else asked?.done(result as never);
    } else if (id === undefined) notified.push({ method, params });
    else send({ id, result: (await answer(method, params as never)) ?? null });
  };
  const postMessage = (message: unknown): void => void receive(JSON.parse(JSON.stringify(message)));
  const addEventListener = (): void => undefined;
  const context = createContext({ ...ofWorkers, postMessage, addEventListener });
  runInContext(readFileSync(server, "utf8"), context);
  let last = 0;
  const client: WorkerClient = {
    notified,
    notify: (method, params) => send({ method, params }),
    request: (method, params) =>
      new Promise((done, failed) => {
        const id = ++last;
        open.set(id, { done, failed });
        send({ id, method, params });
      }),
  };
  const capabilities = withUsual(initialize["capabilities"] as ClientCapabilities | undefined);
  await client.request("initialize", { processId: null, rootUri: null, ...initialize, capabilities });
  client.notify("initialized", {});
  return client;
}
