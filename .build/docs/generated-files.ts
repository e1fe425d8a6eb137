import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { law } from "@tenzij/law";
import { wordData } from "@tenzij/lexicon";
import { answersPage } from "./answers.ts";
import { entriesPage } from "./entries.ts";
import { exclusionsPage } from "./exclusions.ts";
import { findingsPage } from "./findings.ts";
import { frameworkPage, frameworksPage } from "./frameworks.ts";
import { kindPage, kindsPage } from "./kinds.ts";
import { normsPage } from "./norms.ts";
import { roadsPage } from "./roads.ts";
import { jsonSchemas } from "./schemas.ts";
import { sourcesPage } from "./sources.ts";
import { testsOf } from "./tests-of.ts";
import { vocabularyPage } from "./vocabulary.ts";
import type { Locale } from "./words.ts";

/**
 * Every generated file by its path from the root, with its whole content.
 * @param root folder of the repository: which tests hold a question is looked up there
 */
export function generatedFiles(root: string): Map<string, string> {
  return new Map([
    ...(["nl", "en"] as const).flatMap(pagesIn),
    ["docs/norms.md", normsPage(law, testsOf(root))],
    ...jsonSchemas(law),
  ]);
}

function pagesIn(locale: Locale): [string, string][] {
  const at = (page: string) => `docs/${locale}/${page}.md`;
  return [
    [at("kinds"), kindsPage(law, wordData, locale)],
    ...law.asks.map(({ kind }): [string, string] => [at(`kinds/${kind}`), kindPage(kind, law, wordData, locale)]),
    [at("entries"), entriesPage(law, locale)],
    [at("frameworks"), frameworksPage(law, locale)],
    ...law.frameworks.map((one): [string, string] => [at(`frameworks/${one.id}`), frameworkPage(one, law, locale)]),
    [at("exclusions"), exclusionsPage(law, locale)],
    [at("roads"), roadsPage(law, locale)],
    [at("answers"), answersPage(law, locale)],
    [at("vocabulary"), vocabularyPage(law, locale)],
    [at("findings"), findingsPage(locale)],
    [at("sources"), sourcesPage({ ...law, sources: [...law.sources, ...wordData.sources] }, locale)],
  ];
}

/** Files that differ from what is on disk, and pages on disk of something that is no longer there. */
export function staleFiles(root: string, files: ReadonlyMap<string, string>): string[] {
  const changed = [...files].filter(([file, text]) => {
    const path = join(root, file);
    return !existsSync(path) || readFileSync(path, "utf8") !== text;
  });
  const folders = ["docs/nl/kinds", "docs/nl/frameworks", "docs/en/kinds", "docs/en/frameworks", "docs/schemas"];
  const left = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((file) => !files.has(file));
  return [...changed.map(([file]) => file), ...left].sort();
}
