import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { type Client, type ClientSetup, connect } from "./language-client.ts";

const neutral = `profile: heronderzoek
phase: design
purpose: control
automation: human-decides
indicators:
  - name: maanden_sinds_vorig_onderzoek
    weight: 4
`;
const postcode = neutral.replace("maanden_sinds_vorig_onderzoek", "woonplaats_postcode");

let folder: string;
let client: Client | undefined;

function write(file: string, text: string): string {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

async function start(setup: Partial<ClientSetup> = {}): Promise<Client> {
  client = await connect({ folders: [folder], ...setup });
  return client;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tenzij-live-"));
});
afterEach(async () => {
  await client?.stop();
  client = undefined;
  rmSync(folder, { recursive: true, force: true });
});

describe("diagnostics while typing", () => {
  it("come from the text as typed, not from disk", async () => {
    const path = write("a.profile.yaml", neutral);
    const server = await start();
    server.open(path, neutral);
    expect(await server.diagnostics(path, (_, version) => version === 1)).toEqual([]);
    server.change(path, postcode);
    expect(aboutPostcode(await server.diagnostics(path, (_, version) => version === 2))).toMatchObject({
      code: "indicator/postcode",
      source: "tenzij",
      severity: 1,
      range: { start: { line: 5, character: 10 }, end: { line: 5, character: 29 } },
      codeDescription: { href: expect.stringMatching(/^https:\/\/.*postcode/) },
    });
    server.change(path, neutral);
    expect(await server.diagnostics(path, (_, version) => version === 3)).toEqual([]);
  });

  it("follow ranges, sound or not", async () => {
    const path = write("a.profile.yaml", neutral);
    const server = await start();
    server.open(path, neutral);
    const start_ = { line: 5, character: 10 };
    server.edit(path, [{ range: { start: start_, end: { line: 5, character: 39 } }, text: "woonplaats_postcode" }]);
    expect(await server.diagnostics(path, (found, version) => version === 2 && found.length > 0)).not.toEqual([]);
    server.edit(path, [
      { range: { start: { line: 9_999, character: 5 }, end: { line: -3, character: 1e9 } }, text: "" },
    ]);
    server.edit(path, [{ range: { start: { line: 2, character: 9 }, end: { line: 1, character: 0 } }, text: "x" }]);
    server.change(path, postcode);
    const found = await server.diagnostics(path, (_, version) => version === 5);
    expect(found.map((one) => one.code)).toContain("indicator/postcode");
  });

  it("are of every profile in the workspace, open or not, and gone when the file is", async () => {
    const path = write("deep/er/a.profile.yaml", postcode);
    const server = await start();
    expect((await server.diagnostics(path)).map((one) => one.code)).toContain("indicator/postcode");
    rmSync(path);
    server.changedOnDisk(path);
    await server.diagnostics(path, (found) => found.length === 0);
  });

  it("go both ways between profile and record", async () => {
    const path = write("a.profile.yaml", postcode);
    const record = join(folder, "a.justification.yaml");
    const server = await start();
    server.open(path, postcode);
    const before = await server.diagnostics(path, (found) => found.length > 0);
    expect(before.map((one) => one.severity)).toContain(1);
    server.open(
      record,
      "justifies: heronderzoek\nframework: toetsingskader-2025\ndistinctions:\n  woonplaats_postcode: {kind: indirect}\n",
    );
    // The profile no longer says that there is no test; the record says what is missing in it.
    await server.diagnostics(path, (found) => JSON.stringify(found) !== JSON.stringify(before));
    expect(
      (await server.diagnostics(record, (found) => found.length > 0)).every((one) => one.source === "tenzij"),
    ).toBe(true);
    server.close(record);
    await server.diagnostics(
      path,
      (found) => JSON.stringify(found.map((one) => one.message)) === JSON.stringify(before.map((one) => one.message)),
    );
  });
});

describe("the policy", () => {
  it("counts as typed, and again when the file on disk changes", async () => {
    const policy = write("tenzij.yaml", 'locale: en\nprofiles: ["none/**"]\n');
    const path = write("selectie/a.yaml", postcode);
    const server = await start({ locale: "nl" });
    server.open(path, postcode);
    const outside = await server.diagnostics(path, (_, version) => version === 1);
    expect(outside.map(({ code }) => code)).toEqual(["policy/looks-like-profile"]);
    server.open(policy, 'locale: en\nprofiles: ["selectie/**"]\n');
    expect(aboutPostcode(await server.diagnostics(path, (now) => now.length > 1))?.message).toMatch(/is read as/);
    server.close(policy);
    await server.diagnostics(path, (now) => now.length === 1);
    write("tenzij.yaml", 'profiles: ["selectie/**"]\n');
    server.changedOnDisk(policy);
    expect(aboutPostcode(await server.diagnostics(path, (now) => now.length > 1))?.message).toMatch(/gelezen als/);
  });

  it("is served too: an unknown key is underlined while it is typed", async () => {
    write("a.profile.yaml", neutral);
    const policy = write("tenzij.yaml", "locale: nl\n");
    const server = await start();
    server.open(policy, "locale: nl\nsigner: {}\n");
    const found = await server.diagnostics(policy, (now) => now.length > 0);
    expect(found[0]).toMatchObject({ source: "tenzij", range: { start: { line: 1, character: 0 } } });
    expect(found[0]?.message).toContain("signers");
  });

  it("of the nearest root above the file counts, in each folder its own", async () => {
    write("one/tenzij.yaml", "locale: nl\n");
    const first = write("one/a.profile.yaml", postcode);
    write("two/tenzij.yaml", "locale: en\n");
    const second = write("two/sub/a.profile.yaml", postcode);
    const server = await start({ folders: [join(folder, "one"), join(folder, "two")] });
    expect(aboutPostcode(await server.diagnostics(first))?.message).toMatch(/gelezen als/);
    expect(aboutPostcode(await server.diagnostics(second))?.message).toMatch(/read as/);
  });

  it("of a root inside a root counts for what is inside it, once", async () => {
    write("tenzij.yaml", "locale: nl\n");
    write("inner/tenzij.yaml", "locale: en\n");
    const inner = write("inner/a.profile.yaml", postcode);
    const outer = write("a.profile.yaml", postcode);
    const server = await start();
    expect(aboutPostcode(await server.diagnostics(outer))?.message).toMatch(/gelezen als/);
    expect(aboutPostcode(await server.diagnostics(inner))?.message).toMatch(/read as/);
  });
});

describe("a file opened by itself", () => {
  it("is judged with what stands beside it, and the folders around it are left alone", async () => {
    const path = write("a.profile.yaml", postcode);
    const other = write("private/b.profile.yaml", postcode);
    const server = await start({ folders: [] });
    server.open(path, postcode);
    expect(aboutPostcode(await server.diagnostics(path, (now) => now.length > 0))).toBeDefined();
    expect(server.published(other)).toBeUndefined();
  });

  it("is judged by the policy in a folder above it", async () => {
    write("tenzij.yaml", "locale: en\n");
    const path = write("profiles/a.profile.yaml", postcode);
    const server = await start({ folders: [], locale: "nl" });
    server.open(path, postcode);
    expect(aboutPostcode(await server.diagnostics(path, (now) => now.length > 0))?.message).toMatch(/is read as/);
  });
});

describe("a workspace without profiles or policy", () => {
  it("is left alone", async () => {
    const path = write("compose.yaml", "services: {web: {image: postcode-service, nationality: x}}\n");
    const server = await start();
    server.open(path, "services: {web: {image: postcode-service, nationality: x}}\n");
    expect(await server.diagnostics(path, (_, version) => version === 1)).toEqual([]);
    expect(await server.request("textDocument/hover", at(path, 0, 25))).toBeNull();
    expect(
      await server.request("textDocument/codeAction", {
        ...at(path, 0, 25),
        range: whole,
        context: { diagnostics: [] },
      }),
    ).toEqual([]);
  });
});

describe("a file that is not governed", () => {
  it("is judged on request as long as it is open, and can be added to the policy", async () => {
    write("tenzij.yaml", 'profiles: ["profiles/**"] # of ours\n');
    write("profiles/b.profile.yaml", neutral);
    const path = write("selectie.yaml", postcode);
    const edits: unknown[] = [];
    const server = await start({
      answer: (method, params) => {
        if (method === "window/showMessageRequest") return (params as { actions: unknown[] }).actions[0];
        if (method !== "workspace/applyEdit") return null;
        edits.push(params);
        return { applied: true };
      },
    });
    server.open(path, postcode);
    const outside = await server.diagnostics(path, (_, version) => version === 1);
    expect(outside.map(({ code }) => code)).toEqual(["policy/looks-like-profile"]);
    const said = await server.request("workspace/executeCommand", {
      command: "tenzij.server.check",
      arguments: [href(path)],
    });
    expect(said).toMatch(/selectie\.yaml/);
    const found = await server.diagnostics(path, (now) => now.length > 1);
    expect(found.map((one) => one.code)).toEqual(expect.arrayContaining(["indicator/postcode", "policy/not-governed"]));
    const actions = await server.request<
      { title: string; edit?: { documentChanges: [{ edits: [{ newText: string }] }] } }[]
    >("textDocument/codeAction", {
      ...at(path, 0, 0),
      range: whole,
      context: { diagnostics: found.filter((one) => one.code === "policy/not-governed") },
    });
    expect(actions[0]?.edit?.documentChanges[0].edits[0].newText).toBe(', "selectie.yaml"');
    await server.request("workspace/executeCommand", { command: "tenzij.server.govern", arguments: [href(path)] });
    expect(JSON.stringify(edits)).toContain("selectie.yaml");
    server.close(path);
    await server.diagnostics(path, (now) => now.length === 0);
  });
});

describe("what cannot be read", () => {
  it.each([
    ["broken", "indicators:\n  - name: [\n"],
    ["empty", ""],
    ["deep", `${"[".repeat(5_000)}`],
    ["with a NUL", `${neutral}\0`],
    ["with an unknown tag", `${neutral}extra: !!python/object x\n`],
    ["of 50 MB", `# ${"x".repeat(50 * 1024 * 1024)}\n`],
  ])("%s: is a visible finding, and the server stays up", async (_, text) => {
    const path = write("a.profile.yaml", neutral);
    const server = await start();
    server.open(path, text);
    const found = await server.diagnostics(path, (now) => now.length > 0);
    expect(found.some((one) => one.severity === 1)).toBe(true);
    server.change(path, postcode);
    await server.diagnostics(path, (now) => now.some((one) => one.code === "indicator/postcode"));
    expect(server.errors()).toBe("");
  });

  it("a thousand broken lines at once, and more findings than an editor shows, are told as such", async () => {
    const path = write("a.profile.yaml", neutral);
    const server = await start();
    server.open(path, neutral);
    const at = { line: 7, character: 0 };
    server.edit(path, [{ range: { start: at, end: at }, text: "  - name: [postcode\n".repeat(1_000) }]);
    const found = await server.diagnostics(path, (now, version) => version === 2 && now.length > 0);
    expect(found.filter((one) => one.code === "read/syntax")).toHaveLength(3);
    server.change(path, `${neutral}${"  - name: postcode\n".repeat(2_000)}`);
    const many = await server.diagnostics(path, (_, version) => version === 3);
    expect(many.length).toBeLessThan(1_001);
    expect(many.at(-1)?.message).toMatch(/indicator\/postcode/);
  });

  it("a text typed letter by letter ends as the same text opened at once", async () => {
    const path = write("a.profile.yaml", neutral);
    const server = await start();
    server.open(path, neutral);
    const typed =
      '  - name: "leeftijd"\n    values: [18, 19]\n  - {naam: pc4, label: "Wijk: noord"}\nselection:\n  any-of: [pc4]\n';
    let [line, character] = [7, 0];
    for (const text of typed) {
      server.edit(path, [{ range: { start: { line, character }, end: { line, character } }, text }]);
      [line, character] = text === "\n" ? [line + 1, 0] : [line, character + 1];
    }
    const found = await server.diagnostics(path, (_, version) => version === typed.length + 1);
    expect(found.map((one) => one.code)).toContain("indicator/postcode");
    const other = write("b.profile.yaml", neutral.replace("heronderzoek", "vooronderzoe"));
    server.open(other, `${neutral.replace("heronderzoek", "vooronderzoe")}${typed}`);
    const whole = await server.diagnostics(other, (now, version) => version === 1 && now.length > 0);
    const plain = (list: Diagnostic[]) => JSON.stringify(list).replaceAll(/[ab]\.(profile|justification)/g, "x.$1");
    expect(plain(found)).toBe(plain(whole));
  });

  it("requests and notifications about files nobody knows are answered with nothing, and commands with why", async () => {
    const server = await start();
    for (const uri of ["untitled:Untitled-1", "file:///no/such.profile.yaml", "not a uri", "file://%00", "git:/x"]) {
      expect(
        await server.request("textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 0 } }),
      ).toBeNull();
      server.connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text: "x" }],
      });
      server.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
      expect(
        await server.request("workspace/executeCommand", { command: "tenzij.server.check", arguments: [uri] }),
      ).toMatch(/nog geen bestand|telt hier niet mee|no file yet|no file that counts/);
    }
    expect(await server.request("workspace/executeCommand", { command: "toString", arguments: [] })).toBeNull();
  });

  it("a thousand changes in a row end in the last one", async () => {
    const path = write("a.profile.yaml", neutral);
    const server = await start();
    server.open(path, neutral);
    for (let n = 0; n < 1_000; n++) server.change(path, n % 2 === 0 ? postcode : neutral);
    server.change(path, postcode);
    const found = await server.diagnostics(path, (_, version) => version === 1_002);
    expect(found.map((one) => one.code)).toContain("indicator/postcode");
  });
});

describe("pull", () => {
  it("answers for unsaved text, and what is pulled is not pushed too", async () => {
    const path = write("a.profile.yaml", neutral);
    const server = await start({ capabilities: { textDocument: { diagnostic: {} } } });
    expect(server.initialized.capabilities.diagnosticProvider).toBeDefined();
    server.open(path, postcode);
    const { items } = await server.request<{ items: { code: string }[] }>("textDocument/diagnostic", {
      textDocument: { uri: href(path) },
    });
    expect(items.map((one) => one.code)).toContain("indicator/postcode");
    // A request that comes after it is answered after whatever was still to be pushed.
    server.change(path, postcode);
    await server.request("textDocument/diagnostic", { textDocument: { uri: href(path) } });
    expect(server.published(path) ?? []).toEqual([]);
  });
});

const aboutPostcode = (found: readonly Diagnostic[]) => found.find((one) => one.code === "indicator/postcode");
const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const href = (path: string): string => new URL(`file://${path}`).href;
const at = (path: string, line: number, character: number) => ({
  textDocument: { uri: href(path) },
  position: { line, character },
});
