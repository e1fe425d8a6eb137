import type { Text } from "@tenzij/law";
import { span } from "@tenzij/read";
import type { Distinction } from "../distinction/distinction.ts";
import { message } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import type { GovernedBy } from "../policy/scope.ts";
import { type DocumentKind, documentKind, isPrescribed } from "../profile/document-kind.ts";
import { selects, weighs } from "../profile/looks-like-profile.ts";
import { hasOurKeys } from "../profile/our-keys.ts";
import type { Profile } from "../profile/profile.ts";
import type { Finding } from "../text/finding.ts";
import { findingBase } from "./distinction-findings.ts";

/** What is known of a file beside its text. */
export interface Governed {
  readonly by: GovernedBy;
  /** It was judged as a profile before, has a record, or another profile refers to it: then it stays one. */
  readonly stays: boolean;
}

/** How a file that is no profile is set aside: what it is, or only that nothing in it is of a profile. */
export type SetAside = DocumentKind | "nothing-of-a-profile";

/**
 * What a governed file is instead of a profile (design §4); null where it may be one. That needs a positive sign of the whole
 * document; a file that weighs, scores, selects or measures a model is never set aside, nor one that policy names.
 * @param asking the distinctions that ask for a test
 */
export function setAsideAs(profile: Profile, governed: Governed, asking: readonly Distinction[]): SetAside | null {
  const { by, stays } = governed;
  if (by === "glob" || stays) return null;
  // What a document states at its top says so before all of it is walked.
  if (selects(profile) || profile.loose.some(({ capacity }) => capacity === "measured")) return null;
  const { roots } = profile.nodes;
  const kind = documentKind(profile.source.file, roots);
  if (profile.problems.some((problem) => isInDoubt(problem, by, kind))) return null;
  if (by === "name" && (roots.some(hasOurKeys) || weighs(profile) || profile.stretches.length > 0)) return null;
  // Its name calls it a profile: against words that ask, only what a format prescribes says otherwise.
  if (by === "name" && asking.length > 0 && !(kind !== null && isPrescribed(kind))) return null;
  return kind ?? (by === "name" && asking.length === 0 ? "nothing-of-a-profile" : null);
}

/** Manifests are written several to a file; where policy brought them in unnamed, what each of them is can still be told. */
const severalDocuments = "read/several-documents";

/** What a tag makes of a value only its tool knows; which tool that is, keys at the root can tell. */
const tag = "read/tag";

/** What would be in doubt of a profile, and is no matter in a file that is set aside. */
export const settledAside: ReadonlySet<string> = new Set([severalDocuments, tag]);

function isInDoubt({ verdict, rule }: Finding, by: GovernedBy, kind: DocumentKind | null): boolean {
  if (verdict !== "cannot-judge") return false;
  if (rule === tag) return kind === null || !isPrescribed(kind);
  return !(by === "wide-glob" && rule === severalDocuments);
}

const kinds: Record<DocumentKind, Text> = {
  "api-description": { nl: "een beschrijving van een API", en: "a description of an API" },
  schema: { nl: "een schema", en: "a schema" },
  translations: { nl: "een bestand met vertalingen", en: "a file of translations" },
  package: { nl: "de gegevens van een softwarepakket", en: "the metadata of a software package" },
  pipeline: { nl: "een bestand dat software bouwt of laat draaien", en: "a file that builds or runs software" },
  settings: { nl: "een bestand met instellingen", en: "a file of settings" },
  measurement: { nl: "een meting van een programma", en: "a measurement of a program" },
  map: { nl: "een kaart", en: "a map" },
  "file-report": { nl: "een overzicht van bestanden", en: "a report on files" },
  "code-list": { nl: "een codelijst", en: "a list of codes" },
  game: { nl: "een bestand van een spel", en: "a file of a game" },
};

/** So many words are named; of more, only the number is told. */
const named = 5;

/**
 * What is said of a file set aside: one line that names what would have asked for a test and how to govern it, and each reading at its
 * place as information. Of a file that policy brought in without naming it, the line warns; without such words there is nothing to say.
 */
export function setAsideFindings(
  { source: { file } }: Profile,
  as: SetAside,
  by: GovernedBy,
  distinctions: readonly Distinction[],
  asking: readonly Distinction[],
): Finding[] {
  const findings = distinctions.map((distinction) => asInformation(file, distinction));
  if (by === "wide-glob" && asking.length === 0) return findings;
  return [
    {
      rule: "read/set-aside",
      severity: by === "wide-glob" ? "warning" : "info",
      file,
      span: span(0, 0),
      message: lineOf(as, asking),
      sources: [],
    },
    ...findings,
  ];
}

function lineOf(as: SetAside, asking: readonly Distinction[]): Message {
  if (as === "nothing-of-a-profile") return message("read/set-aside-nothing", {});
  const words = [...new Set(asking.map(({ readings: [{ match }] }) => match))];
  if (words.length === 0) return message("read/set-aside", { kind: kinds[as] });
  return message("read/set-aside-words", {
    kind: kinds[as],
    count: words.length,
    words: words.slice(0, named).join(", "),
  });
}

function asInformation(file: string, distinction: Distinction): Finding {
  const sentence = message("read/word-set-aside", { match: distinction.readings[0].match, title: distinction.title });
  return { ...findingBase(file, distinction, sentence), severity: "info" };
}
