import { needsWrapper, type Span } from "@tenzij/read";
import { message } from "../../language/message.ts";
import type { Profile } from "../../profile/profile.ts";
import { factFields, isStated, writtenAs } from "../facts-in-record.ts";
import { nodeAt } from "../record.ts";
import type { RunCheck } from "./check.ts";

/**
 * A fact on which it depends what is asked, or whether anything can be answered at all, is stated: by the profile, a wrapper or
 * the record (design §5.3). Where it is not, nothing follows from that but the question.
 */
export const stated: RunCheck = ({ profile, record, rows, law }, { at }) => {
  const found = factFields(law).find(({ path }) => path === at);
  if (found === undefined) return [];
  const { fact, field } = found;
  if (isStated(fact, profile)) return [];
  const [unknown] = writtenAs(fact, profile);
  const begun = nodeAt(record.root, at ?? "");
  const place = unknown ?? (begun === undefined ? undefined : { span: begun.span, file: record.source.file });
  const span = place?.span ?? profile.id?.span ?? headOf(profile) ?? rows[0]?.indicator.span ?? { start: 0, end: 0 };
  const values = (law.enums.find(({ id }) => id === field.of)?.values ?? []).map(({ id }) => id).join(" | ");
  const args = {
    fact: field.title,
    line: `${fact}: ${field.several === true ? `[${values}]` : values}`,
    record: { path: record.source.file },
  };
  return [
    { state: "missing", file: place?.file ?? profile.source.file, span, message: message("fact/not-stated", args) },
  ];
};

/** Where a document without a name begins: at its first key; what cannot carry the fact is pointed at whole. */
function headOf({ roots, source }: Profile): Span | undefined {
  if (needsWrapper(source.file)) return { start: 0, end: 0 };
  const first = roots[0]?.node;
  return first?.type === "map" ? first.entries[0]?.key.span : undefined;
}
