import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { CodeAction, TextDocumentEdit } from "vscode-languageserver-protocol";
import { connect, uri } from "./language-client.ts";
import { fillIn, recordFile, unbegun } from "./newcomer.ts";

let folder: string;
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The record as the quick fix begins it. */
async function begun(): Promise<string> {
  const client = await connect({ folders: [folder], locale: "nl" });
  const profile = join(folder, "profiles/heronderzoek-bijstand.profile.yaml");
  const diagnostics = await client.diagnostics(profile, (now) => now.length > 0);
  const [start] = await client.request<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri: uri(profile) },
    range: diagnostics[0]?.range,
    context: { diagnostics },
  });
  await client.stop();
  const made = start?.edit?.documentChanges?.at(-1) as TextDocumentEdit | undefined;
  return (made?.edits ?? []).map((one) => ("newText" in one ? one.newText : "")).join("");
}

describe("a newcomer", () => {
  it("is led from question to question, down the record, until the test is complete", async () => {
    folder = unbegun();
    const text = await begun();
    const { stops, text: filled, client } = await fillIn(folder, text);
    const { verdict } = await client.request<{ verdict: string }>("workspace/executeCommand", {
      command: "tenzij.server.picture",
      arguments: [uri(join(folder, recordFile))],
    });
    await client.stop();
    expect(verdict).toBe("rechtvaardigingstoets is volledig");
    // One stop for each thing to be typed, none twice and none passed by.
    expect(new Set(stops.map(({ key }) => key)).size).toBe(stops.length);
    expect(stops.length).toBeLessThanOrEqual(40);
    const lines = stops.map(({ at }) => at.line);
    expect(lines).toEqual([...lines].sort((one, other) => one - other));
    // What is typed stays apart from the comment behind it, and every line that was there is there.
    const written = filled.split("\n");
    for (const { at, typed } of stops) expect(written[at.line]?.slice(at.character + typed.length)).toMatch(/^$|^ #/);
    expect(filled.split("\n")).toHaveLength(text.split("\n").length);
  });
});
