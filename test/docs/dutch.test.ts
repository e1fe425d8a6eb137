import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";

/** Words of which a Dutch lawyer would say another, with the one to use and what the first may still mean. */
const instead: readonly (readonly [words: RegExp, use: string])[] = [
  [/\b(een|geen|één|elke|welke) weg\b/i, "uitzondering of rechtvaardiging"],
  [/onderscheid (naar|op) (?!grond)('ras'|ras\b|nationaliteit|geslacht|herkomst|\$\{)/i, "op grond van"],
  [/geen toets opent|opent geen toets/i, "een objectieve rechtvaardiging is uitgesloten"],
  [/\bomstreden\b/i, "betwist"],
  [/\b(houdt|houden)\b[^.;]{0,20}\btegen\b/i, "blokkeert"],
  [/\bkenmerken? \(digest|\bals kenmerken;|afdrukk?(en)?\b/i, "controlegetal"],
  [/voorzorgsplicht/i, "voorzorgplicht"],
  [/\bbeginstand\b/i, "wat niet is vermeld, leidt tot een vraag"],
  [/\bnagegaan\b/i, "gecontroleerd"],
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
            .map((line): [string, string] => [file, line]);
    });
}

/** What people wrote of the Dutch pages, without what commands print and files hold. */
function pages(): [string, string][] {
  const own = ["README", "legal-test", "record", "policy", "profile", "deployment", "editor"];
  return own.flatMap((page) =>
    readFileSync(join(root, "docs/nl", `${page}.md`), "utf8")
      .replaceAll(/^```[\s\S]*?^```/gm, "")
      .split("\n")
      .map((line): [string, string] => [`docs/nl/${page}.md`, line]),
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
