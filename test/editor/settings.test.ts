import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { type Client, connect, uri } from "./language-client.ts";
import { unbegun } from "./newcomer.ts";

const profile = "profiles/heronderzoek-bijstand.profile.yaml";

let folder: string;
let client: Client;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tenzij-settings-"));
  const made = unbegun();
  for (const name of ["aan", "uit"]) cpSync(made, join(folder, name), { recursive: true });
  rmSync(made, { recursive: true, force: true });
});
afterEach(async () => {
  await client.stop();
  expect(client.errors()).toBe("");
  rmSync(folder, { recursive: true, force: true });
});

const found = async (path: string): Promise<string[]> => {
  const params = { textDocument: { uri: uri(path) } };
  const { items } = await client.request<{ items: Diagnostic[] }>("textDocument/diagnostic", params);
  return items.map(({ message }) => JSON.stringify(message));
};

describe("a folder that is switched off", () => {
  it("is not judged, open or not, and the folder beside it is", async () => {
    const [on, off] = ["aan", "uit"].map((name) => join(folder, name)) as [string, string];
    client = await connect({ folders: [on, off], initializationOptions: { off: [uri(off)], diagnostics: "push" } });
    client.open(join(off, profile), readFileSync(join(off, profile), "utf8"));
    expect(await client.diagnostics(join(on, profile), (now) => now.length > 0)).not.toEqual([]);
    expect(client.published(join(off, profile)) ?? []).toEqual([]);
    const hover = { textDocument: { uri: uri(join(off, profile)) }, position: { line: 8, character: 12 } };
    expect(await client.request("textDocument/hover", hover)).toBeNull();
  });
});

describe("the locale of a policy", () => {
  it("is spoken as soon as it is typed", async () => {
    const root = join(folder, "aan");
    client = await connect({ folders: [root], locale: "en" });
    const policy = readFileSync(join(root, "tenzij.yaml"), "utf8");
    client.open(join(root, "tenzij.yaml"), policy);
    expect((await found(join(root, profile))).join()).toContain("Er is geen");
    client.change(join(root, "tenzij.yaml"), policy.replace("locale: nl", "locale: en"));
    const said = (await found(join(root, profile))).join();
    expect(said).toContain("There is no");
    expect(said).not.toContain("Er is geen");
  });
});
