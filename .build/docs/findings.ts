import { en, nl } from "../../packages/core/src/language/messages.ts";
import { gateSentences } from "../../packages/gate/src/language/gate-sentences.ts";
import { code, heading, type Locale, page, words } from "./words.ts";

/** The families of findings that have no entry in the law, in the order in which a file meets them. */
const families: readonly { readonly id: string; readonly nl: string; readonly en: string }[] = [
  { id: "read", nl: "Het bestand", en: "The file" },
  { id: "policy", nl: "Het beleid, tenzij.yaml", en: "The policy, tenzij.yaml" },
  { id: "record", nl: "De toets", en: "The record" },
  { id: "organisation", nl: "De plichten van de organisatie", en: "The duties of the organisation" },
  { id: "incident", nl: "Vermoedens van discriminatie", en: "Suspicions of discrimination" },
  { id: "covers", nl: "Waar de toets op rust", en: "What the record rests on" },
  { id: "scope", nl: "Doel en toepassing", en: "Purpose and scope" },
  { id: "answer", nl: "Antwoorden", en: "Answers" },
  { id: "road", nl: "De weg", en: "The road" },
  { id: "statistics", nl: "Cijfers", en: "Figures" },
  { id: "yield", nl: "Opbrengst", en: "Yield" },
  { id: "signers", nl: "Ondertekening", en: "Signing" },
  { id: "verdict", nl: "Het oordeel", en: "The verdict" },
  { id: "gate", nl: "De poort bij het samenvoegen", en: "The gate at the merge" },
];

/** What can be said of files, policy and records, with dots for what differs from case to case. */
export function findingsPage(locale: Locale): string {
  const word = words[locale];
  const catalogue: Readonly<Record<string, unknown>> = { ...(locale === "nl" ? nl : en), ...gateSentences[locale] };
  return page(word.findings, locale, [
    word.findingsIntro,
    ...families.flatMap((family) => {
      const keys = Object.keys(catalogue)
        .filter((key) => key.startsWith(`${family.id}/`))
        .sort();
      if (keys.length === 0) return [];
      return [
        `## ${family[locale]}`,
        ...keys.flatMap((key) => [`${anchorOf(key)} ${code(key)}: ${sentenceOf(catalogue[key])}`]),
      ];
    }),
    word.notLaw,
  ]);
}

function anchorOf(key: string): string {
  return heading(0, key.replace("/", "-"), "").trim();
}

function sentenceOf(sentence: unknown): string {
  const blanks = new Proxy({}, { get: () => "…" });
  const said = String((sentence as (args: object) => string)(blanks));
  return said.replaceAll("<", "&lt;").replaceAll("*", "\\*");
}
