import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import {
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { connect, uri } from "./language-client.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Put there by `pnpm setup:vscode`, outside the project's own packages. */
const peer = join(root, ".vscode-test/yaml-language-server/node_modules/yaml-language-server/bin/yaml-language-server");
const example = join(root, "docs/examples/kleinste-toets");

let folder: string;
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Red Hat's server with its own defaults, no schema store, and the settings given. */
async function redHat(settings: Record<string, unknown>) {
  const child = spawn(process.execPath, [peer, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const found = new Map<string, (diagnostics: Diagnostic[]) => void>();
  connection.onNotification("textDocument/publishDiagnostics", (params: { uri: string; diagnostics: Diagnostic[] }) =>
    found.get(params.uri)?.(params.diagnostics),
  );
  const yaml = { validate: true, completion: true, hover: true, schemaStore: { enable: false }, ...settings };
  connection.onRequest("workspace/configuration", ({ items }: { items: { section: string }[] }) =>
    items.map(({ section }) => (section === "yaml" ? yaml : {})),
  );
  (connection as unknown as MessageConnection).onRequest(() => null);
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: uri(folder),
    capabilities: { workspace: { configuration: true }, textDocument: { completion: {} } },
    workspaceFolders: [{ uri: uri(folder), name: "x" }],
  });
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("workspace/didChangeConfiguration", { settings: { yaml } });
  return {
    open: (file: string, text: string): Promise<Diagnostic[]> =>
      new Promise((done) => {
        const address = uri(join(folder, file));
        found.set(address, done);
        const textDocument = { uri: address, languageId: "yaml", version: 1, text };
        void connection.sendNotification("textDocument/didOpen", { textDocument });
      }),
    complete: async (file: string, line: number, character: number): Promise<string[]> => {
      const textDocument = { uri: uri(join(folder, file)) };
      const position = { line, character };
      const list = await connection.sendRequest<CompletionList | null>("textDocument/completion", {
        textDocument,
        position,
      });
      return (list?.items ?? []).map((one) => one.label);
    },
    stop: () => {
      connection.dispose();
      child.kill();
    },
  };
}

const files = [
  "tenzij.yaml",
  "organisation.yaml",
  "profiles/heronderzoek-bijstand.profile.yaml",
  "profiles/heronderzoek-bijstand.justification.yaml",
];

describe.skipIf(!existsSync(peer))("beside Red Hat's YAML extension", () => {
  it("no file of ours has an error there, and no key is offered twice, since we give it no schema", async () => {
    folder = mkdtempSync(join(tmpdir(), "tenzij-beside-"));
    cpSync(example, folder, { recursive: true });
    const yaml = await redHat({});
    const ours = await connect({ folders: [folder], locale: "nl" });
    for (const file of files) {
      const text = readFileSync(join(folder, file), "utf8");
      const typed = `${text}\n`;
      expect(await yaml.open(file, typed), file).toEqual([]);
      ours.open(join(folder, file), typed);
      const line = typed.split("\n").length - 1;
      const offered = await ours.request<{ label: string }[]>("textDocument/completion", {
        textDocument: { uri: uri(join(folder, file)) },
        position: { line, character: 0 },
      });
      const theirs = await yaml.complete(file, line, 0);
      expect(offered.length, file).toBeGreaterThan(0);
      expect(
        theirs.filter((label) => offered.some((one) => one.label === label)),
        file,
      ).toEqual([]);
    }
    yaml.stop();
    await ours.stop();
  });

  it("with our schemas, as another editor may use them, a complete test has no error either", async () => {
    folder = mkdtempSync(join(tmpdir(), "tenzij-beside-"));
    cpSync(example, folder, { recursive: true });
    const schema = (name: string): string => uri(join(root, `docs/schemas/${name}.schema.json`));
    const yaml = await redHat({
      schemas: {
        [schema("tenzij")]: "tenzij.yaml",
        [schema("organisation")]: "organisation.yaml",
        [schema("justification")]: "*.justification.yaml",
        [schema("profile")]: "*.profile.yaml",
      },
    });
    for (const file of files) {
      const found = await yaml.open(file, readFileSync(join(folder, file), "utf8"));
      expect(
        found.map((one) => one.message),
        file,
      ).toEqual([]);
    }
    const wrong = await yaml.open("other/tenzij.yaml", "profilez: []\n");
    expect(wrong).not.toEqual([]);
    yaml.stop();
  });
});
