/** A plain client of the protocol is served in the forms it announced, and asked before anything is decided. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import type { Command, DocumentDiagnosticReport, WorkspaceEdit } from "vscode-languageserver-protocol";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import { example, recordFile } from "./newcomer.ts";
import { newText, positionOf, type Session, session } from "./session.ts";

const server = fileURLToPath(new URL("../../packages/language-server/dist/server.mjs", import.meta.url));
const facts = "phase: pilot\npurpose: control\nautomation: human-decides\nconsequences: [letter]\n";
const text = `profile: a\n${facts}indicators:\n  - {name: postcode, weight: 3}\n`;

let now: Session | undefined;
afterEach(async () => {
  await now?.end();
  now = undefined;
});

describe("a client that announced nothing", () => {
  it("gets commands for quick fixes, and edits of text alone when it asks for one", async () => {
    now = await session({ "a.profile.yaml": text }, { plain: true, capabilities: {} });
    const offered = (await now.actions("a.profile.yaml", [], positionOf(text, "postcode"))) as unknown as Command[];
    expect(offered.map(({ command }) => typeof command)).toEqual(offered.map(() => "string"));
    const start = offered.find(({ title }) => title.startsWith("Begin de rechtvaardigingstoets"));
    await now.client.request("workspace/executeCommand", { command: start?.command, arguments: start?.arguments });
    const [edit] = now.applied as WorkspaceEdit[];
    expect(Object.keys(edit ?? {})).toEqual(["changes"]);
    expect(newText(edit ?? {}, now.uri("a.justification.yaml"))).toContain("justifies: a");
  });

  it("is offered one action for each answer that a change re-opened, and each writes that one answer holds", async () => {
    const profile = recordFile.replace(".justification.", ".profile.");
    now = await session({}, { from: example, plain: true, capabilities: {} });
    now.open(profile, readFileSync(now.at(profile), "utf8").replace("weight: 12", "weight: 30"));
    const record = readFileSync(now.at(recordFile), "utf8");
    now.open(recordFile, record);
    const [changed] = await now.found(recordFile);
    const at = changed?.range.start;
    const all = (await now.actions(recordFile, [], at)) as unknown as Command[];
    const holding = all.filter(({ title }) => title.endsWith("dit antwoord klopt nog"));
    expect(holding.length).toBeGreaterThan(1);
    for (const [index, { title, command, arguments: given }] of holding.entries()) {
      expect(title).toMatch(/^[A-Z]+-\d+ /);
      expect(now.applied).toHaveLength(index);
      await now.client.request("workspace/executeCommand", { command, arguments: given });
      expect(now.applied[index]?.documentChanges).toBeUndefined();
      expect(newText(now.applied[index] ?? {}, now.uri(recordFile)).match(/holds:/g), title).toHaveLength(1);
    }
  });
});

describe("a client that pulls", () => {
  it("is told that nothing changed as long as nothing did", async () => {
    const workspace = { didChangeWatchedFiles: { dynamicRegistration: true } };
    now = await session({ "a.profile.yaml": text }, { capabilities: { workspace, textDocument: { diagnostic: {} } } });
    const ask = (previousResultId?: string) =>
      now?.client.request<DocumentDiagnosticReport>("textDocument/diagnostic", {
        textDocument: { uri: now.uri("a.profile.yaml") },
        ...(previousResultId === undefined ? {} : { previousResultId }),
      });
    now.open("a.profile.yaml", text);
    const first = await ask();
    expect(first?.resultId).toBeDefined();
    expect(await ask(first?.resultId)).toEqual({ kind: "unchanged", resultId: first?.resultId });
    now.client.change(now.at("a.profile.yaml"), text.replace("postcode", "dagen"));
    expect(await ask(first?.resultId)).toMatchObject({ kind: "full" });
  });
});

describe("the program", () => {
  const run = (args: string[]) => spawnSync(process.execPath, [server, ...args], { input: "", encoding: "utf8" });
  it.each([
    ["--help", 0, /--stdio/],
    ["--version", 0, /^\d+\.\d+\.\d+\n$/],
    ["--nonsense", 2, /unknown argument "--nonsense"/],
  ])("answers %s", (argument, status, said) => {
    const ended = run([argument]);
    expect(ended.status).toBe(status);
    expect(ended.stdout + ended.stderr).toMatch(said);
  });

  it("refuses requests before it was initialized, twice, and after it was shut down, with the code for that", async () => {
    const child = spawn(process.execPath, [server], { stdio: "pipe" });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const codeOf = (method: string, params?: unknown) =>
      connection.sendRequest(method, params).then(
        () => 0,
        (error: { code: number }) => error.code,
      );
    const start = { processId: null, rootUri: null, capabilities: {} };
    const hover = { textDocument: { uri: "file:///x.yaml" }, position: { line: 0, character: 0 } };
    const codes = [
      await codeOf("textDocument/hover", hover),
      await codeOf("workspace/executeCommand", { command: "tenzij.server.check", arguments: [] }),
      await codeOf("initialize", start),
      await codeOf("initialize", start),
      await codeOf("textDocument/hover", hover),
      await codeOf("shutdown"),
      await codeOf("textDocument/hover", hover),
    ];
    expect(codes).toEqual([-32002, -32002, 0, -32600, 0, 0, -32600]);
    const ended = once(child, "exit");
    await connection.sendNotification("exit");
    expect((await ended)[0]).toBe(0);
    connection.dispose();
  });
});

describe("the files to copy", () => {
  /** What stands under each editor's heading: its code, without comments, which are in the language of the page. */
  const filesIn = (language: "nl" | "en"): Map<string, string[]> => {
    const page = readFileSync(new URL(`../../docs/${language}/editor.md`, import.meta.url), "utf8");
    const parts = page.split(/^(?=##+ )/m).filter((part) => part.startsWith("### "));
    return new Map(
      parts.map((part) => [
        part.slice(4, part.indexOf("\n")),
        [...part.matchAll(/^```\w+\n(.*?)^```$/gms)].map(([, code = ""]) => code.replaceAll(/^(#|--|\/\/).*\n/gm, "")),
      ]),
    );
  };

  it("are there for each editor, the same in both languages, and start the server as it is started", () => {
    const files = filesIn("en");
    expect([...files.keys()]).toEqual(["Neovim", "Helix", "JetBrains", "Zed"]);
    expect(filesIn("nl")).toEqual(files);
    for (const [editor, all] of files)
      expect(all.join("\n"), editor).toMatch(/\/path\/to\/server\.mjs(", "|"\.into\(\), "| )--stdio\b/);
    expect(JSON.parse(files.get("JetBrains")?.[0] ?? "")).toMatchObject({ programArgs: {}, fileTypeMappings: [{}] });
  });
});
