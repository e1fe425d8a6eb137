import { scalar } from "../nodes/build.ts";
import type { ScalarNode } from "../nodes/node.ts";
import { span } from "../span.ts";
import type { Token } from "./tokens.ts";

/** Lines by which the clients of databases run another file: psql, SQL*Plus, sqlcmd, mysql. */
const command = /^[ \t]*(?:\\ir?|\\\.|@@?|:r|!?source|start)[ \t]*(['"]?)([^\s'";]+\.sql)\1[ \t]*;?[ \t]*$/gim;
/** A template that takes in another; one of dbt names a model of the project, wherever its file is. */
const taken = /^%?\s*-?\s*(?:include|import|extends|from)\s+(['"])([^'"\n]+)\1/;
const model = /\bref\(\s*(?:(['"])[\w-]+\1\s*,\s*)?(['"])([\w.-]+)\2/g;

/** The files of which a query takes in what they say, each where it is named. */
export function importedIn(text: string, tokens: readonly Token[], comments: readonly Token[]): ScalarNode[] {
  const found: ScalarNode[] = [];
  for (const { 0: line, 2: path = "", index } of text.matchAll(command)) {
    const start = index + line.indexOf(path);
    if (!comments.some((one) => one.start <= start && start < one.end))
      found.push(scalar(path, span(start, start + path.length), "quoted"));
  }
  for (const token of tokens) {
    if (token.kind !== "template") continue;
    const path = taken.exec(token.text)?.[2];
    const place = span(token.start, token.end);
    if (path !== undefined) found.push(scalar(path, place, "quoted"));
    for (const [, , , name] of token.text.matchAll(model)) found.push(scalar(`ref:${name}`, place, "quoted"));
  }
  return found;
}
