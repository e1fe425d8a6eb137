/** Commands take care: they ask before they decide, write nothing in passing, and say why where nothing happens. */
import { mkdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { example, recordFile } from "./newcomer.ts";
import { newText, type Session, type SessionSetup, session } from "./session.ts";

const facts = "phase: pilot\npurpose: control\nautomation: human-decides\nconsequences: [letter]\n";
const text = `profile: a\n${facts}indicators:\n  - {name: postcode, weight: 3}\n`;

let now: Session;
afterEach(() => now.end());

async function begin(files: Record<string, string | Uint8Array>, setup: SessionSetup = {}): Promise<void> {
  now = await session(files, setup);
}

describe("next question", () => {
  it("writes nothing: where no test was begun it names what begins one", async () => {
    await begin({ "a.profile.yaml": text });
    expect(await now.run("next", now.uri("a.profile.yaml"))).toContain("“Begin de rechtvaardigingstoets”");
    expect(now.applied).toEqual([]);
  });

  it("says so of a file that is no profile, and of a profile with nothing open that something else stops", async () => {
    await begin({ "a.yaml": "a: b\n" }, { from: example });
    expect(await now.run("next", now.uri("a.yaml"))).toMatch(/^a\.yaml is geen profiel/);
    const file = recordFile.replace(".justification.", ".profile.");
    now.open(file, readFileSync(now.at(file), "utf8").replace("woonplaats_pc4", "etniciteit"));
    expect(await now.run("next", now.uri(recordFile))).toBeNull();
  });
});

describe("adding to the policy", () => {
  const plain = { "selectie/regels.yaml": text };
  it("asks first, and writes nothing where nothing is chosen", async () => {
    await begin(plain);
    expect(await now.run("govern", now.uri("selectie/regels.yaml"))).toBeNull();
    expect(now.asked).toHaveLength(1);
    expect(now.asked[0]?.actions?.map(({ title }) => title)).toEqual([
      "Maak een beleid (tenzij.yaml) waar selectie/regels.yaml onder valt",
      "Maak een beleid (tenzij.yaml) waar selectie/*.yaml onder valt",
    ]);
    expect(now.applied).toEqual([]);
  });

  it("makes the policy that `init` proposes, with frameworks, locale and signers, and it governs the file", async () => {
    await begin(plain, { choose: (titles) => titles[1] });
    await now.run("govern", now.uri("selectie/regels.yaml"));
    const made = newText(now.applied[0] ?? {}, now.uri("tenzij.yaml"));
    for (const line of [
      "locale: nl",
      "frameworks: [toetsingskader-2025, voorzorgplicht]",
      '  - "selectie/*.yaml"',
      "signers:",
    ])
      expect(made.split("\n")).toContain(line);
    now.open("tenzij.yaml", made);
    expect((await now.found("selectie/regels.yaml")).map(({ code }) => code)).toContain("indicator/postcode");
  });

  it("does not call governed what is only judged for its name, and makes a policy that governs it", async () => {
    await begin({ "a.profile.yaml": text }, { choose: (titles) => titles[0] });
    expect(await now.run("check", now.uri("a.profile.yaml"))).toContain("Er is nog geen beleid");
    await now.run("govern", now.uri("a.profile.yaml"));
    expect(newText(now.applied[0] ?? {}, now.uri("tenzij.yaml"))).toContain("profiles: []");
  });

  it("adds to a policy that is there and leaves the rest of it as it was", async () => {
    const policy = "# van ons\nlocale: nl\nprofiles: [a.yaml] # en verder\n";
    await begin({ ...plain, "tenzij.yaml": policy }, { choose: (titles) => titles[1] });
    await now.run("govern", now.uri("selectie/regels.yaml"));
    expect(newText(now.applied[0] ?? {}, now.uri("tenzij.yaml"))).toBe(', "selectie/*.yaml"');
  });
});

describe("a word that is nearly one", () => {
  it.each([
    ["a key of the policy", "tenzij.yaml", "profiels: []\n", "policy/unknown-key", "profiles: []\n"],
    ["a fact of a profile", "a.profile.yaml", text.replace("pilot", "pilt"), "read/unknown-value", text],
    ["a key of a record", recordFile, "signers:", "", null],
  ])("is mended by a quick fix: %s", async (_, file, typed, rule, mended) => {
    await begin({ "a.profile.yaml": text }, { from: example });
    const record = readFileSync(now.at(recordFile), "utf8");
    const shown = mended === null ? record.replace(/^signers:/m, "signerz:") : typed;
    now.open(file, shown);
    const found = (await now.found(file)).filter(({ code }) => String(code).startsWith(rule));
    const fix = (await now.actions(file, found)).find(({ title }) => /^Schrijf \S+$/.test(title));
    const [edit] = (fix?.edit?.documentChanges ?? []).flatMap((one) => ("edits" in one ? one.edits : []));
    const lines = shown.split("\n");
    const { start, end } = edit?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const line = lines[start.line] ?? "";
    lines[start.line] =
      line.slice(0, start.character) + (edit && "newText" in edit ? edit.newText : "") + line.slice(end.character);
    expect(lines.join("\n")).toBe(mended ?? record);
  });
});

describe("a text that is no file", () => {
  it("says why nothing is judged, and what to do", async () => {
    await begin({ "a.profile.yaml": text });
    for (const command of ["check", "scaffold", "govern", "next"])
      expect(await now.run(command, "untitled:Untitled-1")).toMatch(/nog geen bestand.*Sla haar op/);
  });

  it("and a file that git ignores says that it does not count", async () => {
    await begin({ "a.profile.yaml": text, ".gitignore": "weg/\n", "weg/b.profile.yaml": text });
    mkdirSync(now.at(".git"));
    expect(await now.run("check", now.uri("weg/b.profile.yaml"))).toMatch(/^weg\/b\.profile\.yaml/);
  });
});

describe("a file above the workspace", () => {
  it("is judged with the files beside it, and no other folder is looked into", async () => {
    await begin(
      { "home/werk/a.profile.yaml": text, "home/b.profile.yaml": text, "home/elders/c.profile.yaml": text },
      { opened: "home/werk" },
    );
    mkdirSync(now.at("home/.git"));
    now.open("home/b.profile.yaml", text);
    await now.client.diagnostics(now.at("home/b.profile.yaml"), (found) => found.length > 0);
    await now.client.diagnostics(now.at("home/werk/a.profile.yaml"), (found) => found.length > 0);
    expect((await now.found("home/b.profile.yaml")).length).toBeGreaterThan(0);
    expect(now.client.published(now.at("home/elders/c.profile.yaml"))).toBeUndefined();
  });
});

describe("a new profile", () => {
  it("has blanks that are blanks: nothing is found in it that nobody wrote", async () => {
    await begin({ "tenzij.yaml": 'locale: nl\nprofiles: ["**"]\n' });
    const made = await now.run("newProfile", "heronderzoek");
    now.open("heronderzoek.profile.yaml", made ?? "");
    expect((await now.found("heronderzoek.profile.yaml")).filter(({ severity }) => severity === 1)).toEqual([]);
  });
});

describe("the lens above a policy", () => {
  it("says which point is weaker, and opens what would change", async () => {
    const policy = 'locale: nl\nprofiles: []\nnationality: "no-unless"\nreport: full\nevaluation: {at-most: P6M}\n';
    await begin({ "a.profile.yaml": text, "tenzij.yaml": policy }, { initializationOptions: { compares: true } });
    now.open("tenzij.yaml", policy.replace("P6M", "P12M"));
    const [lens] = await now.lenses("tenzij.yaml");
    expect(lens?.command?.title).toMatch(/op één punt zwakker: .*evaluation/);
    expect(lens?.command).toMatchObject({ command: "tenzij.showPreview", arguments: [now.uri("tenzij.yaml")] });
    expect(await now.run("preview", now.uri("tenzij.yaml"))).toMatch(/\n- .*evaluation/);
  });
});

describe("proposing another reading", () => {
  it("leaves blanks that Tab goes through, and nothing of a name becomes one", async () => {
    const named = text.replace("{name: postcode,", `{name: 'postcode $1 }"',`);
    const options = { initializationOptions: { snippets: true } };
    await begin({ "a.profile.yaml": named, "tenzij.yaml": "locale: nl\nprofiles: []\nreadings: []\n" }, options);
    const found = (await now.found("a.profile.yaml")).filter(({ code }) => code === "indicator/postcode");
    const reading = (await now.actions("a.profile.yaml", found)).find(({ title }) =>
      title.includes("stel een lezing voor"),
    );
    expect(reading?.command?.command).toBe("tenzij.insertSnippet");
    const snippet = String(reading?.command?.arguments?.[2]);
    expect([...snippet.matchAll(/(?<!\\)\$\{(\d)\}/g)].map(([, blank]) => blank)).toEqual(["1", "2", "3"]);
    expect(snippet).toContain("\\$1 \\}");
  });
});

describe("a file that is not saved as UTF-8", () => {
  it("is said to be that, as the gate will, though the editor shows its letters", async () => {
    const typed = text.replace("profile: a", "profile: a\ntitle: Café");
    await begin({ "a.profile.yaml": Buffer.from(typed, "latin1") });
    now.open("a.profile.yaml", typed);
    const found = (await now.found("a.profile.yaml")).map(({ code }) => code);
    expect(found).toContain("read/not-utf8");
    expect(found).toContain("indicator/postcode");
  });
});

describe("what the user excludes", () => {
  it("is silent where it only looks like a profile, and judged where a policy governs it", async () => {
    const exclude = { initializationOptions: { exclude: ["weg/"] } };
    const policy = 'locale: nl\nprofiles: ["weg/b.yaml"]\n';
    await begin({ "weg/a.yaml": text, "weg/b.yaml": text, "tenzij.yaml": policy }, exclude);
    now.open("weg/a.yaml", text);
    expect(await now.found("weg/a.yaml")).toEqual([]);
    expect((await now.found("weg/b.yaml")).map(({ code }) => code)).toContain("indicator/postcode");
  });
});
