import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CodeAction, Diagnostic, TextDocumentEdit } from "vscode-languageserver-protocol";
import { type Client, connect, uri } from "./language-client.ts";
import { recordFile, unbegun } from "./newcomer.ts";

const complete = fileURLToPath(new URL(`../../docs/examples/kleinste-toets/${recordFile}`, import.meta.url));

describe("what is not answered yet", () => {
  let folder: string;
  let client: Client;
  beforeEach(async () => {
    folder = unbegun();
    client = await connect({ folders: [folder], locale: "nl" });
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const [profile, record] = [
    () => join(folder, recordFile.replace(".justification.", ".profile.")),
    () => join(folder, recordFile),
  ];

  async function found(path: string): Promise<Diagnostic[]> {
    const textDocument = { uri: uri(path) };
    return (await client.request<{ items: Diagnostic[] }>("textDocument/diagnostic", { textDocument })).items;
  }

  it("is told and not marked as wrong once the test is begun: one error stays, on the indicator", async () => {
    const before = await found(profile());
    const action = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: uri(profile()) },
      range: before[0]?.range,
      context: { diagnostics: before },
    });
    const made = action[0]?.edit?.documentChanges?.at(-1) as TextDocumentEdit;
    client.open(record(), made.edits.map((one) => ("newText" in one ? one.newText : "")).join(""));
    const errors = (all: readonly Diagnostic[]) => all.filter(({ severity }) => severity === 1).map(({ code }) => code);
    expect(errors(before)).toEqual(["indicator/postcode"]);
    expect(errors(await found(profile()))).toEqual(["indicator/postcode"]);
    const open = await found(record());
    expect(errors(open)).toEqual([]);
    expect(
      open.filter(({ code, severity }) => String(code).startsWith("question/") && severity === 3).length,
    ).toBeGreaterThan(10);
  });

  it("is not marked as wrong in a question that is half answered, whatever is answered first", async () => {
    // As a test is begun: what is prose stands below, where a text block with nothing in it is no blank.
    const whole = readFileSync(complete, "utf8").replaceAll(
      /^( +)(reason|benefits|weighing|effect|why-not): .*$/gm,
      "$1$2: |-\n$1  ",
    );
    for (const text of [whole, whole.replaceAll(/ \|-\n +$/gm, ""), whole.replaceAll(/^ +article: .*\n/gm, "")]) {
      client.open(record(), text);
      const all = await found(record());
      expect(all.filter(({ severity }) => severity === 1).map(({ message }) => message)).toEqual([]);
      expect(all.filter(({ severity }) => severity === 3).length).toBeGreaterThan(5);
    }
  });

  it("leaves what is answered wrongly an error", async () => {
    const text = readFileSync(complete, "utf8");
    client.open(record(), text.replace(/article: .*/, "article: n.v.t."));
    expect((await found(record())).filter(({ severity }) => severity === 1)).toHaveLength(1);
    expect((await found(profile())).filter(({ severity }) => severity === 1)).toHaveLength(1);
  });

  it("says of an indicator whose weight changed that its test is to be answered again", async () => {
    client.open(record(), readFileSync(complete, "utf8"));
    client.open(profile(), readFileSync(profile(), "utf8").replace("weight: 12", "weight: 30"));
    const [error] = (await found(profile())).filter(({ severity }) => severity === 1);
    expect(error?.code).toBe("indicator/postcode");
    expect(error?.message).toContain("opnieuw");
  });
});
