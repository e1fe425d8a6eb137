/** What the editor says and offers at a policy: whether the gate will see it, and to bind what it grants. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { CodeAction, Diagnostic } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Client, connect, uri } from "./language-client.ts";

const cli = fileURLToPath(new URL("../../packages/cli/dist/tenzij.mjs", import.meta.url));
const profile = `profile: x
phase: pilot
purpose: control
automation: human-decides
consequences: [letter]
indicators:
  - {name: postcode, weight: 2}
  - {name: nationaliteit, role: monitoring}
selection: {any-of: [postcode]}
`;
const policy = `# van governance
profiles: ["*.profile.yaml"]
uses:
  - {file: x.profile.yaml, indicator: nationaliteit, role: monitoring, owner: directeur, reason: Alleen voor de meting per jaar., until: 2099-01-01}
exceptions:
  - {file: x.profile.yaml, indicator: postcode, owner: directeur, reason: Wordt in het voorjaar vervangen., until: 2099-01-01}
`;

/** Milliseconds on a machine that does much else; no promise about speed. */
const PATIENCE = 180_000;

let folder: string;
let client: Client;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tenzij-at-gate-"));
});
afterEach(async () => {
  await client.stop();
  expect(client.errors()).toBe("");
  rmSync(folder, { recursive: true, force: true });
});

async function open(place = ""): Promise<string> {
  const root = join(folder, place);
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, "x.profile.yaml"), profile);
  writeFileSync(join(root, "tenzij.yaml"), policy);
  client = await connect({ folders: [folder], locale: "nl", capabilities: { textDocument: { diagnostic: {} } } });
  client.open(join(root, "tenzij.yaml"), policy);
  return join(root, "tenzij.yaml");
}

async function found(path: string): Promise<Diagnostic[]> {
  const textDocument = { uri: uri(path) };
  return (await client.request<{ items: Diagnostic[] }>("textDocument/diagnostic", { textDocument })).items;
}

it(
  "binds a grant to what stands there, as `tenzij grant` writes it, and only the one at hand",
  async () => {
    const path = await open();
    const unbound = (await found(path)).filter(({ code }) => code === "policy/grant-unbound");
    expect(unbound).toHaveLength(2);
    const written: string[] = [];
    for (const [at, indicator] of ["nationaliteit", "postcode"].entries()) {
      const context = { diagnostics: unbound.slice(at, at + 1) };
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const textDocument = { uri: uri(path) };
      const actions = await client.request<CodeAction[]>("textDocument/codeAction", { textDocument, range, context });
      const offers = actions.filter(({ title }) => title === "Bind dit besluit aan wat er nu staat");
      expect(offers).toHaveLength(1);
      const edits = (offers[0]?.edit?.documentChanges ?? []).flatMap((one) => ("edits" in one ? one.edits : []));
      written.push(TextDocument.applyEdits(TextDocument.create(uri(path), "yaml", 1, policy), edits as never));
      const beside = mkdtempSync(join(tmpdir(), "tenzij-grant-"));
      for (const [name, text] of Object.entries({ "x.profile.yaml": profile, "tenzij.yaml": policy }))
        writeFileSync(join(beside, name), text);
      execFileSync(process.execPath, [cli, "grant", "x.profile.yaml", indicator], { cwd: beside });
      expect(written[at]).toBe(readFileSync(join(beside, "tenzij.yaml"), "utf8"));
      rmSync(beside, { recursive: true });
    }
    expect(written[0]).toMatch(/role: monitoring.*for: /);
    expect(written[0]).not.toMatch(/postcode.*for: /);
  },
  PATIENCE,
);

it.each([
  ["deep in a repository whose top has no policy", "team/a", true, ["policy/not-at-gate"]],
  ["at the top of a repository", "", true, []],
  ["in a folder that is no repository", "team", false, []],
] as const)(
  "says of a policy %s whether the gate will see it",
  async (_, place, isRepository, expected) => {
    if (isRepository) mkdirSync(join(folder, ".git"));
    const path = await open(place);
    const here = (await found(path)).filter(({ code }) => code === "policy/not-at-gate");
    expect(here.map(({ code }) => code)).toEqual(expected);
    for (const one of here) expect(one.message).toContain("hoofdmap van de repository");
  },
  PATIENCE,
);
