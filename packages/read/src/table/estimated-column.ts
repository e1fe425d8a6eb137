import { longestName } from "./cell-kinds.ts";
import type { Row } from "./cells.ts";
import { type ColumnRole, isEstimate, isOfPeople } from "./columns.ts";
import { mostDescribed, nearlyAll, share, textsIn } from "./described-column.ts";
import { isNumber } from "./is-number.ts";

/**
 * The column of names in what a model was estimated to be: terms with their coefficient, weight of evidence, p-value or SHAP value, as a
 * heading or the name of the file says. People have none of these, so that the first column of words holds names, whatever heads it.
 * -1 where there is none.
 * @param called the name of the file
 */
export function estimatedColumn(
  body: readonly Row[],
  titles: Row,
  roles: readonly (ColumnRole | undefined)[],
  called: string,
): number {
  if (body.length < 2 || body.length > mostDescribed) return -1;
  if (!titles.some(({ text }) => isEstimate(text)) && !isEstimate(called)) return -1;
  const first = titles.findIndex((_, column) => share(textsIn(body, column), isWord) >= nearlyAll);
  if (first < 0 || isOfPeople(titles[first]?.text ?? "") || roles[first] !== undefined) return -1;
  const texts = textsIn(body, first);
  return texts.length >= nearlyAll * body.length && texts.every((text) => text.length <= longestName) ? first : -1;
}

function isWord(text: string): boolean {
  return /\p{L}/u.test(text) && !isNumber(text);
}
