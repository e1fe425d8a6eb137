import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  Hover,
  Location,
  TextDocumentEdit,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Client, connect, uri } from "./language-client.ts";

const fixture = fileURLToPath(new URL("fixtures/plain", import.meta.url));

let folder: string;
let client: Client;
let profile: string;
let record: string;
let text: string;
let scaffolded: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tenzij-features-"));
  cpSync(fixture, folder, { recursive: true });
  profile = join(folder, "profiles/heronderzoek.profile.yaml");
  record = join(folder, "profiles/heronderzoek.justification.yaml");
  text = readFileSync(profile, "utf8");
  client = await connect({
    folders: [folder],
    locale: "nl",
    capabilities: { textDocument: { hover: { contentFormat: ["markdown", "plaintext"] } } },
  });
  client.open(profile, text);
});
afterAll(async () => {
  await client?.stop();
  expect(client?.errors()).toBe("");
  rmSync(folder, { recursive: true, force: true });
});

const place = (path: string, line: number, character: number) => ({
  textDocument: { uri: uri(path) },
  position: { line, character },
});

/** Where a word stands in a text, from 0. */
function positionOf(where: string, word: string, skip = 0): { line: number; character: number } {
  const before = where.slice(0, where.indexOf(word) + skip).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

async function actions(path: string, diagnostics: readonly Diagnostic[]): Promise<CodeAction[]> {
  const range = diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return client.request("textDocument/codeAction", {
    textDocument: { uri: uri(path) },
    range,
    context: { diagnostics },
  });
}

function applied(edit: WorkspaceEdit | undefined, path: string, before: string): string {
  const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  const edits = changes
    .filter((one) => "edits" in one && one.textDocument.uri === uri(path))
    .flatMap((one) => one.edits);
  return TextDocument.applyEdits(TextDocument.create(uri(path), "yaml", 1, before), edits as never);
}

describe("hover", () => {
  it("says which letters, read as what, which ground and kind, what is asked and who says so", async () => {
    const { line, character } = positionOf(text, "woonplaats_postcode", 3);
    const hover = await client.request<Hover>("textDocument/hover", place(profile, line, character));
    const { kind, value } = hover.contents as { kind: string; value: string };
    expect(kind).toBe("markdown");
    for (const part of [
      "postcode",
      "indirect onderscheid",
      "'ras'",
      "rechtvaardigingstoets",
      "Bronnen",
      "Algoritmekader",
      "via",
    ]) {
      expect(value).toContain(part);
    }
    expect(value).not.toMatch(/gerechtvaardigd|rechtmatig/);
    expect(hover.range).toEqual({
      start: positionOf(text, "postcode"),
      end: positionOf(text, "postcode", "postcode".length),
    });
  });

  it("says of a word what `tenzij explain` says of it, sentence by sentence", async () => {
    const plain = await connect({ folders: [folder], locale: "nl" });
    plain.open(profile, text);
    const { line, character } = positionOf(text, "woonplaats_postcode", 12);
    const hover = await plain.request<Hover>("textDocument/hover", place(profile, line, character));
    const explained = await plain.request<string>("workspace/executeCommand", {
      command: "tenzij.server.explain",
      arguments: ["woonplaats_postcode"],
    });
    const { items } = await plain
      .request<{ items: Diagnostic[] }>("textDocument/diagnostic", { textDocument: { uri: uri(profile) } })
      .catch(() => ({ items: [] }));
    await plain.stop();
    const flat = (said: string): string => said.replaceAll(/^\s*- | https:\S+/gm, "").replaceAll(/\s+/g, " ");
    const [, read = "", kind = "", ...rest] = (explained.split("\n\n")[0] ?? "").split("\n");
    const sentences = flat(rest.join("\n")).split(/(?<=[.:]) /);
    // What the diagnostic says is not said again.
    const said = flat([(hover.contents as { value: string }).value, ...items.map(({ message }) => message)].join("\n"));
    expect(sentences.length).toBeGreaterThan(4);
    for (const sentence of [/\^+ (.*?) {2}/.exec(read)?.[1] ?? "?", kind, ...sentences])
      expect(said).toContain(sentence.trim());
  });

  it("puts nothing from a profile into markdown that markdown would act on", async () => {
    const hostile = join(folder, "hostile.profile.yaml");
    const name = "postcode](command:workbench.action.quit) <img src=x onerror=alert(1)> ![x](https://e.example/p)";
    const profileText = `profile: x\npurpose: control\nindicators:\n  - name: ${JSON.stringify(name)}\n`;
    client.open(hostile, profileText);
    const { value } = (await client.request<Hover>("textDocument/hover", place(hostile, 3, 14))).contents as {
      value: string;
    };
    expect(value).toContain("postcode");
    // Links that are left are of our own law data.
    expect([...value.matchAll(/(?<!\\)\]\((.*?)\)/g)].every(([, target]) => /^https:\/\//.test(target ?? ""))).toBe(
      true,
    );
    expect(value).not.toMatch(/<img|(?<!\\)!\[|\(command:|e\.example\/p\)/);
    client.close(hostile);
  });
});

describe("quick fix", () => {
  it("starts the record with the facts filled in and every answer empty", async () => {
    const found = await client.diagnostics(profile, (now) => now.length > 0);
    const [start] = await actions(
      profile,
      found.filter((one) => one.code === "indicator/postcode"),
    );
    expect(start).toMatchObject({
      title: expect.stringContaining("rechtvaardigingstoets"),
      kind: "quickfix",
      isPreferred: true,
    });
    expect(start?.edit?.documentChanges?.[0]).toMatchObject({ kind: "create", uri: uri(record) });
    expect(start?.command).toMatchObject({ command: "tenzij.server.made", arguments: [uri(record)] });
    scaffolded = applied(start?.edit, record, "");
    expect(scaffolded).toContain("justifies: heronderzoek");
    expect(scaffolded).toContain("woonplaats_postcode:");
    expect(scaffolded).toMatch(/answer:\s*(#.*)?$/m);
    expect(scaffolded).not.toMatch(/answer: (yes|no|ja|nee)/);
  });

  it("adds what is missing to a record and keeps every answer, comment and the order", async () => {
    const half = scaffolded
      .split("\n")
      .filter((line) => !/^signers|^ {2}- role|^ {4}login/.test(line))
      .join("\n")
      .replace("justifies: heronderzoek", "# van mij\njustifies: heronderzoek");
    client.open(record, half);
    const found = await client.diagnostics(record, (now) => now.length > 0);
    const update = (await actions(record, found)).find(({ title }) => title.startsWith("Vul de rechtvaardigingstoets"));
    const after = applied(update?.edit, record, half);
    expect(after).toContain("signers");
    const kept = after.split("\n");
    let at = 0;
    for (const line of half.split("\n")) {
      at = kept.indexOf(line, at);
      expect(at, line).toBeGreaterThanOrEqual(0);
      at++;
    }
    client.change(record, scaffolded);
  });
});

describe("between profile and record", () => {
  it("a lens says how far the test is and leads to the next question", async () => {
    const lenses = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri: uri(profile) } });
    const lens = lenses.find((one) => one.range.start.line === positionOf(text, "woonplaats_postcode").line);
    expect(lens?.command?.title).toMatch(/^rechtvaardigingstoets \d+\/\d+ · open: /);
    expect(lens?.command?.arguments?.[0]).toBe(uri(record));
  });

  it("a lens of what asks a question and no test says so", async () => {
    const path = join(folder, "asks.profile.yaml");
    client.open(path, "profile: x\npurpose: control\nindicators:\n  - name: aantal_kinderen\n    weight: 1\n");
    const lenses = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri: uri(path) } });
    const [lens] = lenses.filter((one) => one.range.start.line === 3);
    expect(lens?.command?.title).toMatch(/^vraagt een antwoord, geen toets · open: /);
    client.close(path);
  });

  it("a lens offers no test for what no test opens", async () => {
    const path = join(folder, "excluded.profile.yaml");
    client.open(path, "profile: x\npurpose: control\nindicators:\n  - name: etniciteit\n    weight: 1\n");
    const lenses = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri: uri(path) } });
    const [lens] = lenses.filter((one) => one.range.start.line === 3);
    expect(lens?.command).toEqual({ title: "uitgesloten: geen objectieve rechtvaardiging mogelijk", command: "" });
    client.close(path);
  });

  it("definition and references go from indicator to row and back", async () => {
    const there = positionOf(text, "woonplaats_postcode", 2);
    const [row] = await client.request<Location[]>(
      "textDocument/definition",
      place(profile, there.line, there.character),
    );
    expect(row?.uri).toBe(uri(record));
    const [back] = await client.request<Location[]>("textDocument/definition", {
      textDocument: { uri: uri(record) },
      position: row?.range.start,
    });
    expect(back).toMatchObject({ uri: uri(profile), range: { start: positionOf(text, "woonplaats_postcode") } });
    const all = await client.request<Location[]>("textDocument/references", {
      ...place(profile, there.line, there.character),
      context: { includeDeclaration: true },
    });
    expect(all.map((one) => one.uri).sort()).toEqual([uri(record), uri(record), uri(profile)].sort());
  });

  it("rename reaches profile and record alike", async () => {
    const there = positionOf(text, "woonplaats_postcode", 2);
    const edit = await client.request<WorkspaceEdit>("textDocument/rename", {
      ...place(profile, there.line, there.character),
      newName: "pc4",
    });
    const renamed = (path: string, before: string) =>
      TextDocument.applyEdits(TextDocument.create(path, "yaml", 1, before), edit.changes?.[uri(path)] ?? []);
    expect(renamed(profile, text)).not.toContain("woonplaats_postcode");
    const after = renamed(record, scaffolded);
    expect(after.match(/^\s+pc4:/gm)).toHaveLength(2);
    expect(after).not.toMatch(/^\s+woonplaats_postcode:/m);
  });

  it("the outline shows indicators and rows", async () => {
    const ofProfile = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", {
      textDocument: { uri: uri(profile) },
    });
    expect(ofProfile.map((one) => one.name)).toEqual(["woonplaats_postcode", "maanden_sinds_vorig_onderzoek"]);
    const ofRecord = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", {
      textDocument: { uri: uri(record) },
    });
    const rows = ofRecord.find((one) => one.name === "distinctions")?.children;
    expect(rows?.map((one) => one.name)).toEqual(["woonplaats_postcode"]);
  });
});

describe("links and new profiles", () => {
  it("a record links to its profile and to files it names as evidence, and to nothing outside the folder", async () => {
    const typed =
      "justifies: heronderzoek\nremarks: ../tenzij.yaml\nevidence: [../../../etc/passwd, heronderzoek.profile.yaml]\n";
    client.change(record, typed);
    const links = await client.request<{ target: string }[]>("textDocument/documentLink", {
      textDocument: { uri: uri(record) },
    });
    expect(links.map((one) => one.target)).toEqual([uri(profile), uri(join(folder, "tenzij.yaml")), uri(profile)]);
    client.change(record, scaffolded);
  });

  it("a new profile starts with its keys and nothing chosen", async () => {
    const start = (name: string) =>
      client.request<string>("workspace/executeCommand", { command: "tenzij.server.newProfile", arguments: [name] });
    const made = await start("nieuw-profiel");
    expect(made).toMatch(/^profile: nieuw-profiel$/m);
    expect(made).toMatch(/^# .*: control \| .*\npurpose:$/m);
    expect(await start("../x")).toBeNull();
  });
});

describe("completion", () => {
  const offered = async (path: string, typed: string): Promise<CompletionItem[]> => {
    client.change(path, typed);
    const position = positionOf(typed, "\u0000");
    client.change(path, typed.replace("\u0000", ""));
    return client.request("textDocument/completion", { textDocument: { uri: uri(path) }, position });
  };
  const labels = (items: readonly CompletionItem[]) => items.map((one) => one.label);

  it("offers the next open question of a row first, and no key twice", async () => {
    const items = await offered(
      record,
      "justifies: heronderzoek\ndistinctions:\n  woonplaats_postcode:\n    kind: indirect\n    \u0000",
    );
    expect(labels(items)).toContain("necessity");
    expect(labels(items)).not.toContain("kind");
    expect(items.find((one) => one.preselect)?.detail).toMatch(/^hierna: /);
  });

  it("offers values of a vocabulary, names of indicators, roads", async () => {
    const start = "justifies: heronderzoek\ndistinctions:\n  ";
    expect(labels(await offered(record, `${start}\u0000`))).toEqual(["woonplaats_postcode"]);
    expect(labels(await offered(record, `${start}woonplaats_postcode:\n    kind: \u0000`))).toContain("indirect");
    expect(labels(await offered(record, `${start}woonplaats_postcode:\n    road: \u0000`))).toContain(
      "objective-justification",
    );
    client.change(record, scaffolded);
  });

  it("serves the policy and the profile too", async () => {
    const policy = join(folder, "tenzij.yaml");
    client.open(policy, "");
    expect(labels(await offered(policy, 'profiles: ["profiles/**"]\n\u0000'))).toEqual(
      expect.arrayContaining(["locale", "signers", "frameworks"]),
    );
    expect(labels(await offered(policy, 'profiles: ["profiles/**"]\nlocale: \u0000'))).toEqual(["nl", "en"]);
    client.close(policy);
    expect(labels(await offered(profile, "profile: heronderzoek\nphase: \u0000"))).toContain("in-use");
    client.change(profile, text);
  });
});

describe("what only a person may decide", () => {
  it("a changed weight is named before its digest can be written anew, and nothing else in the record changes", async () => {
    client.change(record, scaffolded);
    client.change(profile, text.replace("weight: 12", "weight: 13"));
    const found = await client.diagnostics(record, (now) => now.some((one) => one.data?.verdict === "test-stale"));
    const stale = found.filter((one) => one.data?.verdict === "test-stale");
    expect(stale.map((one) => one.message).join("\n")).toContain("woonplaats_postcode");
    const refresh = (await actions(record, stale)).find((one) => one.title.includes("Leg vast"));
    const after = applied(refresh?.edit, record, scaffolded).split("\n");
    const changed = scaffolded.split("\n").filter((line, n) => line !== after[n]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatch(/woonplaats_postcode: \{indicator: /);
    expect(
      (
        await actions(
          record,
          found.filter((one) => !stale.includes(one)),
        )
      ).some((one) => one.title.includes("Leg vast")),
    ).toBe(false);
    client.change(profile, text);
  });

  it("another reading is proposed in the policy, with what it means left to be written", async () => {
    const found = await client.diagnostics(profile, (now) => now.some((one) => one.code === "indicator/postcode"));
    const offered = await actions(
      profile,
      found.filter((one) => one.code === "indicator/postcode"),
    );
    const reading = offered.find((one) => one.title.includes("stel een lezing voor"));
    const policy = join(folder, "tenzij.yaml");
    const after = applied(reading?.edit, policy, readFileSync(policy, "utf8"));
    expect(after).toMatch(
      /^readings:\n {2}- \{file: "profiles\/heronderzoek.profile.yaml", indicator: "woonplaats_postcode", read-as: "postcode", means: "",/m,
    );
    client.open(policy, after);
    expect((await client.diagnostics(policy, (now) => now.length > 0)).every((one) => one.source === "tenzij")).toBe(
      true,
    );
    client.close(policy);
  });

  it("the policy says what it would change while it is typed", async () => {
    const policy = join(folder, "tenzij.yaml");
    client.open(policy, 'profiles: ["profiles/**", "selectie.yaml"]\n');
    const [lens] = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri: uri(policy) } });
    expect(lens?.command?.title).toMatch(/verandert dit beleid één uitkomst$/);
    client.change(policy, readFileSync(policy, "utf8"));
    expect(await client.request("textDocument/codeLens", { textDocument: { uri: uri(policy) } })).toEqual([]);
    client.close(policy);
  });

  it("a key says what it asks", async () => {
    const typed = "justifies: heronderzoek\ndistinctions:\n  woonplaats_postcode:\n    necessity: {}\n";
    client.change(record, typed);
    const hover = await client.request<Hover>("textDocument/hover", place(record, 3, 6));
    expect((hover.contents as { value: string }).value).toMatch(/^\*\*necessity\\: Noodzakelijk/);
    client.change(record, scaffolded);
  });

  it("a word is explained, and the test is told as a picture", async () => {
    const explained = await client.request<string>("workspace/executeCommand", {
      command: "tenzij.server.explain",
      arguments: ["geboorteland_moeder"],
    });
    expect(explained).toContain("indicator/");
    expect(
      await client.request("workspace/executeCommand", {
        command: "tenzij.server.explain",
        arguments: ["x".repeat(10_000)],
      }),
    ).toBeNull();
    const drawn = await client.request<{ rows: { name: string }[] }>("workspace/executeCommand", {
      command: "tenzij.server.picture",
      arguments: [uri(profile)],
    });
    expect(drawn.rows.map((one) => one.name)).toEqual(["woonplaats_postcode"]);
  });
});
