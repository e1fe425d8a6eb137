import { chain } from "./chain.ts";
import { type Frame, top, type Work } from "./frame.ts";
import { comparisons } from "./keywords.ts";
import type { Token } from "./tokens.ts";

const calls =
  /^\s*(?:-\s*)?(?:ref|source|config|var|this|env_var|target|is_incremental|set|if|elif|else|endif|for|endfor|endset|block|endblock|macro|endmacro|do|raw|endraw|snapshot|endsnapshot|test|endtest|call|endcall|not)\b/;

/** A template stands for a table, or for names that only whoever fills it in knows. */
export function template(work: Work, tokens: readonly Token[], at: number): number {
  const token = tokens[at] as Token;
  const now = top(work);
  work.rest.push(token);
  if (now.clause === "table" && now.isTableDue && !isDot(tokens[at + 1])) {
    const table = /['"]([^'"]+)['"]\s*\)\s*(?:-\s*)?$/.exec(token.text)?.[1] ?? token.text.trim();
    work.tables.set(table.toLowerCase(), table);
    now.from.push(table.toLowerCase());
    now.alias = table;
    now.isTableDue = false;
    work.isAfterOperand = true;
    return at;
  }
  if (isDot(tokens[at + 1])) return chain(work, tokens, at);
  const makesNames = !calls.test(token.text) && now.clause === "output" && /\(/.test(token.text);
  if (makesNames) work.opaque.push({ token, over: macrosIn(token) });
  else if (isColumnDue(tokens, at, now) && !isKnown(token, work)) work.opaque.push({ token, over: [] });
  work.isAfterOperand = false;
  return at;
}

/** Macros that would tell which names a template makes, where these are all it calls. */
function macrosIn(token: Token): string[] {
  if (/[\p{L}\p{N}_]\s*\.\s*[\p{L}_][\p{L}\p{N}_]*\s*\(/u.test(token.text)) return [];
  return calledIn(token).flatMap(({ name }) => (calls.test(name.slice(0, -2)) ? [] : [name]));
}

/** What a template calls by name: macros of the project, if anything defines them. */
export function calledIn({ text, start }: Token): { readonly name: string; readonly start: number }[] {
  return [...text.matchAll(/(?<![\p{L}\p{M}\p{N}_.])([\p{L}_][\p{L}\p{N}_]*)\s*\(/gu)].map(
    ({ 1: name = "", index }) => ({
      name: `${name.toLowerCase()}()`,
      start: start + 2 + index,
    }),
  );
}

const beforeColumn = new Set(["select", "distinct", ",", "where", "and", "or", "on", "having", "not", "("]);
const behindOutput = new Set([",", "from", "as"]);

/** A whole item of a list of outputs, or what is compared. */
function isColumnDue(tokens: readonly Token[], at: number, { clause, isCall }: Frame): boolean {
  const [before, behind] = [tokens[at - 1]?.text.toLowerCase() ?? "", tokens[at + 1]?.text.toLowerCase() ?? ""];
  if (isCall || !beforeColumn.has(before)) return false;
  if (clause === "output") return behindOutput.has(behind);
  return clause === "criterion" && (comparisons.has(behind) || behind === "is" || behind === "not");
}

const texts = /^\s*(?:-\s*)?(?:'[^']*'|"[^"]*"|\d+)(?:\s*~\s*(?:'[^']*'|"[^"]*"))*\s*(?:-\s*)?$/;
const given = /^\s*(?:-\s*)?(?:var|env_var)\s*\(/;

/** Whether the file says what a template stands for: a text, or a name that another template of it gives a text or goes through. */
function isKnown({ text }: Token, { given: names }: Work): boolean {
  if (texts.test(text)) return true;
  if (given.test(text)) return false;
  if (calls.test(text)) return true;
  const name = /^\s*(?:-\s*)?([\p{L}_][\p{L}\p{N}_]*)(?:\s*\|\s*\w+)?\s*(?:-\s*)?$/u.exec(text)?.[1];
  return name !== undefined && names.has(name);
}

function isDot(token: Token | undefined): boolean {
  return token?.kind === "operator" && token.text === ".";
}
