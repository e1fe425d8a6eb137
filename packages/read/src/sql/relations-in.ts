import { scalar } from "../nodes/build.ts";
import { span } from "../span.ts";
import type { Columns } from "./frame.ts";
import type { Relation, Relations } from "./relations.ts";
import { calledIn } from "./template.ts";
import type { Token } from "./tokens.ts";

const source = /\bsource\(\s*(['"])([^'"\n]+)\1\s*,\s*(['"])([^'"\n]+)\3/g;

/** What a query selects from and calls that may be defined elsewhere, each once. */
export function relationsIn(tokens: readonly Token[], { columns, reads, calls, opaque }: Columns): Relations {
  const found = new Map<string, Relation>();
  const add = (name: string, within: string, start: number, end: number) => {
    const folded = { name: name.toLowerCase(), within: within.toLowerCase() };
    const key = `${folded.within}.${folded.name}`;
    if (!found.has(key)) found.set(key, { ...folded, at: scalar(name, span(start, end), "quoted") });
  };
  const of = (parts: readonly Token[], behind: string) => {
    const { text, start, end } = parts.at(-1) as Token;
    add(`${text}${behind}`, parts.at(-2)?.text ?? "", start, end);
  };
  for (const parts of reads) of(parts, "");
  for (const parts of calls) of(parts, "()");
  for (const token of tokens) {
    if (token.kind !== "template") continue;
    for (const [, , within = "", , name = ""] of token.text.matchAll(source)) add(name, within, token.start, token.end);
    for (const { name, start } of calledIn(token)) add(name, "", start, start + name.length - 2);
  }
  return {
    reads: [...found.values()],
    columns: new Set(columns.map(({ name }) => name.text.toLowerCase())),
    takesAll: opaque.some(({ token: { text } }) => text === "*"),
  };
}
