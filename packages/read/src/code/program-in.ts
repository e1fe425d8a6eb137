import { isQuery } from "../sql/is-query.ts";
import type { Content } from "../sql/read-sql.ts";
import { programOf } from "./read-code.ts";

/** A line that gives something a name, defines or loads something: no query has one. */
const surely = /(?:^|\n)[ \t]*(?:[\w.$]+[ \t]*<-\s|(?:import|from|def|library|require)\b[ \t(]*\w+)/;
/** A column of a table as programs write it. */
const perhaps = /\w\[\[?["']|\w\$\w/;
const ofR = /<-\s|\blibrary\(|\w\$\w/;

/**
 * A text of another language that is a program in Python or R, which the server runs: several lines, with what only a program has.
 * @param place where an offset in the text is in its file
 */
export function programIn(text: string, place: (offset: number) => number): Content | null {
  if (!text.includes("\n")) return null;
  if (!surely.test(text) && (!perhaps.test(text) || isQuery(text))) return null;
  const { criteria, rest, people } = programOf(text, place, ofR.test(text));
  return { criteria, rest, people: { spans: [...people], count: people.length } };
}
