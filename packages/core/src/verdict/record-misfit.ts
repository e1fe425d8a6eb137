import type { Text } from "@tenzij/law";
import { readText, type SourceText, type Span } from "@tenzij/read";
import { type Change, coverageOf, partTitles } from "../justification/changes.ts";
import { digestVersion } from "../justification/digest.ts";
import { readRecord } from "../justification/record.ts";
import { otherProfile } from "../justification/record-findings.ts";
import { digestsIn } from "../justification/recorded.ts";
import { message } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import { lawUnder } from "../policy/law-under.ts";
import type { Finding } from "../text/finding.ts";
import { readingFindings } from "../text/reading-finding.ts";
import { profileBeside, type RecordSource } from "./record-text.ts";

/** Why a text cannot be the record of a profile as that is now, and where in the text. */
export type RecordMisfit = { readonly source: SourceText; readonly at: Span } & (
  | { readonly why: "no-record" | "other-profile"; readonly message: Message }
  | { readonly why: "other-state"; readonly parts: Text }
  /** None of what its digests are of is in the profile. */
  | { readonly why: "other-indicators"; readonly indicators: readonly string[] }
);

/**
 * Holds a record that was written elsewhere against the profile of a tree. What only keeps it from being complete is no
 * misfit: it is read as one, names the profile, and its digests are those of the profile now.
 * @param content the record's bytes, or why there are none
 * @returns null where it fits
 */
export function recordMisfit(
  content: Parameters<typeof readText>[1],
  { tree, judged, policy, law: given }: Pick<RecordSource, "tree" | "judged" | "policy" | "law">,
): RecordMisfit | null {
  const law = lawUnder(given, policy);
  const { source, problems } = readText(judged.record, content);
  const record = readRecord(source, law);
  const refused = (why: "no-record" | "other-profile", { span, message }: Pick<Finding, "span" | "message">) =>
    ({ source, why, at: span, message }) as const;
  const [broken] = [...readingFindings(judged.record, problems), ...record.findings].filter(isNoRecord);
  if (broken !== undefined) return refused("no-record", broken);
  const profile = profileBeside(record, readText(judged.file, tree.read(judged.file)).source, { tree, policy, law });
  const [other] = otherProfile({ record, profile });
  if (other !== undefined) return refused("other-profile", other);
  const { state, changes, span, version } = coverageOf(record, profile, law);
  if (state === "missing") return refused("no-record", { span, message: message("covers/missing", {}) });
  if (state === "other-version")
    return refused("no-record", { span, message: message("covers/version", { version, known: digestVersion }) });
  const [first] = changes;
  if (first === undefined) return null;
  const parts = { nl: partsIn(changes, "nl"), en: partsIn(changes, "en") };
  const names = [...digestsIn(record).indicators.keys()];
  const gone = new Set(changes.flatMap(({ how, indicator }) => (how === "gone" ? (indicator ?? []) : [])));
  if (names.length > 0 && names.every((name) => gone.has(name)))
    return { source, why: "other-indicators", at: first.span, indicators: names };
  return { source, why: "other-state", at: first.span, parts };
}

/** A sentence cut short is an answer that is not complete, as `check` tells; all else that blocks keeps it from being read whole. */
function isNoRecord({ severity, rule }: Finding): boolean {
  return severity === "block" && rule !== "record/cut-sentence";
}

function partsIn(changes: readonly Change[], locale: keyof Text): string {
  return changes
    .map(({ part, indicator, combination, key }) => {
      const of = indicator ?? combination ?? key;
      const title = partTitles[part][locale];
      return of === undefined ? title : `${title} ("${of}")`;
    })
    .join("; ");
}
