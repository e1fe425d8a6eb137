import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { law } from "@tenzij/law";
import { Folder } from "@tenzij/law/folder";
import { afterEach, expect, test } from "vitest";
import { compileWords } from "./compile.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** What is wrong with the entries of a folder that holds no other words. */
function problems(entries: Readonly<Record<string, string>>): string[] {
  const root = mkdtempSync(join(tmpdir(), "tenzij-lexicon-"));
  folders.push(root);
  mkdirSync(join(root, "terms"));
  for (const [id, text] of Object.entries(entries)) writeFileSync(join(root, "terms", `${id}.yaml`), text);
  const indicators = law.indicators
    .filter(({ id }) => id in entries)
    .map((one) => ({ ...one, words: { nl: [], en: [] } }));
  const folder = new Folder(root);
  compileWords(folder, { ...law, indicators, combinations: [] });
  return [...folder.problems];
}

const entry = (id: string, more = "") => `id: ${id}\nterms: {en: [${id}]}\n${more}`;

test("one entry asks of names that nobody knows, and a second that would is refused where it says so", () => {
  const first = entry("nationality", "amongKnown: true\n");
  expect(problems({ nationality: first, race: entry("race") })).toEqual([]);
  expect(problems({ nationality: first, race: entry("race", "amongKnown: true\n") })).toEqual([
    'terms/race.yaml:3:13: amongKnown: "nationality" asks of such names already; one entry can',
  ]);
});
