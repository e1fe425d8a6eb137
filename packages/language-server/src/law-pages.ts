import { explainRule, plain, rulesOf } from "@tenzij/core/report";
import type { Law } from "@tenzij/law";
import type { Location, Position } from "vscode-languageserver";
import type { JudgedRoot } from "./judge.ts";
import { distinctionsAt, type Judged } from "./judged.ts";
import { entryAt } from "./key-hover.ts";
import { lawAddress, ruleAtAddress } from "./law-address.ts";
import { offsetAt, rangeOf } from "./places.ts";
import { version } from "./version.ts";

/** The page of a rule, as a place to go to. */
export function lawPage(rule: string): Location {
  const start = { line: 0, character: 0 };
  return { uri: lawAddress(rule), range: { start, end: start } };
}

/** What a page says: what `tenzij explain` says of the rule. */
export function lawPageText(uri: string, { shown }: JudgedRoot): string | null {
  const rule = ruleAtAddress(uri, shown.law);
  return rule === null ? null : explainRule(rule, { ...shown, version, styler: plain, width: 100 });
}

/**
 * The rules something at a position falls under: a rule named there, what an indicator was read as, the question a key
 * answers.
 */
export function rulesAt(judged: Judged, position: Position): string[] {
  const { law, profile, source, file, under } = judged;
  const offset = offsetAt(source, position);
  const named = ruleNamed(wordAt(source.text, offset), law);
  if (named !== null) return [named];
  const read = distinctionsAt(judged, offset).map(({ entry }) => `indicator/${entry}`);
  if (read.length > 0 || profile === null) return [...new Set(read)];
  const path = entryAt(under.documents.root(file), offset, [])?.path.join(".");
  const asked = profile.questions.filter((one) => one.file === file && one.at !== undefined && one.at === path);
  return [...new Set(asked.map(({ question }) => `question/${question}`))];
}

/** A question, exclusion or entry of the law by its own id, as comments and policies name it. */
function ruleNamed(word: string, law: Law): string | null {
  return rulesOf(law).find((rule) => rule === word || rule.slice(rule.indexOf("/") + 1) === word) ?? null;
}

function wordAt(text: string, offset: number): string {
  const before = /[\w/-]*$/.exec(text.slice(Math.max(0, offset - longest), offset))?.[0] ?? "";
  const after = /^[\w/-]*/.exec(text.slice(offset, offset + longest))?.[0] ?? "";
  return before + after;
}

/** Longest id looked for, in UTF-16 units to either side. */
const longest = 100;

/** Where profiles and records fall under a rule: the indicators read so, the answers to the question. */
export function placesUnder(rule: string, { assessment, asked, shown, tree, documents }: JudgedRoot): Location[] {
  const [family, id] = [rule.slice(0, rule.indexOf("/")), rule.slice(rule.indexOf("/") + 1)];
  return [...assessment.profiles, ...asked].flatMap(({ file, distinctions, questions, findings }) => {
    const places =
      family === "question"
        ? questions.filter((one) => one.question === id)
        : family === "exclusion"
          ? findings.filter((one) => one.rule === rule)
          : distinctions
              .filter(({ entry }) => entry === id)
              .map((one) => ({ file: one.file ?? file, span: one.indicator.span }));
    return places
      .filter((place) => tree.files.includes(place.file))
      .map((place) => {
        return { uri: shown.uriOf(place.file), range: rangeOf(documents.text(place.file), place.span) };
      });
  });
}

/** The same from a page of the law, for every root. */
export function referencesOfPage(uri: string, roots: readonly JudgedRoot[]): Location[] {
  return roots.flatMap((root) => {
    const rule = ruleAtAddress(uri, root.shown.law);
    return rule === null ? [] : placesUnder(rule, root);
  });
}
