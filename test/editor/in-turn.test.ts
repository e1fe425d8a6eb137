import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FormGroup } from "@tenzij/core/justification";
import type { FormAnswered, FormView } from "@tenzij/language-server";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CodeAction, Diagnostic, TextDocumentEdit, TextEdit } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { run } from "../../packages/cli/src/index.ts";
import { type Client, connect, uri } from "./language-client.ts";
import { example, recordFile, unbegun } from "./newcomer.ts";
import { answerFor, asked, type Step, step } from "./record-steps.ts";
import { usual } from "./session.ts";
import { lost, textAtPath, type Written, writtenIn } from "./written-record.ts";

type Path = readonly (string | number)[];

const filled = readFileSync(join(example, recordFile), "utf8");

let folder: string;
let client: Client;
let record: string;
let profile: string;
let profileText: string;
beforeAll(async () => {
  folder = unbegun();
  record = join(folder, recordFile);
  profile = record.replace(".justification.", ".profile.");
  profileText = readFileSync(profile, "utf8").replace(
    "selection:",
    "  - name: geboorteland\n    weight: 1\nselection:",
  );
  client = await connect({ folders: [folder], locale: "nl", capabilities: usual });
  client.open(profile, profileText);
  client.open(record, filled);
});
afterAll(async () => {
  await client?.stop();
  expect(client?.errors()).toBe("");
  rmSync(folder, { recursive: true, force: true });
});

const ask = <T>(command: string, ...rest: unknown[]): Promise<T> =>
  client.request("workspace/executeCommand", { command, arguments: [uri(record), ...rest] });

const edited = (text: string, edits: readonly TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create(record, "yaml", 1, text), [...edits]);

/** What a step left, and where it was to change what stood there. */
interface Left {
  readonly text: string;
  readonly changed?: Path;
  /** What is to stand at that path. */
  readonly says?: string;
  /** Whoever types in the text decides all that it says. */
  readonly byHand?: boolean;
}

/** How often each kind of step did something. */
const acted = new Map<string, number>();

async function formOf(): Promise<FormView> {
  const view = await ask<FormView>("tenzij.server.form", "J. de Wit");
  expect(view.broken).toEqual([]);
  return view;
}

async function given(text: string, ...how: unknown[]): Promise<string> {
  const done = await ask<FormAnswered>("tenzij.server.answer", ...how);
  if (!("edits" in done)) throw new Error(`not taken: ${JSON.stringify([how, done])}\n${text}`);
  return edited(text, done.edits);
}

async function offered(): Promise<CodeAction[]> {
  const found: CodeAction[] = [];
  for (const path of [profile, record]) {
    const textDocument = { uri: uri(path) };
    const { items } = await client.request<{ items: Diagnostic[] }>("textDocument/diagnostic", { textDocument });
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    found.push(
      ...(await client.request<CodeAction[]>("textDocument/codeAction", {
        textDocument,
        range,
        context: { diagnostics: items },
      })),
    );
  }
  return found;
}

const editsOf = ({ edit }: CodeAction): TextEdit[] =>
  ((edit?.documentChanges ?? []) as TextDocumentEdit[]).flatMap((one) =>
    "edits" in one && one.textDocument.uri === uri(record) ? (one.edits as TextEdit[]) : [],
  );

/** `tenzij justify` on what is saved. */
async function justified(text: string | null, ...options: string[]): Promise<string> {
  if (text === null) rmSync(record, { force: true });
  else writeFileSync(record, text);
  const said: string[] = [];
  await run(["justify", profile, ...options], {
    ...{ cwd: folder, env: { LANG: "nl" }, interactive: false, terminal: false, columns: 100 },
    ...{ out: (one) => said.push(one), err: (one) => said.push(one), readInput: () => new Uint8Array() },
  });
  client.changedOnDisk(record);
  return readFileSync(record, "utf8");
}

const confirmation = (view: FormView, nth: number): FormGroup | undefined => {
  const open = view.groups.filter(({ reopened }) => reopened !== undefined);
  return open[nth % Math.max(1, open.length)];
};

/** Each way in which a record is changed, on the text as it stands. */
const ways: { [Way in Step["do"]]: (text: string, step: Extract<Step, { do: Way }>) => Promise<Left | null> } = {
  async answer(text, { at: nth, text: typed }) {
    const view = await formOf();
    const fields = asked(view);
    const field = fields[nth % Math.max(1, fields.length)];
    const made = field === undefined ? null : answerFor(field, typed, nth);
    if (field === undefined || made === null) return null;
    const now = await given(text, field.path, made.answer, view.version);
    return { text: now, changed: field.path, says: made.says };
  },
  async type(text, { at: nth, text: typed }) {
    const lines = [...text.matchAll(/^( *(?:reason|effect|why-not|weighing|explanation): +)([^\s|#].*)$/gm)];
    const line = lines[nth % Math.max(1, lines.length)];
    const [whole, key] = line ?? [];
    if (line === undefined || whole === undefined || key === undefined) return null;
    const now = text.slice(0, line.index) + key + JSON.stringify(typed) + text.slice(line.index + whole.length);
    // Inside a text, or where one runs over several lines, it would be something else.
    return writtenIn(now) === null ? null : { text: now, byHand: true };
  },
  async remark(text, { at: nth, text: typed }) {
    const lines = text.split("\n");
    const behind = nth % 2 === 0;
    if (behind) lines[nth % lines.length] += `  # ${typed}`;
    else lines.splice(nth % lines.length, 0, `# ${typed}`);
    const [was, now] = [writtenIn(text), writtenIn(lines.join("\n"))];
    // Inside a text it would be part of that text.
    if (now === null || was?.comments.length === now.comments.length) return null;
    return { text: lines.join("\n"), byHand: true };
  },
  async fix(text, { at: nth }) {
    const mine = (await offered()).filter((one) => editsOf(one).length > 0);
    const one = mine[nth % Math.max(1, mine.length)];
    return one === undefined ? null : { text: edited(text, editsOf(one)) };
  },
  async weigh(text, { at: nth }) {
    const now = profileText.replace("weight: 12", `weight: ${(nth % 40) + 1}`);
    writeFileSync(profile, now);
    client.change(profile, now);
    return { text };
  },
  async hold(text, { at: nth }) {
    const view = await formOf();
    const group = confirmation(view, nth);
    if (group === undefined) return null;
    const { question, indicator } = group;
    if (nth % 2 === 0)
      return { text: await given(text, [], { holds: { question, indicator, by: "J. de Wit: #1" } }, view.version) };
    const name = indicator === undefined ? question : `${question}@${indicator}`;
    return { text: await justified(text, "--holds", name, "--by", "M. Aydın") };
  },
  async add(text, { at: nth }) {
    const view = await formOf();
    const lists = view.groups.flatMap(({ parts }) => parts.filter((part) => part.kind === "list"));
    const list = lists[nth % Math.max(1, lists.length)];
    const addition = list?.additions[nth % Math.max(1, list.additions.length)];
    if (list === undefined || addition === undefined) return null;
    return { text: await given(text, list.path, { add: addition.with }, view.version) };
  },
  async justify(text, { at: nth }) {
    return { text: await justified(text, ...(nth % 2 === 0 ? [] : ["--refresh"])) };
  },
};

/** Which is free to change beside what was to: digests, that nobody types, and who last confirmed an answer. */
const isFree =
  (changed: Path | undefined) =>
  (path: Path): boolean =>
    path[0] === "covers" || path.includes("holds") || changed?.every((one, nth) => path[nth] === one) === true;

/** The form says of each place what the file says there. */
async function saysTheSame(now: Written): Promise<string[]> {
  const view = await formOf();
  return asked(view).flatMap(({ path, value, control }) => {
    const written =
      control === "items" || control === "several"
        ? now.texts.filter((one) => one.path.length > path.length && path.every((key, nth) => one.path[nth] === key))
        : [];
    const says = textAtPath(now, path) ?? written.map(({ text }) => text).join("\n");
    return says === value ? [] : [`${path.join(".")}: file ${JSON.stringify(says)}, form ${JSON.stringify(value)}`];
  });
}

async function take(text: string, one: Step): Promise<string> {
  const left = await ways[one.do](text, one as never);
  if (left === null) return text;
  const [before, now] = [writtenIn(text), writtenIn(left.text)];
  const shown = `${JSON.stringify(one)}\n${text}\n------\n${left.text}`;
  if (now === null || before === null) throw new Error(`broken by ${shown}`);
  if (left.byHand !== true) expect(lost(before, now, isFree(left.changed)), shown).toEqual([]);
  if (left.changed !== undefined) {
    const below = now.texts.filter(
      ({ path }) => isFree(left.changed)(path) && path[0] !== "covers" && !path.includes("holds"),
    );
    expect(below.map((each) => each.text).join("\n"), shown).toBe(left.says);
  }
  client.change(record, left.text);
  expect(await saysTheSame(now), shown).toEqual([]);
  if (left.text !== text || one.do === "weigh") acted.set(one.do, (acted.get(one.do) ?? 0) + 1);
  return left.text;
}

/** Each way once, where it does something. */
const each: Step[] = [
  { do: "weigh", at: 29 },
  { do: "hold", at: 0 },
  { do: "hold", at: 1 },
  { do: "fix", at: 0 },
  { do: "justify", at: 0 },
  { do: "answer", at: 1, text: "Doel: minder fouten, zie #2" },
  { do: "type", at: 0, text: "zie bijlage #2 en #3" },
  { do: "remark", at: 0, text: "Doel: minder fouten" },
  { do: "add", at: 0 },
];

describe("a record that is edited in turn by form, hand, quick fix and command", () => {
  it("keeps every answer, comment and order, and is at every step what the file says", {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(step, { minLength: 6, maxLength: 14 }), async (isBegun, steps) => {
        writeFileSync(profile, profileText);
        client.change(profile, profileText);
        let text = isBegun ? filled : await justified(null);
        client.change(record, text);
        for (const one of steps) text = await take(text, one);
      }),
      { seed: 20261129, numRuns: 10, includeErrorInReport: true, examples: [[true, each]] },
    );
    for (const way of Object.keys(ways)) expect(acted.get(way), way).toBeGreaterThan(0);
  });
});
