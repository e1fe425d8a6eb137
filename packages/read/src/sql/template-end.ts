/**
 * Where a template ends that may hold others in its texts, as `{{ config(pre_hook="drop table {{ this }}") }}` does: behind such a
 * text. Linear: what is looked at belongs to the template, or is so far in vain.
 * @param first where its mark first stands
 */
export function endOfTemplate(text: string, from: number, first: number, mark: string): number {
  let end = first;
  let at = from;
  for (;;) {
    const quote = openText(text, at, end);
    if (quote === null) return end;
    const closed = text.indexOf(quote, end);
    const next = closed < 0 ? -1 : text.indexOf(mark, closed);
    if (next < 0) return first;
    at = closed + 1;
    end = next;
  }
}

/** The quote of a text that is open where the mark stands, with the beginning of another template in it. */
function openText(text: string, from: number, end: number): string | null {
  let open = -1;
  for (let at = from; at < end; at++) {
    const sign = text[at];
    if (sign === "\\") at++;
    else if (open >= 0) open = sign === text[open] ? -1 : open;
    else if (sign === '"' || sign === "'") open = at;
  }
  return open >= 0 && /\{[{%]/.test(text.slice(open, end)) ? (text[open] as string) : null;
}

/** No text with templates that hold quotes is longer. */
const longest = 2_000;
const withTemplates = /^(?:[^'{]|''|\{(?!\{)|\{\{(?:[^"'}]|"[^"\p{L}\n]*")*\}\})*(?=')/u;

/**
 * Where a text ends of which templates hold its quote between other quotes, as `'{{ x | replace("'", "''") }}'` does; -1 where none does so. Letters
 * beside such a quote could be a name between two texts.
 */
export function endBehindTemplates(text: string, from: number): number {
  const found = withTemplates.exec(text.slice(from, from + longest));
  return found === null ? -1 : from + found[0].length;
}
