import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Position, ShowDocumentParams } from "vscode-languageserver-protocol";
import { parseDocument } from "yaml";
import { type Client, connect, uri } from "./language-client.ts";

export const example = fileURLToPath(new URL("../../docs/examples/kleinste-toets", import.meta.url));
export const recordFile = "profiles/heronderzoek-bijstand.justification.yaml";

/** One stop of someone who fills in a record from top to bottom: where the caret is put, and what is typed there. */
export interface Stop {
  readonly at: Position;
  readonly key: string;
  readonly typed: string;
}

/** The folder of the smallest test, as it is before anyone has begun it. */
export function unbegun(): string {
  const folder = mkdtempSync(join(tmpdir(), "tenzij-newcomer-"));
  cpSync(example, folder, { recursive: true });
  for (const file of readdirSync(join(folder, "profiles")))
    if (file.includes(".justification.")) rmSync(join(folder, "profiles", file));
  return folder;
}

/**
 * Goes from open question to open question as the editor leads, and types at each what the example answers there.
 * @param text the record as it was begun.
 * @returns the stops made, and the text in the end; it ends where the editor says that nothing is open.
 */
export async function fillIn(folder: string, text: string): Promise<{ stops: Stop[]; text: string; client: Client }> {
  const answers = parseDocument(readFileSync(join(example, recordFile), "utf8"), { schema: "failsafe" });
  const path = join(folder, recordFile);
  const shown: (Position | undefined)[] = [];
  let now = text;
  const client = await connect({
    folders: [folder],
    locale: "nl",
    capabilities: { window: { showDocument: { support: true } } },
    answer: (method, params) => {
      if (method === "workspace/applyEdit") throw new Error("going to a question writes nothing");
      if (method === "window/showDocument") shown.push((params as ShowDocumentParams).selection?.start);
      return { success: true };
    },
  });
  client.open(path, text);
  const stops: Stop[] = [];
  for (let at: Position | undefined; stops.length < 100; ) {
    shown.length = 0;
    const said = await client.request("workspace/executeCommand", {
      command: "tenzij.server.next",
      arguments: [uri(path), ...(at === undefined ? [] : [at])],
    });
    at = shown.at(-1);
    if (said !== null || at === undefined) break;
    const lines = now.split("\n");
    const line = lines[at.line] ?? "";
    const keys = pathOf(lines, at.line);
    const value = answers.getIn(keys);
    if (typeof value !== "string") throw new Error(`no answer for ${keys.join(".")} at line ${at.line + 1}: ${line}`);
    // Whoever types behind a bare colon types a space first.
    const space = line[at.character - 1] === ":" ? " " : "";
    const typed =
      space +
      (parseDocument(`key: ${value}`, { schema: "failsafe" }).get("key") === value ? value : JSON.stringify(value));
    stops.push({ at, key: keys.join("."), typed });
    lines[at.line] = line.slice(0, at.character) + typed + line.slice(at.character);
    now = lines.join("\n");
    client.change(path, now);
    at = { line: at.line, character: at.character + typed.length };
  }
  return { stops, text: now, client };
}

/** The keys and places in lists that lead to a line of block YAML. */
function pathOf(lines: readonly string[], at: number): (string | number)[] {
  const path: (string | number)[] = [];
  let indent = Number.POSITIVE_INFINITY;
  for (let n = at; n >= 0 && indent > 0; n--) {
    const [, margin = "", dash = "", key] = /^( *)(- )?([\w-]+):/.exec(lines[n] ?? "") ?? [];
    if (
      key === undefined ||
      margin.length + dash.length > indent ||
      (n !== at && margin.length + dash.length === indent && dash === "")
    )
      continue;
    if (margin.length + dash.length < indent) path.unshift(key);
    indent = margin.length + dash.length;
    if (dash === "") continue;
    let item = 0;
    for (let above = n - 1; above >= 0 && indentOf(lines[above]) >= margin.length; above--)
      if (lines[above]?.startsWith(`${margin}- `)) item++;
    path.unshift(item);
    indent = margin.length;
  }
  return path;
}

/** Comments and empty lines belong to what is around them. */
function indentOf(line = ""): number {
  return /^ *(#|$)/.test(line) ? Number.POSITIVE_INFINITY : line.search(/\S/);
}
