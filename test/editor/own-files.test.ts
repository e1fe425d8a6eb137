import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type {
  ApplyWorkspaceEditParams,
  CompletionItem,
  Diagnostic,
  Hover,
  Range,
  ShowDocumentParams,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { type Client, type ClientSetup, connect, uri } from "./language-client.ts";

const example = fileURLToPath(new URL("../../docs/examples/kleinste-toets", import.meta.url));

let folder: string;
let client: Client;
let applied: ApplyWorkspaceEditParams[];
let shown: ShowDocumentParams[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tenzij-own-"));
  cpSync(example, folder, { recursive: true });
  applied = [];
  shown = [];
});
afterEach(async () => {
  await client.stop();
  expect(client.errors()).toBe("");
  rmSync(folder, { recursive: true, force: true });
});

async function start(setup: Partial<ClientSetup> = {}): Promise<void> {
  client = await connect({
    folders: [folder],
    locale: "nl",
    capabilities: { window: { showDocument: { support: true } } },
    answer: (method, params) => {
      if (method === "workspace/applyEdit") applied.push(params as ApplyWorkspaceEditParams);
      if (method === "window/showDocument") shown.push(params as ShowDocumentParams);
      return { applied: true, success: true };
    },
    ...setup,
  });
}

const path = (file: string): string => join(folder, file);
const organisation = "organisation.yaml";
const profile = "profiles/heronderzoek-bijstand.profile.yaml";
const record = "profiles/heronderzoek-bijstand.justification.yaml";
const read = (file: string): string => readFileSync(path(file), "utf8");
const run = <T>(command: string, ...args: unknown[]): Promise<T> =>
  client.request("workspace/executeCommand", { command: `tenzij.server.${command}`, arguments: args });

/** The place of `¦` in a text, and the text without it. */
function cursorIn(marked: string) {
  const before = (marked.split("¦")[0] ?? "").split("\n");
  return {
    text: marked.replace("¦", ""),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}

async function completed(file: string, marked: string): Promise<CompletionItem[]> {
  const { text, position } = cursorIn(marked);
  client.open(path(file), text);
  return client.request("textDocument/completion", { textDocument: { uri: uri(path(file)) }, position });
}

async function hovered(file: string, marked: string): Promise<string> {
  const { text, position } = cursorIn(marked);
  client.open(path(file), text);
  const hover = await client.request<Hover | null>("textDocument/hover", {
    textDocument: { uri: uri(path(file)) },
    position,
  });
  return (hover?.contents as { value: string } | undefined)?.value ?? "";
}

describe("the organisation file", () => {
  it("is completed: its keys, those below them, and values", async () => {
    await start();
    const keys = await completed(organisation, "organisation: Gemeente\n¦");
    expect(keys.map((one) => one.label)).toEqual(expect.arrayContaining(["signals", "complaints", "training"]));
    expect(keys.find((one) => one.label === "complaints")?.detail).toMatch(/klacht/i);
    const below = await completed(organisation, "complaints:\n  channel: x\n  ¦");
    expect(below.map((one) => one.label)).toEqual(expect.arrayContaining(["term-days", "handler"]));
    expect(below.map((one) => one.label)).not.toContain("channel");
    const values = await completed(organisation, "complaints:\n  discrimination-category: ¦");
    expect(values.map((one) => one.label)).toEqual(["yes", "no"]);
  });

  it("says of a key what it asks", async () => {
    await start();
    expect(await hovered(organisation, "compl¦aints:\n  term-days: 42\n")).toMatch(/^complaints: \S/);
    expect(await hovered(organisation, "complaints:\n  term-¦days: 42\n")).toMatch(/^term-days: termijn in dagen/);
  });

  it("has an unknown key underlined, with the key that was meant", async () => {
    await start();
    client.open(path(organisation), read(organisation).replace("complaints:", "complaint:"));
    const found = await client.diagnostics(path(organisation), (now) => now.length > 0);
    expect(found.map((one) => one.message).join("\n")).toMatch(/complaint.*complaints/s);
  });

  it("re-opens the duties of every profile while it is edited, and closes them again", async () => {
    await start();
    client.open(path(organisation), read(organisation));
    client.open(path(organisation), read(organisation).replace(/^training:\n(?: .*\n)+/m, ""));
    const status = async () => (await run<{ verdict: string }>("picture", uri(path(profile)))).verdict;
    expect(await status()).toBe("rechtvaardigingstoets is niet af");
    client.change(path(organisation), read(organisation));
    expect(await status()).toBe("rechtvaardigingstoets is volledig");
  });
});

describe("the policy", () => {
  it("says of a key what it is for, and completes values at every depth", async () => {
    await start();
    expect(await hovered("tenzij.yaml", "loc¦ale: nl\n")).toMatch(/^locale: /);
    const roles = await completed("tenzij.yaml", "signers:\n  roles: [¦");
    expect(roles.map((one) => one.label)).toContain("jurist");
  });

  it("has an unknown key below another underlined, with the key that was meant", async () => {
    await start();
    client.open(path("tenzij.yaml"), 'profiles: ["profiles/**"]\nlegacy: {untill: 2027-01-01}\n');
    const found = await client.diagnostics(path("tenzij.yaml"), (now) => now.length > 0);
    expect(found.map((one) => one.message).join("\n")).toMatch(/untill.*until/s);
  });
});

describe("the settings", () => {
  it("of open files only keeps silent about a profile that is not open, and speaks once it is", async () => {
    const broken = read(profile).replace("weight: 12", "weight: 13");
    await start({ initializationOptions: { openFilesOnly: true } });
    client.open(path(profile), broken);
    await client.diagnostics(path(profile), (_, version) => version === 1);
    expect(client.published(path(record)) ?? []).toEqual([]);
    client.open(path(record), read(record));
    expect((await client.diagnostics(path(record), (now) => now.length > 0)).map((one) => one.source)).toContain(
      "tenzij",
    );
  });
});

describe("rename", () => {
  const at = (file: string, word: string) => {
    const before = (read(file).split(word)[0] ?? "").split("\n");
    return {
      textDocument: { uri: uri(path(file)) },
      position: { line: before.length - 1, character: (before.at(-1)?.length ?? 0) + 1 },
    };
  };
  it("starts from the record too, and quotes a name that YAML would read otherwise", async () => {
    await start();
    for (const file of [profile, record]) client.open(path(file), read(file));
    const here = at(record, "woonplaats_pc4:\n    kind");
    expect(await client.request<Range>("textDocument/prepareRename", here)).toMatchObject({
      start: { character: 2 },
      end: { character: 2 + "woonplaats_pc4".length },
    });
    const edit = await client.request<WorkspaceEdit>("textDocument/rename", { ...here, newName: "no: x" });
    expect(Object.keys(edit.changes ?? {}).sort()).toEqual([uri(path(record)), uri(path(profile))].sort());
    for (const edits of Object.values(edit.changes ?? {})) for (const one of edits) expect(one.newText).toBe('"no: x"');
  });

  it("is not offered where no indicator is named", async () => {
    await start();
    client.open(path(profile), read(profile));
    expect(await client.request("textDocument/prepareRename", at(profile, "title:"))).toBeNull();
    expect(await client.request("textDocument/rename", { ...at(profile, "title:"), newName: "x" })).toBeNull();
  });
});

describe("commands", () => {
  it("make a record, say why none is made, and show where the next answer goes", async () => {
    await start();
    rmSync(path(record));
    await run("scaffold", uri(path(profile)));
    expect(JSON.stringify(applied)).toContain("justifies: heronderzoek-bijstand");
    client.open(path(profile), read(profile).replace("woonplaats_pc4", "etniciteit").replaceAll("postcode", "afkomst"));
    expect(await run("scaffold", uri(path(profile)))).toMatch(/uitgesloten/);
    client.change(path(profile), "profile: x\npurpose: control\nindicators:\n  - name: dagen\n");
    expect(await run("scaffold", uri(path(profile)))).toMatch(/^Niets in /);
  });

  it("open a page of our own documentation, and no other address", async () => {
    await start();
    await run("docs", "https://github.com/tenzij/tenzij/blob/main/docs/nl/kinds/indirect.md#postcode");
    for (const address of ["https://example.org/", "file:///etc/passwd", 7]) await run("docs", address);
    expect(shown.map((one) => one.uri)).toEqual([
      "https://github.com/tenzij/tenzij/blob/main/docs/nl/kinds/indirect.md#postcode",
    ]);
  });
});

describe("several folders", () => {
  it("can come and go while the editor is open, each with its own policy", async () => {
    const [one, two] = ["one", "two"].map((name) => {
      cpSync(example, path(name), { recursive: true });
      return path(name);
    }) as [string, string];
    await start({ folders: [one], capabilities: { workspace: { workspaceFolders: true } } });
    const of = (root: string): string => join(root, record);
    const isStale = (now: Diagnostic[]): boolean => now.some((found) => found.data?.verdict === "test-stale");
    await client.diagnostics(of(one), (now) => now.length > 0);
    expect(client.published(of(two))).toBeUndefined();
    writeStale(two);
    const event = (added: readonly string[], removed: readonly string[]): Promise<void> => {
      const folders = (roots: readonly string[]) => roots.map((root) => ({ uri: uri(root), name: root }));
      return client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
        event: { added: folders(added), removed: folders(removed) },
      });
    };
    await event([two], []);
    await client.diagnostics(of(two), isStale);
    expect(isStale(client.published(of(one)) ?? [])).toBe(false);
    await event([], [two]);
    await client.diagnostics(of(two), (now) => now.length === 0);
  });
});

/** A profile that its test does not fit any more, on disk. */
function writeStale(root: string): void {
  writeFileSync(join(root, profile), read(profile).replace("weight: 12", "weight: 13"));
}
