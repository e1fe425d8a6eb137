import type { FormField, FormPart } from "@tenzij/core/justification";
import type { FormView } from "@tenzij/language-server";
import fc from "fast-check";

/** What breaks YAML, or is cut by it, where it is written as it is typed. */
const awkward = fc.constantFrom(
  "Doel: minder fouten",
  "zie bijlage #2 en #3",
  "- geen lijst",
  `hij zei "nee" en 'ja'`,
  "👩‍⚖️ akkoord",
  "ja",
  "0131",
  "*ster en &anker",
  "{accolade}, [haak]",
  "| en > staan hier",
  "%procent @at `tik`",
  "een\ttab",
  "C:\\map\\nieuw",
  "~",
  "# begint zo",
  "eindigt zo:",
);
export const prose = fc.oneof(
  awkward,
  fc.array(awkward, { minLength: 2, maxLength: 3 }).map((lines) => lines.join("\n")),
  fc.tuple(awkward, awkward).map(([one, other]) => `${one}\n\n  ${other}`),
);
const at = fc.nat({ max: 400 });

/** One thing that is done to a record; `at` chooses among the places where it can be. */
export const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("answer" as const), at, text: prose }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("type" as const), at, text: awkward }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("remark" as const), at, text: awkward }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("fix" as const), at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("weigh" as const), at }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("hold" as const), at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("add" as const), at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("justify" as const), at }) },
);
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const fieldsIn = (parts: readonly FormPart[]): FormField[] =>
  parts.flatMap((part) =>
    part.kind === "field"
      ? [part]
      : part.kind === "map"
        ? fieldsIn(part.parts)
        : part.items.flatMap((i) => fieldsIn(i.parts)),
  );

/** What a form lets people fill in. */
export const asked = (view: FormView): FormField[] =>
  view.groups.flatMap(({ parts }) => fieldsIn(parts)).filter(({ control }) => control !== "told");

/** An answer of the kind that a field takes, and what the record is to say then. */
export function answerFor(
  { control, options }: FormField,
  text: string,
  nth: number,
): { answer: unknown; says: string } | null {
  const chosen = options[nth % Math.max(1, options.length)]?.value;
  if (control === "prose") return { answer: { value: text }, says: text };
  if (control === "line" && !text.includes("\n")) return { answer: { value: text }, says: text.trim() };
  if (control === "day") return { answer: { value: nth % 2 ? "1-3-2027" : "2027-03-01" }, says: "2027-03-01" };
  if (control === "number") return { answer: { value: String(nth) }, says: String(nth) };
  if ((control === "choice" || control === "yes-no") && chosen !== undefined)
    return { answer: { value: chosen }, says: chosen };
  if (control === "items" && !text.includes("\n\n"))
    return {
      answer: { values: text.split("\n") },
      says: text
        .split("\n")
        .map((line) => line.trim())
        .join("\n"),
    };
  return null;
}
