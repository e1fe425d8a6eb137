import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type {
  ApplyWorkspaceEditParams,
  CodeAction,
  Diagnostic,
  ShowDocumentParams,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Client, type ClientSetup, connect, uri } from "./language-client.ts";

const head = "profile: x\nphase: pilot\npurpose: control\nautomation: human-decides\nindicators:\n";
const contested = `${head}  - name: geboorteland\n    weight: 2\n`;
const proxies = `${head}  - name: postcode\n    weight: 12\n  - name: wijk\n    weight: 3\n`;

let folder: string;
let profile: string;
let record: string;
let client: Client;
let shown: ShowDocumentParams[];
let edits: ApplyWorkspaceEditParams[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tenzij-actions-"));
  profile = join(folder, "x.profile.yaml");
  record = join(folder, "x.justification.yaml");
  shown = [];
  edits = [];
});
afterEach(async () => {
  await client.stop();
  expect(client.errors()).toBe("");
  rmSync(folder, { recursive: true, force: true });
});

async function start(text: string, setup: Partial<ClientSetup> = {}): Promise<void> {
  writeFileSync(profile, text);
  client = await connect({
    folders: [folder],
    locale: "nl",
    capabilities: { window: { showDocument: { support: true } }, textDocument: { diagnostic: {} } },
    answer: (method, params) => {
      if (method === "workspace/applyEdit") edits.push(params as ApplyWorkspaceEditParams);
      if (method === "window/showDocument") shown.push(params as ShowDocumentParams);
      return { success: true, applied: true };
    },
    ...setup,
  });
  client.open(profile, text);
}

/** What is offered on the findings of a file of which `about` is true. */
async function offered(path: string, about: (one: Diagnostic) => boolean): Promise<CodeAction[]> {
  const textDocument = { uri: uri(path) };
  const { items } = await client.request<{ items: Diagnostic[] }>("textDocument/diagnostic", { textDocument });
  const diagnostics = items.filter(about);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return client.request("textDocument/codeAction", { textDocument, range, context: { diagnostics } });
}

function applied(edit: WorkspaceEdit | undefined, before: string): string {
  const edits = (edit?.documentChanges ?? []).flatMap((one) =>
    "edits" in one && one.textDocument.uri === uri(record) ? one.edits : [],
  );
  return TextDocument.applyEdits(TextDocument.create(record, "yaml", 1, before), edits as never);
}

const anything = () => true;
const titled = (actions: readonly CodeAction[], title: RegExp) => actions.filter((one) => title.test(one.title));
const isStale = (one: Diagnostic) => one.data?.verdict === "test-stale";

/** The record as the quick fix begins it, open in the editor. */
async function begun(): Promise<string> {
  const [scaffold] = titled(await offered(profile, anything), /^Begin/);
  const text = applied(scaffold?.edit, "");
  client.open(record, text);
  return text;
}

describe("a day written in another form", () => {
  it("is offered as the date it may mean, and never taken", async () => {
    await start(proxies);
    const text = (await begun()).replace(/^ {2}on:.*$/m, '  on: "1 november 2026"');
    client.change(record, text);
    const offers = titled(await offered(record, anything), /^Schrijf deze dag/);
    expect(offers.map((one) => one.title)).toEqual(["Schrijf deze dag als 2026-11-01"]);
    expect(applied(offers[0]?.edit, text)).toBe(text.replace('"1 november 2026"', "2026-11-01"));
  });
});

describe("classifying what is contested", () => {
  it("offers each way a jurist can, writes the choice and nothing of the reason", async () => {
    await start(contested);
    const ways = titled(await offered(profile, anything), /^Classificeer /);
    expect(ways.map((one) => one.title)).toEqual([
      `Classificeer "geboorteland" als direct onderscheid op grond van 'ras'; de reden schrijft de jurist`,
      `Classificeer "geboorteland" als direct onderscheid op grond van nationaliteit; de reden schrijft de jurist`,
      `Classificeer "geboorteland" als indirect onderscheid; de reden schrijft de jurist`,
    ]);
    expect(applied(ways[0]?.edit, "")).toMatch(
      / {4}classification:\n {6}kind: direct #.*\n {6}ground: race\n {6}reason: \|- /,
    );
    const indirect = applied(ways[2]?.edit, "");
    expect(indirect).toMatch(/ {4}classification:\n {6}kind: indirect #.*\n {6}reason: \|- #.*\n {8}\n/);
    // What is asked of an indirect distinction is asked from then on.
    expect(indirect).toMatch(/^ {4}suitability:$/m);
    expect(indirect).not.toMatch(/answer: (yes|no)/);
  });

  it("leaves the caret where the reason is written, in a record that is new and in one that was there", async () => {
    await start(contested);
    const made = titled(await offered(profile, anything), /als indirect/)[0];
    expect(made?.command?.command).toBe("tenzij.server.made");
    const text = applied(made?.edit, "");
    client.open(record, text);
    const reason = text.split("\n").findIndex((line) => line.startsWith("      reason:"));
    for (const command of ["tenzij.server.made", "tenzij.server.next"]) {
      await client.request("workspace/executeCommand", { command, arguments: made?.command?.arguments });
      expect(shown.at(-1)).toMatchObject({
        uri: uri(record),
        selection: { start: { line: reason + 1, character: "        ".length } },
      });
    }
  });

  it("keeps every line of a record that was there, and offers nothing once it is classified", async () => {
    await start(contested);
    const text = (await begun()).replace("framework:", "# van mij\nframework:");
    client.change(record, text);
    const after = applied(titled(await offered(record, anything), /als indirect/)[0]?.edit, text);
    const lines = after.split("\n");
    let at = 0;
    for (const line of text.split("\n").filter((one) => !/^ {6}kind:/.test(one))) {
      at = lines.indexOf(line, at) + 1;
      expect(at, line).toBeGreaterThan(0);
    }
    client.change(record, after);
    expect(titled(await offered(record, anything), /^Classificeer /)).toEqual([]);
    expect(titled(await offered(profile, anything), /^Classificeer /)).toEqual([]);
  });

  it("is not offered for what is not contested", async () => {
    await start(proxies);
    expect(titled(await offered(profile, anything), /^Classificeer /)).toEqual([]);
  });
});

interface Changes {
  readonly before: string;
  readonly after: string;
}
const changesOf = (...earlier: string[]): Promise<Changes | string> =>
  client.request("workspace/executeCommand", {
    command: "tenzij.server.changes",
    arguments: [uri(profile), earlier],
  });

describe("what changed after the test", () => {
  it("is told before anything is written: what it was, what it is, and the answers that rest on it", async () => {
    await start(proxies);
    const text = (await begun()).replace(/(?<=weighing: \|-.*\n +)$/m, "Alleen een controle van het dossier.");
    client.change(record, text);
    expect(await changesOf()).toMatch(/^Niets waar x\.justification\.yaml op rust/);
    client.change(profile, proxies.replace("weight: 12", "weight: 13"));
    const { before, after } = (await changesOf()) as Changes;
    expect(before).toContain('Het gewicht van "postcode"\n  12\n');
    expect(after).toBe(before.replace("  12\n", "  13\n"));
    expect(after).toMatch(/weighing: \|- #.*\n +Alleen een controle van het dossier\./);
    const [refresh] = titled(await offered(record, isStale), /Leg vast/);
    expect(refresh?.title).toMatch(/^Het gewicht van "postcode": 12 → 13: nagelezen/);
  });

  it("is not guessed: a text counts for what was there only where its digest is the one recorded", async () => {
    await start(proxies);
    await begun();
    const now = proxies.replace("weight: 12", "weight: 14");
    writeFileSync(profile, now);
    client.changedOnDisk(profile);
    client.change(profile, now);
    const other = proxies.replace("weight: 12", "weight: 13");
    expect((await changesOf(other)) as Changes).toMatchObject({ before: expect.stringContaining("(niet bewaard:") });
    expect((await changesOf(other, proxies)) as Changes).toMatchObject({
      before: expect.stringContaining('Het gewicht van "postcode"\n  12\n'),
    });
  });

  it("can be written anew for one indicator and not for another", async () => {
    await start(proxies);
    const text = await begun();
    client.change(profile, proxies.replace("weight: 12", "weight: 13").replace("weight: 3", "weight: 4"));
    const ofPostcode = (one: Diagnostic) => isStale(one) && one.data?.indicator === "postcode";
    const [one, all] = titled(await offered(record, ofPostcode), /Leg vast/);
    const changed = (edit: WorkspaceEdit | undefined) => {
      const after = applied(edit, text).split("\n");
      return text.split("\n").filter((line, n) => line !== after[n]);
    };
    expect(changed(one?.edit)).toEqual([expect.stringContaining("postcode: {")]);
    expect(changed(all?.edit)).toEqual([expect.stringContaining("postcode: {"), expect.stringContaining("wijk: {")]);
    expect(all?.title).toContain('Het gewicht van "wijk": 3 → 4');
  });

  it("is not written anew for the whole test while an answer about another indicator waits to be read again", async () => {
    await start(proxies);
    const text = (await begun()).replace(
      /(?<= {4})proportionality:[\s\S]*?(?= {4}proxy-strength)/,
      [
        "proportionality:",
        "answer: yes",
        "effects: [{who: group, effect: Bewoners van twee wijken leveren vaker stukken in.}]",
        "benefits: Minder terugvorderingen achteraf, gemiddeld 3.100 euro in 2025.",
        "weighing: Alleen een controle van het dossier, geen huisbezoek.\n",
      ].join("\n      "),
    );
    client.change(record, text);
    client.change(profile, proxies.replace("weight: 12", "weight: 13").replace("weight: 3", "weight: 4"));
    const ofDistrict = (one: Diagnostic) => isStale(one) && one.data?.indicator === "wijk";
    const offers = titled(await offered(record, ofDistrict), /Leg vast/);
    expect(offers).toHaveLength(1);
    const written = applied(offers[0]?.edit, text).split("\n");
    expect(text.split("\n").filter((line, n) => line !== written[n])).toEqual([expect.stringContaining("wijk: {")]);
  });

  it("is confirmed by a client that can: the edit is marked with what changed and what to read", async () => {
    const workspaceEdit = {
      documentChanges: true,
      resourceOperations: ["create" as const],
      changeAnnotationSupport: {},
    };
    await start(proxies, { capabilities: { textDocument: { diagnostic: {} }, workspace: { workspaceEdit } } });
    await begun();
    client.change(profile, proxies.replace("weight: 12", "weight: 13"));
    const { edit } = titled(await offered(record, isStale), /Leg vast/)[0] ?? {};
    expect(Object.values(edit?.changeAnnotations ?? {})).toEqual([
      {
        label: expect.stringContaining("12 → 13"),
        description: expect.stringMatching(/^Lees eerst na of deze nog kloppen: TK-/),
        needsConfirmation: true,
      },
    ]);
    expect(JSON.stringify(edit?.documentChanges)).toContain('"annotationId"');
  });

  it("is shown first by a client that lays texts side by side, and written when that client says so", async () => {
    await start(proxies, { initializationOptions: { compares: true } });
    const text = await begun();
    client.change(profile, proxies.replace("weight: 12", "weight: 13").replace("weight: 3", "weight: 4"));
    const ofPostcode = (one: Diagnostic) => isStale(one) && one.data?.indicator === "postcode";
    const actions = await offered(record, ofPostcode);
    expect(actions.filter((one) => one.edit !== undefined && /12 → 13/.test(one.title))).toEqual([]);
    expect(titled(actions, /12 → 13.*: laat zien/).map((one) => one.command)).toMatchObject([
      { command: "tenzij.showChanges", arguments: [uri(profile), ["postcode"]] },
      { command: "tenzij.showChanges", arguments: [uri(profile), null] },
    ]);
    await client.request("workspace/executeCommand", {
      command: "tenzij.server.renew",
      arguments: [uri(profile), ["postcode"]],
    });
    const after = applied(edits.at(-1)?.edit, text).split("\n");
    expect(text.split("\n").filter((line, n) => line !== after[n])).toEqual([expect.stringContaining("postcode: {")]);
  });

  it("is no refresh where the profile did not change: a day that passed asks for new answers", async () => {
    await start(proxies);
    const text = (await begun()).replace(/^valid-until:.*$/m, "valid-until: 2020-01-01");
    client.change(record, text);
    const stale = await offered(record, isStale);
    expect(titled(stale, /Leg vast|Laat zien/)).toEqual([]);
    expect(readFileSync(profile, "utf8")).toBe(proxies);
  });
});

describe("a fact that a profile does not state", () => {
  it("is offered as a line of the profile, with each word it may have", async () => {
    await start(`${head}  - name: postcode\n`);
    const offers = await offered(profile, (one) => one.code === "question/IN-13");
    const lines = offers.filter(({ title }) => title.startsWith("Vermeld"));
    expect(lines[1]?.title).toBe("Vermeld `consequences: [letter]` in het profiel: brief");
    expect(lines[1]?.edit?.documentChanges).toMatchObject([
      { textDocument: { uri: uri(profile) }, edits: [{ newText: "consequences: [letter]\n" }] },
    ]);
  });
});
