/** What people read of a profile by its names, held to what stands in the files. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tenzij } from "./command.ts";

let folder = "";
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "tenzij-shown-")));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (files: Readonly<Record<string, string>>) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};
const run = (...args: readonly string[]) => tenzij(folder, ...args, "--locale", "en");
const policy = (glob: string) => `frameworks: [toetsingskader-2025]\nprofiles: ["${glob}"]\n`;

describe("two indicators of one name", () => {
  const way = "/model/imports/0/indicators/postcode";
  beforeEach(() =>
    write({
      "tenzij.yaml": policy("*.json"),
      "a.json": JSON.stringify({
        model: { imports: [{ indicators: { postcode: { weight: 2 } } }], features: [{ name: "postcode", weight: 3 }] },
        threshold: 4,
      }),
    }),
  );

  it("are shown by that name first, and kept in a record by the way to each", async () => {
    await run("justify", "a.json");
    const reports = [
      ["check", "--all"],
      ["dossier", "a.json"],
      ["inventory", "--format", "html"],
      ["inventory", "--format", "markdown"],
    ];
    for (const report of reports) {
      const { out } = await run(...report);
      expect(out.replace(/<wbr>/g, "")).toContain("postcode (model/imports/0/indicators)");
    }
    expect((await run("check", "--all")).out).not.toContain(`"${way}"`);
    expect(readFileSync(join(folder, "a.justification.yaml"), "utf8")).toContain(way);
    const { profiles } = JSON.parse((await run("check", "--format", "json")).out);
    expect(JSON.stringify(profiles)).toContain(`"indicator":"${way}"`);
  });
});

describe("what a profile is called", () => {
  const model = (name: string) => `{${name}"threshold": 4, "features": [{"name": "postcode", "weight": 3}]}`;

  it.each([
    ['"name": "Home visits", ', "Home visits"],
    ['"naam": "Huisbezoek", ', "Huisbezoek"],
    ['"title": "Visits", "name": "v2", ', "Visits"],
  ])("is what it says at its top: %s", async (text, name) => {
    write({ "tenzij.yaml": policy("*.json"), "a.json": model(text) });
    expect(JSON.parse((await run("export", "a.json")).out).registration.name).toBe(name);
    const { repositories } = JSON.parse((await run("inventory", "--format", "json")).out);
    expect(repositories[0].profiles[0].title).toBe(name);
    expect((await run("dossier", "a.json")).out).toContain(`<h1>${name}</h1>`);
  });

  it("is not what a file is called that it refers to, and where it has no name it is said how to give one", async () => {
    write({ "a.profile.yaml": "profile: a\nmodel: b.json\n", "b.json": model('"name": "Visits", ') });
    const { registration, missing } = JSON.parse((await run("export", "a.profile.yaml")).out);
    expect(registration.name).toBeUndefined();
    const { why } = missing.find(({ field }: { field: string }) => field === "name");
    expect(why).toContain("`title`");
  });
});

describe("what a wrapper refers to", () => {
  beforeEach(() =>
    write({
      "tenzij.yaml": policy("*.x"),
      "a.profile.yaml": "profile: a\npurpose: control\nmodel: b.json\n",
      "b.json":
        '{"name": "visits", "type": "model", "features": [{"name": "postcode", "coef": 2}, {"name": "rent", "coef": 1}]}',
    }),
  );

  it("is no criterion by what it is called as a whole", async () => {
    const { registration } = JSON.parse((await run("export", "a.profile.yaml")).out);
    expect(registration.source_data).toBe("postcode. rent.");
    expect((await run("dossier", "a.profile.yaml")).out).toContain("2 indicators read, 1 found");
  });

  it("has in a registration the consequences that its record states", async () => {
    await run("justify", "a.profile.yaml");
    const record = join(folder, "a.justification.yaml");
    writeFileSync(
      record,
      readFileSync(record, "utf8").replace("consequences: []", "consequences: [letter, home-visit]"),
    );
    const { registration } = JSON.parse((await run("export", "a.profile.yaml")).out);
    expect(registration.goal).toBe("Gevolg voor wie is gekozen: brief huisbezoek.");
  });
});

describe("an answer that two questions look at", () => {
  it("is no copy of itself", async () => {
    write({
      "tenzij.yaml": "frameworks: [toetsingskader-2025, voorzorgplicht]\n",
      "a.profile.yaml": "profile: a\npurpose: control\nindicators: [household_size, postcode]\n",
    });
    await run("justify", "a.profile.yaml");
    const record = join(folder, "a.justification.yaml");
    const answer = "Correlation 0.21 with origin outside the Netherlands (Statistics Netherlands, 2024).";
    const text = readFileSync(record, "utf8").replace(/(proxy: \|-.*\n +)\n/, `$1${answer}\n`);
    writeFileSync(record, text);
    expect(text).toContain(answer);
    expect((await run("check", "--format", "json")).out).not.toContain("the same text");
  });
});

describe("an answer within another", () => {
  it("is laid out once, under the question that asks it", async () => {
    write({
      "tenzij.yaml": policy("*.x"),
      "a.profile.yaml":
        "profile: a\npurpose: control\nphase: in-use\nautomation: assists\nconsequence: letter\nindicators: [postcode]\n",
    });
    await run("justify", "a.profile.yaml");
    const record = join(folder, "a.justification.yaml");
    const text = readFileSync(record, "utf8")
      .replace(/^ {4}road:.*$/m, "    road: objective-justification")
      .replace(/(suitability:[\s\S]*?reason: \|-.*\n +)\n/, "$1It goes together with arrears.\n")
      .replace(/(effect:[\s\S]*?source:).*/, "$1 Sample of March");
    writeFileSync(record, text);
    const { out } = await run("dossier", "a.profile.yaml");
    const answers = out.slice(out.indexOf("<h2>Questions and answers"));
    expect(answers.match(/Sample of March/g)).toHaveLength(1);
    expect(answers.match(/It goes together with arrears/g)).toHaveLength(1);
  });
});

describe("a query", () => {
  it("that states no facts is pointed at whole, and not at a name in it", async () => {
    write({ "tenzij.yaml": policy("*.sql"), "a.sql": "select r.id from residents r where r.postcode = '1102'\n" });
    const { profiles } = JSON.parse((await run("check", "--format", "json")).out);
    const asked = profiles[0].findings.filter(({ rule }: { rule: string }) => /IN-1[2-5]/.test(rule));
    expect(asked.length).toBeGreaterThan(0);
    for (const { start } of asked) expect(start).toEqual({ line: 1, column: 1 });
  });
});
