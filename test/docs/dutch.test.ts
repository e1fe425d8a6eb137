import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { generatedFiles } from "../../.build/docs/generated-files.ts";
import { handwrittenPages, readPage } from "../../.build/docs/run-examples.ts";

/** Words of which a Dutch lawyer would say another, with the one to use and what the first may still mean. */
const instead: readonly (readonly [words: RegExp, use: string])[] = [
  [/\b(een|geen|één|elke|welke) weg\b/i, "uitzondering of rechtvaardiging"],
  [/onderscheid (?:\S+ \S+ )?(naar|op) (?!grond)('ras'|ras\b|nationaliteit|geslacht|herkomst|\$\{)/i, "op grond van"],
  [/geen toets (hem |haar |dit )?opent|opent geen toets/i, "een objectieve rechtvaardiging is uitgesloten"],
  [/\bomstreden\b/i, "betwist"],
  [/\b(houdt|houden)\b[^.;]{0,40}\btegen\b|\btegen(houdt|gehouden)\b/i, "blokkeert"],
  [/\bkenmerken? \(digest|\bals kenmerken;|afdrukk?(en)?\b/i, "controlegetal"],
  [/voorzorgsplicht/i, "voorzorgplicht"],
  [/\bbeginstand\b/i, "wat niet is vermeld, leidt tot een vraag"],
  [/\bnagegaan\b|\bnaging(en)?\b/i, "gecontroleerd"],
  [/\bdigests?\b(?!\))/i, "controlegetal"],
  [/\bgekwalificeerd\b/i, "geclassificeerd"],
  [/bewaken van vooringenomenheid|bewaking van vooringenomenheid/i, "monitoren op bias"],
  [/\bevenredig(heid)?\b/i, "proportioneel, proportionaliteit"],
];

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Every Dutch sentence of the law that people are shown, with where it stands; what people may write is none. */
function* ofLaw(node: unknown, at: string): Iterable<readonly [string, string]> {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === "nl" && typeof value === "string") yield [at, value];
    else if (!["aliases", "words", "examples", "flags", "passes"].includes(key)) yield* ofLaw(value, `${at}/${key}`);
  }
}

/** The Dutch part of every catalogue: its lines behind `nl: typeof en`. */
function catalogues(): [string, string][] {
  return readdirSync(join(root, "packages"), { recursive: true, encoding: "utf8" })
    .filter((file) => /src\/(.*\/)?language\/.*\.ts$/.test(file) && !/node_modules|\.test\.ts$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(root, "packages", file), "utf8");
      const from = text.indexOf("export const nl");
      return from < 0
        ? []
        : text
            .slice(from)
            .split("\n")
            // Keys and names of arguments are nobody's to read.
            .map((line): [string, string] => [file, line.replaceAll(/\$\{[^}]*\}|"[a-z-]+\/[a-z-]+":/g, "")]);
    });
}

/** What people wrote of the Dutch pages, without what commands print, files hold and addresses are called. */
function pages(): [string, string][] {
  return handwrittenPages(root, new Set(generatedFiles(root).keys()))
    .filter((page) => page.startsWith("docs/nl/"))
    .flatMap((page) =>
      readPage(root, page)
        .replaceAll(/^ *```[\s\S]*?^ *```/gm, "")
        .replaceAll(/`[^`\n]*`/g, "")
        .split("\n")
        .map((line): [string, string] => [page, line]),
    );
}

describe("the Dutch that a lawyer reads", () => {
  const places = {
    law: [...ofLaw(law, "law")],
    messages: catalogues(),
    pages: pages(),
  };

  it.each(Object.entries(places))("has the words of the field in every sentence: %s", (_place, sentences) => {
    expect(sentences.length).toBeGreaterThan(100);
    const found = sentences.flatMap(([at, text]) =>
      instead.filter(([words]) => words.test(text)).map(([, use]) => `${at}: ${text.trim()} -> ${use}`),
    );
    expect(found).toEqual([]);
  });
});
