import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Location } from "vscode-languageserver-protocol";
import { type Client, connect, uri } from "./language-client.ts";

const example = fileURLToPath(new URL("../../docs/examples/kleinste-toets", import.meta.url));

let folder: string;
let client: Client;
let profile: string;
let record: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tenzij-law-"));
  cpSync(example, folder, { recursive: true });
  profile = join(folder, "profiles/heronderzoek-bijstand.profile.yaml");
  record = join(folder, "profiles/heronderzoek-bijstand.justification.yaml");
  client = await connect({ folders: [folder], locale: "nl", initializationOptions: { lawPages: true } });
  for (const path of [profile, record]) client.open(path, readFileSync(path, "utf8"));
});
afterAll(async () => {
  await client?.stop();
  expect(client?.errors()).toBe("");
  rmSync(folder, { recursive: true, force: true });
});

/** Asks from the first place a word stands in a file, a few letters in. */
function from(path: string, word: string, method: "definition" | "references"): Promise<Location[]> {
  const before = readFileSync(path, "utf8").split(word)[0]?.split("\n") ?? [];
  const position = { line: before.length - 1, character: (before.at(-1)?.length ?? 0) + 2 };
  const params = { textDocument: { uri: uri(path) }, position, context: { includeDeclaration: true } };
  return client.request(`textDocument/${method}`, params);
}
const pages = (found: readonly Location[]) => found.map((one) => one.uri).filter((one) => one.startsWith("tenzij:"));
const textOf = (page: string | undefined) =>
  client.request<string | null>("workspace/executeCommand", { command: "tenzij.server.lawPage", arguments: [page] });

describe("from what people write to what the law says, and back", () => {
  it.each([
    ["an indicator", "profile", "woonplaats_pc4", "indicator/postcode", "Postcode"],
    ["the row of one", "record", "woonplaats_pc4:\n    kind", null, null],
    ["an answer of a row", "record", "necessity", "question/TK-16", "Noodzakelijk"],
    ["an answer for the whole profile", "record", "restraint", "question/VZ-13", "Uiterste terughoudendheid"],
    ["an answer below another", "record", "effect:\n        planned", "question/TK-15", "Geschikt"],
  ])("%s leads there", async (_, where, word, rule, title) => {
    const found = await from(where === "profile" ? profile : record, word, "definition");
    if (rule === null) {
      expect(found).toMatchObject([{ uri: uri(profile) }]);
      return;
    }
    expect(pages(found)).toContain(`tenzij://law/${rule}.txt`);
    expect(await textOf(pages(found)[0])).toContain(title);
  });

  it("a number in a comment leads there", async () => {
    const text = `# zie TK-16 en X1\n${readFileSync(record, "utf8")}`;
    client.change(record, text);
    const at = (character: number): Promise<Location[]> =>
      client.request("textDocument/definition", {
        textDocument: { uri: uri(record) },
        position: { line: 0, character },
      });
    expect(pages(await at(8))).toEqual(["tenzij://law/question/TK-16.txt"]);
    expect(pages(await at(16))).toEqual(["tenzij://law/exclusion/X1.txt"]);
    expect(await at(3)).toEqual([]);
    client.change(record, readFileSync(record, "utf8"));
  });

  it("a page of the law leads back to every indicator read so and every answer to the question", async () => {
    const back = (page: string): Promise<Location[]> =>
      client.request("textDocument/references", {
        textDocument: { uri: page },
        position: { line: 0, character: 0 },
        context: { includeDeclaration: true },
      });
    expect(await back("tenzij://law/indicator/postcode.txt")).toMatchObject([
      { uri: uri(profile), range: { start: { line: 7 } } },
    ]);
    expect((await back("tenzij://law/question/TK-16.txt")).map((one) => one.uri)).toEqual([uri(record)]);
    expect(await back("tenzij://law/question/none.txt")).toEqual([]);
    expect(await from(record, "necessity", "references")).toEqual(await back("tenzij://law/question/TK-16.txt"));
  });

  it("shows no page but of the law", async () => {
    for (const page of ["tenzij://law/../etc/passwd.txt", "tenzij://law/indicator/none.txt", "file:///etc/passwd"])
      expect(await textOf(page)).toBeNull();
  });

  it("gives another editor, which cannot show such a page, none to go to", async () => {
    const other = await connect({ folders: [folder], locale: "nl" });
    other.open(profile, readFileSync(profile, "utf8"));
    const found = await other.request<Location[]>("textDocument/definition", {
      textDocument: { uri: uri(profile) },
      position: { line: 7, character: 12 },
    });
    await other.stop();
    expect(found.map((one) => one.uri)).toEqual([uri(record)]);
  });
});
