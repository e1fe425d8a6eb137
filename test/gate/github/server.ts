/**
 * A fake of GitHub's REST API on loopback. It remembers (comments, reviews, a real git repository) and holds every request and
 * every answer against GitHub's own OpenAPI description (openapi.json), so that neither side can drift from the real thing.
 */
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Context, type Document, OpenAPIBackend } from "openapi-backend";
import { answer } from "./operations.ts";
import { type Fault, newState, type State } from "./state.ts";

export interface FakeGitHub {
  readonly url: string;
  readonly state: State;
  close(): Promise<void>;
}

/** What an operation answers: a status, a body, and headers such as `Link`. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const definition = JSON.parse(readFileSync(new URL("openapi.json", import.meta.url), "utf8")) as Document;
const operationIds = Object.values(definition.paths ?? {}).flatMap((methods) =>
  Object.values(methods ?? {}).map((operation) => (operation as { operationId: string }).operationId),
);

interface Served {
  readonly state: State;
  readonly origin: string;
}

/** One checker for every fake of a process: compiling GitHub's description costs more than a whole scenario. */
let checker: Promise<OpenAPIBackend> | undefined;

async function makeChecker(): Promise<OpenAPIBackend> {
  const api = new OpenAPIBackend({
    definition,
    quick: true,
    strict: false,
    ajvOpts: {
      strict: false,
      logger: false,
      formats: { "date-time": true, uri: true, email: true, int64: true, repo: true },
    },
  });
  for (const id of operationIds)
    api.register(id, (context: Context, served: Served) => operate(api, context, id, served));
  api.register("validationFail", (context: Context, { state }: Served) => {
    state.violations.push(`request ${context.operation?.operationId}: ${JSON.stringify(context.validation.errors)}`);
    return { status: 422, body: { message: "Validation Failed", documentation_url: "x" } } satisfies Answer;
  });
  api.register("notFound", (context: Context, { state }: Served) => {
    state.violations.push(`no such operation: ${context.request.method} ${context.request.path}`);
    return notFound;
  });
  await api.init();
  return api;
}

function operate(api: OpenAPIBackend, context: Context, id: string, { state, origin }: Served): Answer {
  const given = answer(state, id, {
    params: context.request.params as Record<string, string>,
    query: context.request.query as Record<string, string>,
    body: (context.request.requestBody ?? {}) as Record<string, unknown>,
    url: `${origin}${context.request.path}`,
    token: String(context.request.headers["authorization"] ?? "").split(" ")[1] ?? "",
  });
  if (given.status < 300 && given.body !== undefined) {
    const checked = api.validateResponse(given.body, id, given.status);
    if (checked.errors) state.violations.push(`answer ${id}: ${JSON.stringify(checked.errors.slice(0, 5))}`);
  }
  return given;
}

export async function startGitHub(state: State = newState()): Promise<FakeGitHub> {
  checker ??= makeChecker();
  const api = await checker;
  let origin = "";
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      state.violations.push(`the fake itself: ${error}`);
      response.writeHead(500).end("{}");
    });
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? "/", origin);
    const method = (request.method ?? "GET").toLowerCase();
    const asked = {
      method,
      path: url.pathname,
      query: url.search.slice(1),
      body: Buffer.concat(chunks).toString(),
      headers: headersOf(request),
    };
    const operation = api.matchOperation(asked)?.operationId ?? "unknown";
    const note = (status: number) => state.calls.push({ operation, path: url.pathname, status });
    const fault = takeFault(state, operation);
    if (fault?.status === "hang") return void note(0);
    if (fault?.status === "reset") {
      note(0);
      return void request.socket.destroy();
    }
    const given = fault
      ? faulty(fault)
      : ((await api.handleRequest(asked, { state, origin } satisfies Served)) as Answer);
    note(given.status);
    response.writeHead(given.status, {
      "content-type": "application/json; charset=utf-8",
      ...given.headers,
    });
    response.end(
      typeof given.body === "string" ? given.body : given.body === undefined ? undefined : JSON.stringify(given.body),
    );
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: origin,
    state,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const notFound: Answer = {
  status: 404,
  body: {
    message: "Not Found",
    documentation_url: "https://docs.github.com/rest",
  },
};

function takeFault(state: State, operation: string): Fault | undefined {
  const fault = state.faults.find((one) => one.operation === operation && one.times !== 0);
  if (fault?.times !== undefined) fault.times -= 1;
  return fault;
}

function faulty(fault: Fault): Answer {
  if (fault.status === "rubbish") return { status: 200, body: '{"message": "<html>' };
  return {
    status: fault.status as number,
    body: {
      message: `Fault ${fault.status}\n::warning::from the API`,
      documentation_url: "https://docs.github.com/rest",
    },
    ...(fault.headers ? { headers: fault.headers } : {}),
  };
}

function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value);
  return headers;
}
