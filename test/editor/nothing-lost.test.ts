import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CodeAction, Diagnostic, TextDocumentEdit } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Client, connect, uri } from "./language-client.ts";
import { recordFile, unbegun } from "./newcomer.ts";
import { usual } from "./session.ts";

const filled = fileURLToPath(new URL(`../../docs/examples/kleinste-toets/${recordFile}`, import.meta.url));

/** What people may do to a record between two quick fixes: take lines out, add a comment, leave an answer empty. */
const steps = fc.array(
  fc.record({
    drop: fc.nat({ max: 60 }),
    count: fc.nat({ max: 6 }),
    comment: fc.nat({ max: 60 }),
    weight: fc.integer({ min: 1, max: 99 }),
  }),
  { minLength: 1, maxLength: 3 },
);

let folder: string;
let client: Client;
let record: string;
let profile: string;
let profileText: string;
beforeAll(async () => {
  folder = unbegun();
  record = join(folder, recordFile);
  profile = record.replace(".justification.", ".profile.");
  // What is contested is in it too, so that there is something to classify.
  profileText = readFileSync(profile, "utf8").replace(
    "selection:",
    "  - name: geboorteland\n    weight: 1\nselection:",
  );
  client = await connect({ folders: [folder], locale: "nl", capabilities: usual });
  client.open(profile, profileText);
  client.open(record, "");
});
afterAll(async () => {
  await client?.stop();
  expect(client?.errors()).toBe("");
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Every quick fix offered in profile and record, each taken in turn on what the one before it left.
 * @param first of those offered, the number taken first: one can close the way to another.
 */
async function afterEveryAction(text: string, first: number): Promise<{ text: string; taken: string[] }> {
  let now = text;
  const taken: string[] = [];
  const next = async (): Promise<boolean> => {
    client.change(record, now);
    for (const path of [profile, record]) {
      const actions = await actionsIn(path);
      const turn = first % Math.max(1, actions.length);
      for (const { title, edit } of [...actions.slice(turn), ...actions.slice(0, turn)]) {
        const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
        const mine = changes.filter((one) => "edits" in one && one.textDocument.uri === uri(record));
        if (mine.length === 0 || taken.includes(title)) continue;
        const document = TextDocument.create(record, "yaml", 1, now);
        now = TextDocument.applyEdits(document, mine.flatMap((one) => one.edits) as never);
        taken.push(title);
        return true;
      }
    }
    return false;
  };
  for (let more = true; more && taken.length < 20; ) more = await next();
  return { text: now, taken };
}

async function actionsIn(path: string): Promise<CodeAction[]> {
  const textDocument = { uri: uri(path) };
  const { items } = await client.request<{ items: Diagnostic[] }>("textDocument/diagnostic", { textDocument });
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return client.request("textDocument/codeAction", { textDocument, range, context: { diagnostics: items } });
}

/** The keys that hold digests, which nobody writes by hand. */
const ofDigests = /^(version: \d+|upgraded:|indicators:|names:)( +#.*)?$/;

/** Who confirmed an answer and when: a quick fix that confirms writes all of it anew. */
const ofHolds = /^(holds:|by: J\. de Wit|on: \d{4}-\d\d-\d\d|\{on: .*\})$/;

/** Lines people wrote, without their margin: all but the digests, which a quick fix may write anew. */
function ownLines(text: string): { answers: string[]; comments: string[] } {
  const lines = text.split("\n").map((line) => line.trim());
  // The empty place where a jurist's choice goes is no answer yet.
  const own = lines.filter(
    (line) =>
      line !== "" &&
      !/[0-9a-f]{16}/.test(line) &&
      !ofDigests.test(line) &&
      !ofHolds.test(line) &&
      !/^kind: +#/.test(line),
  );
  return {
    answers: own.filter((line) => !line.startsWith("#")),
    // Those among the digests are moved above them, so their order is their own.
    comments: own.filter((line) => line.startsWith("#")).sort(),
  };
}

/** The quick fixes that write in a record. */
const kinds = {
  complete: /^Vul de rechtvaardigingstoets .* aan/,
  classify: /^Classificeer .* als /,
  holds: /dit antwoord klopt nog$/,
};

/** The key that a quick fix writes for one that nobody knows, as `Schrijf effects`. */
const mends = /^Schrijf (\S+)$/;

/**
 * What is not in `kept`, looked for in order.
 * @param mended keys that were written for another: the answer behind it stands under this one
 */
function lost(lines: readonly string[], kept: readonly string[], mended: readonly string[]): string[] {
  let at = 0;
  return lines.filter((line) => {
    // A text that is confirmed stands below its key as a block of its own, with who confirmed it behind it.
    const below = line.slice(line.indexOf(": ") + 2);
    const isBelow = (index: number): boolean => kept[index] === below && kept[index - 1]?.endsWith(": |-") === true;
    const isMended = (one: string): boolean => mended.some((key) => one === line.replace(/^(- )?[^:]+/, `$1${key}`));
    const found = kept.findIndex((one, index) => index >= at && (one === line || isBelow(index) || isMended(one)));
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}

describe("nothing is lost", () => {
  it("a record that was edited by every quick fix in turn keeps each answer and comment, in order", {
    timeout: 180_000,
  }, async () => {
    const acted = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(steps, async (edits) => {
        let text = readFileSync(filled, "utf8");
        for (const { drop, count, comment, weight } of edits) {
          const lines = text.split("\n");
          lines.splice(10 + drop, count);
          lines.splice(Math.min(comment, lines.length), 0, `# gezien ${weight}`);
          text = lines.join("\n");
          client.change(profile, profileText.replace("weight: 12", `weight: ${weight}`));
          const after = await afterEveryAction(text, weight);
          for (const [kind, title] of Object.entries(kinds))
            acted.set(kind, (acted.get(kind) ?? 0) + after.taken.filter((one) => title.test(one)).length);
          const [before, now] = [ownLines(text), ownLines(after.text)];
          const mended = after.taken.flatMap((title) => mends.exec(title)?.[1] ?? []);
          const gone = [...lost(before.answers, now.answers, mended), ...lost(before.comments, now.comments, [])];
          expect(gone, `after ${after.taken.join(", ")}\n${after.text}`).toEqual([]);
          text = after.text;
        }
      }),
      {
        numRuns: 12,
        examples: [
          // Without `distinctions:` and what stands above it, every answer hangs under `covers.upgraded`.
          [[{ drop: 5, count: 6, comment: 0, weight: 10 }]],
          // An `effect` among what is weighed, where it is called `effects`.
          // A remark between `holds` and what stands in it.
          [[0, 34].map((comment, at) => ({ drop: 0, count: 0, comment, weight: at + 1 }))],
          [[0, 31].map((drop) => ({ drop, count: 2, comment: 0, weight: 1 }))],
        ],
      },
    );
    for (const kind of Object.keys(kinds)) expect(acted.get(kind), kind).toBeGreaterThan(2);
  });
});
