import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FormView } from "@tenzij/language-server";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Position } from "vscode-languageserver-protocol";
import { run } from "../../packages/cli/src/index.ts";
import { type Client, connect, uri } from "./language-client.ts";
import { recordFile, unbegun } from "./newcomer.ts";
import { asked, prose } from "./record-steps.ts";

let folder: string;
let record: string;
let client: Client;
let shown: Position | undefined;
beforeAll(async () => {
  folder = unbegun();
  record = join(folder, recordFile);
  const answer = (method: string, params: unknown): unknown => {
    if (method === "window/showDocument") shown = (params as { selection?: { start: Position } }).selection?.start;
    return { success: true };
  };
  const capabilities = { window: { showDocument: { support: true } } };
  client = await connect({ folders: [folder], locale: "nl", capabilities, answer });
  client.open(record, "");
});
afterAll(async () => {
  await client?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ask = <T>(command: string, ...rest: unknown[]): Promise<T> =>
  client.request("workspace/executeCommand", { command, arguments: [uri(record), ...rest] });

/** A record as `justify` makes or completes it. */
async function scaffold(from: string | null): Promise<string> {
  if (from === null) rmSync(record, { force: true });
  else writeFileSync(record, from);
  const said: string[] = [];
  await run(["justify", record.replace(".justification.", ".profile.")], {
    ...{ cwd: folder, env: { LANG: "nl" }, interactive: false, terminal: false, columns: 100 },
    ...{ out: (one) => said.push(one), err: (one) => said.push(one), readInput: () => new Uint8Array() },
  });
  return readFileSync(record, "utf8");
}

/** Every place that the next question stops at, from top to bottom. */
async function stops(): Promise<Position[]> {
  const found: Position[] = [];
  for (let at: Position = { line: 0, character: 0 }; ; ) {
    await ask("tenzij.server.next", at);
    if (shown === undefined || (found.length > 0 && shown.line <= at.line)) return found;
    at = shown;
    found.push(at);
  }
}

/** Each field of prose that has to be filled in, by its path. */
async function proseIn(): Promise<Map<string, string>> {
  const view = await ask<FormView>("tenzij.server.form", "J. de Wit");
  expect(view.broken).toEqual([]);
  const fields = asked(view).filter(({ control, optional }) => control === "prose" && !optional);
  return new Map(fields.map(({ path, value }) => [path.join("."), value]));
}

/** A record in which each place holds what is typed there; an editor begins each new line as deep as the one before. */
function typedAt(places: readonly Position[], text: string, sentences: readonly string[]): string {
  const lines = text.split("\n");
  for (const [nth, { line, character }] of places.entries())
    lines[line] += (sentences[nth] ?? "").replaceAll("\n", `\n${" ".repeat(character)}`);
  return lines.join("\n");
}

describe("a sentence that is typed where a record asks for one", () => {
  it.each([
    ["new", null],
    ["completed", "justifies: heronderzoek-bijstand\nframework: toetsingskader-2025\n"],
  ])("is whole, whatever marks of YAML stand in it, in a record that is %s", { timeout: 120_000 }, async (_, from) => {
    const text = await scaffold(from);
    client.change(record, text);
    const places = (await stops()).filter(({ line }) => /: \|-( #.*)?$/.test(text.split("\n")[line - 1] ?? ""));
    // A form asks in another order than the text has.
    client.change(record, typedAt(places, text, [...places.keys()].map(String)));
    const at = [...(await proseIn())].map(([path, nth]) => [path, Number(nth)] as const);
    expect(at.map(([, nth]) => nth).sort((one, other) => one - other)).toEqual([...places.keys()]);
    expect(places.length).toBeGreaterThan(8);
    const typed = fc.array(prose, { minLength: places.length, maxLength: places.length });
    await fc.assert(
      fc.asyncProperty(typed, fc.boolean(), async (sentences, isWindows) => {
        const written = typedAt(places, text, sentences);
        client.change(record, isWindows ? written.replaceAll("\n", "\r\n") : written);
        expect(await proseIn()).toEqual(new Map(at.map(([path, nth]) => [path, sentences[nth]])));
      }),
      { numRuns: 25 },
    );
  });
});
