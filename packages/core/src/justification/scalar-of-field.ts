import type { Field } from "@tenzij/law";
import type { Scalar, ScalarKind } from "@tenzij/read";
import { isDay } from "../text/dates.ts";
import { dayMeant } from "../text/day-meant.ts";

/** A text as it is written for a field. */
export function scalarOf(text: string, { is }: Field): Scalar {
  const trimmed = text.trim();
  const day = is === "date-past" || is === "date-future" ? turned(trimmed) : null;
  return { text: day ?? (kindOf(is) === "prose" ? text : trimmed), as: kindOf(is) };
}

function turned(text: string): string | null {
  return isDay(text) ? null : dayMeant(text);
}

function kindOf(is: Field["is"]): ScalarKind {
  if (is === "reason") return "prose";
  return ["text", "person", "article", "reference", "references", "list"].includes(is) ? "text" : "word";
}
