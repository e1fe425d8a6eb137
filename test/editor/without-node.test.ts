import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Text } from "@tenzij/language-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MarkupKind } from "vscode-languageserver-protocol";
import { type Client, connect, uri } from "./language-client.ts";
import { startWorker, type WorkerClient } from "./worker-client.ts";

const examples = fileURLToPath(new URL("../../docs/examples", import.meta.url));
const bundles = ["language-server/dist/server-web.js", "vscode/dist/web/server.js", "vscode/dist/web/extension.js"];
/** Only ends a wait that never ends. */
const patient = { timeout: 25_000 };
const remote = "vscode-vfs://github/owner/repository";
const capabilities = {
  textDocument: { diagnostic: {}, hover: { contentFormat: [MarkupKind.Markdown] } },
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
};

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();

const base64 = (bytes: string | Uint8Array): Text => ({ base64: Buffer.from(bytes).toString("base64") });

/** Lists and reads a folder on disk as if it lay on a file system that only the client knows. */
function answerFrom(folder: string) {
  const local = (address: string): string =>
    join(folder, decodeURIComponent(new URL(address).pathname).slice("/owner/repository".length));
  return (method: string, { uri: address }: { uri: string }): unknown => {
    if (method === "tenzij/list") return { files: filesBelow(local(address)), links: [], denied: [], repositories: [] };
    if (method === "tenzij/read") return base64(readFileSync(local(address)));
    return null;
  };
}

describe("the bundles for a browser", () => {
  it.each(bundles)("hold nothing of Node: %s", (file) => {
    const text = readFileSync(fileURLToPath(new URL(`../../packages/${file}`, import.meta.url)), "utf8");
    expect(text).not.toMatch(/["'`]node:[a-z]/);
    expect([...text.matchAll(/\brequire\(["'](?!vscode["'])[^"']*["']\)/g)].map(([found]) => found)).toEqual([]);
  });
});

describe("the worker says what the process says", () => {
  const folders = readdirSync(examples).filter((name) => statSync(join(examples, name)).isDirectory());
  let process: Client;
  let worker: WorkerClient;
  beforeAll(async () => {
    process = await connect({ folders: folders.map((name) => join(examples, name)), locale: "en", capabilities });
    const workspaceFolders = folders.map((name) => ({ uri: `${remote}/${name}`, name }));
    worker = await startWorker({ locale: "en", capabilities, workspaceFolders }, answerFrom(examples));
  });
  afterAll(() => process?.stop());

  // Where no git is seen nobody knows what the gate reads as the top of the repository, so that is said on a disk alone.
  const besidesGit = (answer: { items?: unknown[] } | null) =>
    answer?.items === undefined
      ? answer
      : { ...answer, items: answer.items.filter((item) => (item as { code?: string }).code !== "policy/not-at-gate") };

  it.each(folders)("of every file of %s", async (folder) => {
    const here = (said: unknown): unknown => JSON.parse(JSON.stringify(said).replaceAll(remote, uri(examples)));
    let findings = 0;
    for (const file of filesBelow(join(examples, folder))) {
      for (const [method, params] of [
        ["textDocument/diagnostic", {}],
        ["textDocument/codeLens", {}],
        ["textDocument/documentSymbol", {}],
        ["textDocument/documentLink", {}],
        ["textDocument/hover", { position: { line: 8, character: 12 } }],
      ] as const) {
        const ask = (client: Pick<Client, "request">, root: string) =>
          client.request<{ items?: unknown[] } | null>(method, {
            textDocument: { uri: `${root}/${folder}/${file}` },
            ...params,
          });
        const [local, distant] = await Promise.all([ask(process, uri(examples)), ask(worker, remote)]);
        // The name of a result is the server's own.
        const said = (answer: object | null) => (answer === null ? answer : { ...answer, resultId: null });
        expect(said(here(distant) as object | null), `${method} ${file}`).toEqual(
          said(besidesGit(local) as object | null),
        );
        findings += local?.items?.length ?? 0;
      }
    }
    expect(findings).toBeGreaterThan(0);
  });
});

describe("while a text is on its way", () => {
  const profile = "profile: a\npurpose: control\nphase: design\nindicators: [{name: postcode}]\n";
  const record = "justifies: a\n";
  const files: Record<string, string> = {
    "tenzij.yaml": "locale: en\n",
    "a.profile.yaml": profile,
    "a.justification.yaml": record,
  };
  const address = (file: string) => ({ textDocument: { uri: `${remote}/${file}` } });

  /** A client that lets texts through one by one. */
  async function held() {
    const waiting: { file: string; release: (text?: string) => void }[] = [];
    const texts = { ...files };
    const worker = await startWorker(
      {
        locale: "en",
        capabilities: { ...capabilities, textDocument: {} },
        workspaceFolders: [{ uri: remote, name: "r" }],
      },
      (method, { uri: asked }: { uri: string }) => {
        if (method === "tenzij/list")
          return { files: Object.keys(texts).sort(), links: [], denied: [], repositories: [] };
        if (method !== "tenzij/read") return null;
        const file = asked.slice(remote.length + 1);
        return new Promise((done) =>
          waiting.push({ file, release: (text) => done(base64(text ?? texts[file] ?? "")) }),
        );
      },
    );
    const arrive = async (): Promise<string[]> => {
      await expect.poll(() => waiting.length, patient).toBeGreaterThan(0);
      const [now] = [waiting.splice(0)];
      for (const { release } of now) release();
      return now.map(({ file }) => file);
    };
    return { worker, waiting, texts, arrive };
  }
  const published = (worker: WorkerClient) =>
    worker.notified.filter(({ method }) => method === "textDocument/publishDiagnostics");

  it("nothing is shown and nothing is answered; then everything is", async () => {
    const { worker, waiting, arrive } = await held();
    let answered = false;
    const lenses = worker.request<unknown[]>("textDocument/codeLens", address("a.profile.yaml")).then((said) => {
      answered = true;
      return said;
    });
    const seen: string[] = [];
    while (!answered) {
      await expect.poll(() => answered || waiting.length > 0, patient).toBe(true);
      if (answered) break;
      expect(published(worker)).toEqual([]);
      seen.push(...(await arrive()));
    }
    expect(new Set(seen)).toEqual(new Set(Object.keys(files)));
    expect((await lenses).length).toBeGreaterThan(0);
    await expect.poll(() => published(worker).length, patient).toBeGreaterThan(0);
  });

  it("a text that changed meanwhile is asked for anew, and the older one is not used", async () => {
    const { worker, waiting, texts } = await held();
    const lenses = worker.request<unknown>("textDocument/documentSymbol", address("a.profile.yaml"));
    // Everything comes but the profile, which changes while it is read.
    let late: (typeof waiting)[number] | undefined;
    const next = async () => {
      await expect.poll(() => waiting.length, patient).toBeGreaterThan(0);
      return waiting.shift();
    };
    while (late === undefined) {
      const one = await next();
      if (one?.file === "a.profile.yaml") late = one;
      else one?.release();
    }
    texts["a.profile.yaml"] = profile.replace("postcode", "nationaliteit");
    worker.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: `${remote}/a.profile.yaml`, type: 2 }] });
    // The newer text comes first.
    await expect.poll(() => waiting.some(({ file }) => file === "a.profile.yaml"), patient).toBe(true);
    for (const { release } of waiting.splice(0)) release();
    await new Promise((done) => setTimeout(done));
    late.release(profile);
    let said: unknown;
    void lenses.then((symbols) => {
      said = symbols;
    });
    while (said === undefined) {
      await expect.poll(() => said !== undefined || waiting.length > 0, patient).toBe(true);
      waiting.shift()?.release();
    }
    expect(JSON.stringify(said)).toContain("nationaliteit");
    expect(JSON.stringify(said)).not.toContain("postcode");
  });
});
