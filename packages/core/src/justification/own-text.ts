import type { Law } from "@tenzij/law";
import { digestOf } from "../text/digest.ts";
import type { AskedQuestion } from "./asked.ts";

/**
 * The text of a question of the organisation's own, with the shape of its answer, as a digest: a question of the law is bound by the
 * edition of its framework, and one of the organisation's own can be written anew any day. Null for any other.
 */
export function digestOfOwn({ framework, question }: AskedQuestion, law: Pick<Law, "forms">): string | null {
  const { text, at, form } = question;
  if (framework.file === undefined || form === undefined) return null;
  return digestOf(JSON.stringify([text.nl, text.en, at, law.forms.find(({ id }) => id === form)]));
}
