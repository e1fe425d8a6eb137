import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FormAnswered, FormView, ShowForm } from "@tenzij/language-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CodeAction, Position } from "vscode-languageserver-protocol";
import { parseDocument } from "yaml";
import { type Client, connect, uri } from "./language-client.ts";
import { example, recordFile, unbegun } from "./newcomer.ts";

let folder: string;
let client: Client;
let asked: { method: string; params: unknown }[];

const profileFile = "profiles/heronderzoek-bijstand.profile.yaml";
const capabilities = { window: { showDocument: { support: true } } };

async function started(options: Record<string, unknown>): Promise<void> {
  asked = [];
  const answer = (method: string, params: unknown): unknown => {
    asked.push({ method, params });
    return method === "workspace/applyEdit" ? { applied: true } : null;
  };
  client = await connect({ folders: [folder], locale: "nl", capabilities, initializationOptions: options, answer });
}

const run = <T>(command: string, file: string, ...rest: unknown[]): Promise<T> =>
  client.request("workspace/executeCommand", { command, arguments: [uri(join(folder, file)), ...rest] });

afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("a test that is started where there are forms", () => {
  beforeEach(async () => {
    folder = unbegun();
    await started({ forms: true, keeps: true });
  });

  it("is written past the editor and shown as a form, so that no undo takes the record away", async () => {
    const diagnostics = await client.diagnostics(join(folder, profileFile), (now) => now.length > 0);
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: uri(join(folder, profileFile)) },
      range: diagnostics[0]?.range,
      context: { diagnostics },
    });
    const [start] = actions;
    expect(start?.title).toContain("Begin de rechtvaardigingstoets");
    expect(start?.edit).toBeUndefined();
    await client.request("workspace/executeCommand", start?.command);
    expect(asked.map(({ method }) => method).filter((method) => method !== "client/registerCapability")).toEqual([
      "tenzij/showForm",
    ]);
    const { uri: shown, text } = (asked.find(({ method }) => method === "tenzij/showForm")?.params ?? {}) as ShowForm;
    expect(shown).toBe(uri(join(folder, recordFile)));
    expect(text).toContain("justifies: heronderzoek-bijstand");
  });
});

describe("the form of a record", () => {
  const record = (): string => join(folder, recordFile);
  let text: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "tenzij-form-"));
    cpSync(example, folder, { recursive: true });
    text = readFileSync(record(), "utf8");
    await started({ forms: true });
    client.open(record(), text);
  });

  it("is of the text in the buffer, and an answer is an edit of that version only", async () => {
    const typed = text.replace(/^restraint: .*$/m, "restraint:  # waarom dit");
    client.change(record(), typed);
    const view = await run<FormView>("tenzij.server.form", recordFile);
    expect(view.version).toBe(2);
    expect(view.answered).toBe(view.asked - 1);
    const open = view.groups.filter(({ counted, done }) => counted && !done);
    expect(open).toHaveLength(1);
    const path = ["restraint"];
    const answer = { value: "Doel: zie #2\nen meer" };
    expect(await run("tenzij.server.answer", recordFile, path, answer, 1)).toEqual({ moved: true });
    const done = await run<FormAnswered>("tenzij.server.answer", recordFile, path, answer, 2);
    expect(done).toMatchObject({ version: 2, edits: [{ newText: expect.stringContaining("|-") }] });
    // Nothing was written by asking.
    expect(readFileSync(record(), "utf8")).toBe(text);
    expect(asked.some(({ method }) => method === "workspace/applyEdit")).toBe(false);
  });

  it("shows what it rests on and how a good answer reads, and takes none that copies it", async () => {
    const view = await run<FormView>("tenzij.server.form", recordFile);
    const aim = view.groups.find(({ question }) => question === "TK-12");
    // What it rests on is said in the words of the law, and not as it is digested.
    expect(aim?.restsOn.map(({ spelling }) => spelling)).toContain(
      "gevolg: controle van het dossier\nfase: proef\ndoel: controle op normovertreding",
    );
    expect(aim?.example).toContain("De toeslag gaat naar wie er echt woont");
    const path = ["distinctions", "woonplaats_pc4", "legitimate-aim", "reason"];
    const done = await run<FormAnswered>("tenzij.server.answer", recordFile, path, { value: aim?.example }, 1);
    client.change(record(), "edits" in done ? applied(done.edits, text) : "");
    const again = await run<FormView>("tenzij.server.form", recordFile);
    const field = again.groups.find(({ question }) => question === "TK-12");
    expect(JSON.stringify(field)).toContain("neemt het voorbeeld over");
    expect(field?.done).toBe(false);
  });

  it("refuses in words what is no answer or would not be exact", async () => {
    for (const [path, answer] of [
      [["nooit"], { value: "x" }],
      [["restraint"], { value: 3 }],
      ["restraint", { value: "x" }],
      [["covers", "version"], { value: "9" }],
    ]) {
      const done = await run<{ refused: string }>("tenzij.server.answer", recordFile, path, answer, 1);
      expect(done.refused).toContain("Niet geschreven");
    }
    client.change(record(), text.replace("framework:", "framework: [").replace(/^restraint: .*$/m, "restraint:"));
    const view = await run<FormView>("tenzij.server.form", recordFile);
    expect(view.groups).toEqual([]);
    expect(view.broken.length).toBeGreaterThan(0);
    // That a question is open is no fault of the text.
    expect(JSON.stringify(view.broken)).not.toContain("Niet beantwoord");
  });

  it("says what is to be done once nothing is open, and is none for any other file", async () => {
    const view = await run<FormView>("tenzij.server.form", recordFile);
    expect(view.now.join(" ")).toContain("jdewit, maydin");
    expect(await run("tenzij.server.form", "tenzij.yaml")).toBeNull();
    expect(await run("tenzij.server.form", profileFile)).toBeNull();
  });

  it("writes one answer for several places as one edit of each, and nothing between them", async () => {
    const path = ["restraint"];
    const given = { value: "Doel: zie #2" };
    const also = [["distinctions", "woonplaats_pc4", "legitimate-aim", "reason"]];
    const done = await run<FormAnswered>("tenzij.server.answer", recordFile, path, given, 1, also);
    const edits = "edits" in done ? done.edits : [];
    expect(edits).toHaveLength(2);
    const now = parseDocument(applied(edits, text), { schema: "failsafe" });
    for (const place of [path, ...also]) expect(String(now.getIn(place)).trim()).toBe(given.value);
    const refused = await run<FormAnswered>("tenzij.server.answer", recordFile, path, given, 1, [["nooit"]]);
    expect(refused).toMatchObject({ refused: expect.stringContaining("Niet geschreven") });
  });
});

describe("the form of a record whose profile changed", () => {
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "tenzij-stale-"));
    cpSync(example, folder, { recursive: true });
    await started({ forms: true, compares: true });
  });

  it("shows old and new beside each answer that rests on it, and takes one at a time for confirmed", async () => {
    const [record, profile] = [join(folder, recordFile), join(folder, profileFile)];
    const [text, was] = [readFileSync(record, "utf8"), readFileSync(profile, "utf8")];
    writeFileSync(profile, was.replace("weight: 12", "weight: 30"));
    client.open(profile, was.replace("weight: 12", "weight: 30"));
    client.open(record, text);
    const formNow = () => run<FormView>("tenzij.server.form", recordFile, "J. de Wit", [was]);
    const open = ({ groups }: FormView) => groups.filter(({ reopened }) => reopened !== undefined);
    const first = open(await formNow());
    expect(first.length).toBeGreaterThan(1);
    for (const { reopened, done } of first) {
      expect([reopened?.by, done]).toEqual(["J. de Wit", false]);
      expect(reopened?.moved).toMatchObject([{ title: expect.stringContaining("gewicht"), was: "12", is: "30" }]);
    }
    const [one] = first;
    const confirm = (by: string, version: number) => {
      const holds = { question: one?.question, indicator: one?.indicator, by };
      return run<FormAnswered>("tenzij.server.answer", recordFile, [], { holds }, version);
    };
    expect(await confirm(" ", 1)).toMatchObject({ refused: expect.stringContaining("Niet geschreven") });
    expect(await confirm("J. de Wit", 7)).toEqual({ moved: true });
    const done = await confirm("J. de Wit", 1);
    const written = "edits" in done ? applied(done.edits, text) : "";
    expect(written).toMatch(/holds:\n +on: \d{4}-\d\d-\d\d\n +by: J\. de Wit\n +rests-on: /);
    client.change(record, written);
    expect(open(await formNow()).map(({ id }) => id)).toEqual(first.slice(1).map(({ id }) => id));
    // Renewing writes nothing as long as an answer waits.
    expect(await run("tenzij.server.renew", recordFile, null)).toContain("formulier");
    expect(asked.some(({ method }) => method === "workspace/applyEdit")).toBe(false);
  });
});

/** A text after edits that do not touch each other. */
function applied(
  edits: readonly { range: { start: Position; end: Position }; newText: string }[],
  text: string,
): string {
  const lines = text.split("\n");
  const offset = ({ line, character }: Position) =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, character);
  return [...edits]
    .sort((one, other) => offset(other.range.start) - offset(one.range.start))
    .reduce(
      (now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)),
      text,
    );
}

describe("the next question", () => {
  it("stops at an empty list too, behind its bracket, and going there writes nothing", async () => {
    folder = mkdtempSync(join(tmpdir(), "tenzij-next-"));
    cpSync(example, folder, { recursive: true });
    const profile = join(folder, profileFile);
    writeFileSync(profile, readFileSync(profile, "utf8").replace(/^consequences: .*\n/m, ""));
    const record = join(folder, recordFile);
    const text = readFileSync(record, "utf8")
      .replace(/^covers:/m, "facts:\n  consequences: []\ncovers:")
      .replace(/^restraint: .*$/m, "restraint:");
    writeFileSync(record, text);
    await started({});
    client.open(record, text);
    const stops: Position[] = [];
    for (let turn = 0; turn < 6; turn++) {
      await run("tenzij.server.next", recordFile, stops.at(-1) ?? { line: 0, character: 0 });
      const shown = asked.filter(({ method }) => method === "window/showDocument").at(-1)?.params as {
        selection?: { start: Position };
      };
      if (shown.selection !== undefined) stops.push(shown.selection.start);
    }
    const lines = text.split("\n");
    const at = stops.map(({ line, character }) => `${lines[line]?.slice(0, character)}|`);
    // In between it stops at what rested on the line that is gone; behind the last one it begins anew.
    expect(at).toEqual([
      "  consequences: [|",
      "      answer: |",
      "      answer: |",
      "      answer: |",
      "restraint:|",
      "  consequences: [|",
    ]);
    expect(asked.some(({ method }) => method === "workspace/applyEdit")).toBe(false);
  });
});
