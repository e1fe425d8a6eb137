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

describe("the output channel", () => {
  it("says the version, the roots with their policy, and of each open file why it is judged or not, once", async () => {
    const [on, off] = ["aan", "uit"].map((name) => join(folder, name)) as [string, string];
    const none = join(folder, "zonder");
    for (const file of ["a.profile.yaml", "weg/b.profile.yaml", "c.yaml"])
      cpSync(join(on, profile), join(none, file), { recursive: true });
    const initializationOptions = { off: [uri(off)], exclude: ["weg/**"], diagnostics: "push" };
    client = await connect({ folders: [on, none, off], locale: "nl", initializationOptions });
    const text = readFileSync(join(on, profile), "utf8");
    for (const path of [
      join(on, profile),
      ...["a.profile.yaml", "weg/b.profile.yaml", "c.yaml"].map((one) => join(none, one)),
    ])
      client.open(path, text);
    await client.diagnostics(join(none, "a.profile.yaml"), (now) => now.length > 0);
    client.change(join(on, profile), `${text}# verder\n`);
    await client.diagnostics(join(on, profile), (_, version) => version === 2);
    await expect.poll(() => client.logged().length).toBe(8);
    const [first, ...lines] = client.logged();
    expect(first).toMatch(/^Tenzij \d+\.\d+\.\d+$/);
    expect([...lines].sort()).toEqual(
      [
        `${off} is uitgezet (tenzij.enable); daarin wordt niets beoordeeld.`,
        `${on}: het beleid is tenzij.yaml; beoordeelde profielen: 1.`,
        `${profile} valt onder het beleid`,
        `${none}: er is geen beleid (tenzij.yaml) gevonden`,
        "a.profile.yaml wordt om zijn naam gecontroleerd",
        "c.yaml is geen profiel",
        "weg/b.profile.yaml wordt niet beoordeeld: tenzij.exclude noemt het",
      ]
        .sort()
        .map((one) => expect.stringContaining(one)),
    );
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
