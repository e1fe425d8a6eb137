/** What the editor says is so: of an answer, of a change, of what nobody answered yet, of a file that is no profile. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Picture } from "@tenzij/language-server";
import { afterEach, describe, expect, it } from "vitest";
import { example, recordFile } from "./newcomer.ts";
import { newText, positionOf, type Session, type SessionSetup, session } from "./session.ts";

const profileFile = recordFile.replace(".justification.", ".profile.");
const [profile, record] = [profileFile, recordFile].map((file) => readFileSync(join(example, file), "utf8")) as [
  string,
  string,
];
const heavier = profile.replace("weight: 12", "weight: 30");

let now: Session;
afterEach(() => now.end());

async function begin(files: Record<string, string>, setup: SessionSetup = {}): Promise<void> {
  now = await session(files, setup);
}

/** Only ends what hangs. */
const patience = { timeout: 20_000 };

/** The marks in the margin of whatever is open, as they were last drawn. */
function marksShown(): string[][] {
  const shown: string[][] = [];
  now.client.connection.onNotification("tenzij/highlights", ({ marks }: { marks: { mark: string }[] }) => {
    shown.push(marks.map(({ mark }) => mark));
  });
  return shown;
}

const facts = "phase: pilot\npurpose: control\nautomation: human-decides\nconsequences: [letter]\n";

describe("what is answered", () => {
  it("is what a person wrote, and what was computed is called met", async () => {
    await begin({}, { from: example });
    const { rows, whole } = await now.run<Picture>("picture", now.uri(profileFile));
    const states = new Map([...rows.flatMap(({ questions }) => questions), ...whole].map((one) => [one.id, one]));
    expect(states.get("TK-12")).toMatchObject({ state: "answered", inWords: "beantwoord" });
    expect(states.get("IN-01")).toMatchObject({ state: "met", inWords: "voldaan, door Tenzij gecontroleerd" });
  });

  it("is not what was answered before the profile changed: neither lens nor margin says it is done", async () => {
    const asks = `profile: a\n${facts}indicators:\n  - {name: aantal_kinderen, weight: 3}\n  - {name: postcode, weight: 3}\n`;
    await begin({ "a.profile.yaml": asks }, { initializationOptions: { status: true } });
    const marks = marksShown();
    await now.run("scaffold", now.uri("a.profile.yaml"));
    const made = newText(now.applied[0] ?? {}, now.uri("a.justification.yaml"));
    const answered = made.replace(
      /^ {4}proxy: \|-\n +$/m,
      "    proxy: Gezinsgrootte is hier niet met herkomst verbonden, zegt het CBS over 2025.",
    );
    now.open("a.justification.yaml", answered);
    now.open("a.profile.yaml", asks);
    const lensNow = async () => (await now.lenses("a.profile.yaml")).find(({ range }) => range.start.line === 6);
    expect((await lensNow())?.command?.title).toMatch(/· beantwoord$/);
    now.client.change(now.at("a.profile.yaml"), asks.replace("aantal_kinderen,", "aantal_kinderen, source: brp,"));
    expect((await lensNow())?.command?.title).toMatch(/· open: /);
    await expect.poll(() => marks.at(-1), patience).toEqual(["question", "test-needed"]);
  });

  it("is marked as done in the margin only where nothing is open and nothing is warned about", async () => {
    await begin({}, { from: example, initializationOptions: { status: true } });
    const marks = marksShown();
    now.open(profileFile, profile);
    await expect.poll(() => marks.at(-1), patience).toEqual(["complete"]);
    // An answer that says little is questioned in front of whoever signs, and blocks nothing.
    const strength = (text: string) => record.replace(/^( +proxy-strength:) .*$/m, `$1 ${text}`);
    now.open(recordFile, strength("Hangt samen met afkomst."));
    await expect.poll(() => marks.at(-1), patience).toEqual(["question"]);
    now.client.change(now.at(recordFile), record.replace(/^( +article:) .*$/m, "$1"));
    await expect.poll(() => marks.at(-1), patience).toEqual(["test-needed"]);
    now.client.change(now.at(recordFile), record);
    await expect.poll(() => marks.at(-1), patience).toEqual(["complete"]);
  });

  it("counts the questions that are open, and not the findings that happen to be there", async () => {
    await begin({}, { from: example });
    now.open(recordFile, record.replace(/^( +)article: .*$/m, "$1article:"));
    const said = await now.hover(profileFile, positionOf(profile, "woonplaats_pc4"));
    expect(said).toContain("Er staat één vraag open:\n\n- Legitiem doel");
  });

  it("is not all where a question was re-opened: the next one is gone to", async () => {
    await begin({}, { from: example });
    now.open(profileFile, heavier);
    now.open(recordFile, record);
    const lines: string[] = [];
    for (let at: unknown; lines.length < 5; at = now.shown.at(-1)?.selection?.start) {
      expect(await now.run("next", now.uri(recordFile), ...(at === undefined ? [] : [at]))).toBeNull();
      const selection = now.shown.at(-1)?.selection;
      lines.push(record.split("\n")[selection?.start.line ?? 0]?.trim().split(":")[0] ?? "");
    }
    // In order, each once, and then the first again.
    expect(lines).toEqual(["planned", "answer", "planned", "planned", "planned"]);
  });
});

describe("what sources disagree on", () => {
  it("is one story in record, diagnostic and lens: a lawyer classifies first", async () => {
    const text = `profile: a\n${facts}indicators:\n  - {name: geboorteland, weight: 3}\n`;
    await begin({ "a.profile.yaml": text });
    await now.run("scaffold", now.uri("a.profile.yaml"));
    const made = newText(now.applied[0] ?? {}, now.uri("a.justification.yaml"));
    now.open("a.justification.yaml", made);
    const first =
      "hangt af van hoe een jurist dit classificeert: beantwoord eerst `classification`. Mogelijk voor indirect onderscheid: objective-justification";
    expect(made.replaceAll(/\n *# /g, " ")).toContain(first);
    const found = (await now.found("a.justification.yaml")).filter(({ code }) => code === "question/TK-03");
    expect(found.map(({ message }) => message).join("\n")).toContain(first);
    for (const file of ["a.profile.yaml", "a.justification.yaml"]) {
      const titles = (await now.lenses(file)).map(({ command }) => command?.title ?? "");
      expect(titles.filter((title) => title.includes("open: "))).toEqual([
        expect.stringMatching(/0\/1 · open: Classificatie door een jurist$/),
      ]);
    }
  });
});

describe("a change after the test", () => {
  it("is marked where it was made, with what it re-opens and how to see what it was", async () => {
    await begin({}, { from: example, initializationOptions: { compares: true } });
    now.open(profileFile, heavier);
    now.open(recordFile, record);
    const here = (await now.found(profileFile)).filter(({ range }) => range.start.line === 11);
    const change = here.find(({ message }) => message.startsWith("Dit is veranderd na de toets"));
    expect(change?.message).toContain("Opnieuw te beantwoorden: ");
    expect(change?.range.start).toEqual(positionOf(heavier, "30"));
    // The lens above it does not say that the test is whole.
    const lens = (await now.lenses(profileFile)).find(({ range }) => range.start.line === 7);
    expect(lens?.command?.title).toMatch(/· open: /);
    const offered = await now.actions(profileFile, change === undefined ? [] : [change]);
    const show = offered.find(({ command }) => command?.command === "tenzij.showChanges");
    expect(show?.title).toContain("12 → 30");
    expect(show?.command?.arguments?.[0]).toBe(now.uri(profileFile));
  });
});

describe("not yet", () => {
  it("is information for every question nobody answered, those that only warn too", async () => {
    const text = `profile: a\n${facts}indicators:\n  - {name: postcode, weight: 3}\n  - {name: aantal_kinderen, weight: 1}\nselection: {score-at-least: 9}\n`;
    await begin({ "a.profile.yaml": text });
    await now.run("scaffold", now.uri("a.profile.yaml"));
    now.open("a.justification.yaml", newText(now.applied[0] ?? {}, now.uri("a.justification.yaml")));
    const open = (await now.found("a.justification.yaml")).filter(({ message }) =>
      message.startsWith("Niet beantwoord"),
    );
    expect(open.length).toBeGreaterThan(8);
    expect(new Set(open.map(({ severity }) => severity))).toEqual(new Set([3]));
    expect(open.map(({ code }) => code)).toEqual(expect.arrayContaining(["question/VZ-02", "question/VZ-03"]));
  });
});

describe("a hover", () => {
  it("begins with what it is, what is asked and what to do here, and says nothing the diagnostic says", async () => {
    const text = `profile: a\n${facts}indicators:\n  - {name: postcode, weight: 3}\n`;
    await begin({ "a.profile.yaml": text });
    const diagnostic = (await now.found("a.profile.yaml")).find(({ code }) => code === "indicator/postcode");
    const said = await now.hover("a.profile.yaml", positionOf(text, "postcode", 2));
    const parts = said.split("\n\n");
    expect(parts.slice(0, 3)).toEqual([
      "**postcode · Postcode**",
      expect.stringMatching(/^Gevraagd: /),
      "Nu: “Begin de rechtvaardigingstoets”",
    ]);
    expect(said).not.toContain("tenzij justify");
    expect(parts.indexOf("Bronnen:")).toBeGreaterThan(2);
    for (const part of parts) expect(diagnostic?.message).not.toContain(part);
  });

  it("and a diagnostic lead to the page of the law inside an editor that shows it, and to no other", async () => {
    const text = `profile: a\n${facts}indicators:\n  - {name: postcode, weight: 3}\n`;
    await begin({ "a.profile.yaml": text }, { initializationOptions: { lawPages: true } });
    const [one] = (await now.found("a.profile.yaml")).filter(({ code }) => code === "indicator/postcode");
    expect(one?.codeDescription?.href).toBe("tenzij://law/indicator/postcode.txt");
    const read = (await now.actions("a.profile.yaml", one === undefined ? [] : [one])).find(({ title }) =>
      title.startsWith("Lees wat deze regel vraagt"),
    );
    for (const address of [read?.command?.arguments?.[0], "tenzij://law/../x.txt", "tenzij://law/nothing/there.txt"])
      await now.run("docs", address);
    expect(now.shown.map(({ uri }) => uri)).toEqual(["tenzij://law/indicator/postcode.txt"]);
    expect(await now.run("lawPage", "tenzij://law/indicator/postcode.txt")).toContain("indicator/postcode");
  });
});

describe("a purpose that nobody stated", () => {
  const lacking = "profile: a\nindicators:\n  - {name: postcode, weight: 3}\n";
  it("can be stated where the indicator is, each that there is", async () => {
    await begin({ "a.profile.yaml": lacking });
    const [one] = (await now.found("a.profile.yaml")).filter(({ code }) => code === "indicator/postcode");
    expect(one?.message).toContain("Vermeld eerst het doel");
    const offered = await now.actions("a.profile.yaml", one === undefined ? [] : [one]);
    const stated = offered.find(({ title }) => title.startsWith("Vermeld `purpose: control`"));
    expect(newText(stated?.edit ?? {}, now.uri("a.profile.yaml"))).toBe("purpose: control\n");
    expect(offered.filter(({ title }) => title.includes("`purpose: "))).toHaveLength(7);
  });

  it("is stated beside a JSON file, in a profile that speaks for it, and is then asked no more", async () => {
    const json = '{"name": "x", "indicators": [{"name": "postcode", "weight": 1}]}';
    await begin({ "tenzij.yaml": 'locale: nl\nprofiles: ["p/**"]\n', "p/a.json": json });
    const [one] = (await now.found("p/a.json")).filter(({ code }) => code === "indicator/postcode");
    const offered = await now.actions("p/a.json", one === undefined ? [] : [one]);
    const stated = offered.find(({ title }) => title.startsWith("Vermeld `purpose: control` in p/a.profile.yaml"));
    const text = newText(stated?.edit ?? {}, now.uri("p/a.profile.yaml"));
    expect(text).toContain("purpose: control\n");
    now.open("p/a.profile.yaml", text);
    const after = (await now.found("p/a.json")).filter(({ code }) => code === "indicator/postcode");
    expect(after.map(({ message }) => message).join()).not.toContain("Vermeld eerst het doel");
    expect(after).toHaveLength(1);
  });
});

describe("a file that is only called a profile", () => {
  const user = '{"id": 1, "name": "Jan", "nationality": "NL", "postcode": "1011AB"}\n';
  const files = {
    "user.profile.json": user,
    "risk.profile.yaml": "profile: r\nindicators:\n  - name: postcode\n",
    "aws.profile.json": '{"openapi": "3.0.0", "info": {"title": "x", "version": "1"}, "paths": {"/nationality": {}}}',
  };

  it("is left alone unopened where no policy says that it is one, and a profile is not", async () => {
    await begin(files);
    await now.client.diagnostics(now.at("risk.profile.yaml"), (found) => found.length > 0);
    expect((await now.found("aws.profile.json")).filter(({ severity }) => severity === 1)).toEqual([]);
    // By now all that was published before this answer has come in.
    expect(now.client.published(now.at("user.profile.json"))).toBeUndefined();
    now.open("user.profile.json", user);
    expect((await now.found("user.profile.json")).length).toBeGreaterThan(0);
  });

  it("is judged unopened where there is a policy", async () => {
    await begin({ ...files, "tenzij.yaml": "profiles: []\n" });
    await now.client.diagnostics(now.at("user.profile.json"), (found) => found.length > 0);
    expect(now.client.published(now.at("user.profile.json"))?.length).toBeGreaterThan(0);
  });
});
