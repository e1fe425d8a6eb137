import type { Token } from "./tokens.ts";

/** Words that run a text as a query, or as a query elsewhere. */
const runners = new Set("exec execute immediate sp_executesql openquery openrowset".split(" "));
/** What `execute` says of rights and of what is called when something happens; no text is run there. */
const elsewhere = new Set("on function procedure to as immediate".split(" "));

/**
 * Whether a text is run here that is not written out: it is put together of what is only known when it runs, so that nobody can tell by
 * reading which columns it names.
 */
export function runs(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at];
  if (word?.kind !== "word" || !runners.has(word.text.toLowerCase())) return false;
  const next = tokens[at + 1];
  if (next === undefined || runners.has(next.text.toLowerCase()) || elsewhere.has(next.text.toLowerCase()))
    return false;
  // A procedure that is called by its name is defined where it stands.
  const calls = /^exec(?:ute)?$/i.test(word.text) && next.text.toLowerCase() !== "format";
  if (next.kind === "word" && calls) return false;
  return !isWritten(tokens, next.text === "(" ? at + 2 : at + 1);
}

/** A text that stands there whole, alone or as the last or only thing that is given. */
function isWritten(tokens: readonly Token[], at: number): boolean {
  const from = tokens[at]?.kind === "word" && tokens[at + 1]?.text === "," ? at + 2 : at;
  const [first, behind] = [tokens[from], tokens[from + 1]];
  return first?.kind === "string" && (behind?.kind !== "operator" || behind.text !== "||") && behind?.text !== "+";
}

/** Of a procedure of the server itself the parameters say nothing of people: `sp_execute_external_script @language = N'R'`. */
export function isOfServer(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.text !== "=") return false;
  let from = at - 1;
  // None takes more parameters than a hundred.
  const least = at - 400;
  const isGiven = () => tokens[from]?.text === "," && tokens[from - 2]?.text === "=";
  while (from > least && isGiven() && tokens[from - 3]?.kind === "variable") from -= 4;
  return /^sp_/i.test(tokens[from]?.text ?? "");
}
