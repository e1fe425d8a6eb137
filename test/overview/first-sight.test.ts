/** What somebody is told who never used the tool, held to what stands in the files. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestOfCopy, originText } from "@tenzij/core/policy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tenzij } from "./command.ts";

let folder = "";
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "tenzij-first-")));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (files: Readonly<Record<string, string>>) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};
const run = (...args: readonly string[]) => tenzij(folder, ...args, "--locale", "en");

const profile = (more: string) =>
  `profile: arrears\ntitle: Arrears\npurpose: control\n${more}indicators:\n  - name: postcode\n    weight: 12\n  - name: rent_arrears\n    weight: 30\n`;
const score = "threshold: 40\n";

describe("a score at the top of a profile", () => {
  beforeEach(() => write({ "a.profile.yaml": profile(score) }));

  it("leads to selection and is no indicator to a reader", async () => {
    const { out } = await run("explain", "a.profile.yaml");
    expect(out).toMatch(/4:1 +threshold {2}How indicators lead to selection\.\n4:12 +40 {2}How indicators/);
    expect((await run("dossier", "a.profile.yaml")).out).toContain("2 indicators read, 1 found");
    const { registration } = JSON.parse((await run("export", "a.profile.yaml")).out);
    expect(registration.source_data).toBe("postcode. rent_arrears.");
    expect(registration.methods_and_models).toContain("Selectie: vanaf 40 punten.");
  });

  it("keeps the digests it has among what a record covers", async () => {
    await run("justify", "a.profile.yaml");
    expect(readFileSync(join(folder, "a.justification.yaml"), "utf8")).toMatch(
      /^ {4}threshold: \{indicator: af202647a3d6f19d, values: d06074cc1e1fef69\}$/m,
    );
  });

  it("stays an indicator where it says more than a number", async () => {
    write({ "a.profile.yaml": profile("threshold: postcode\n") });
    expect((await run("explain", "a.profile.yaml")).out).toMatch(/4:1 +threshold {2}Name of an indicator\./);
  });
});

describe("a record that was begun", () => {
  it.each([
    ["with nothing stated", profile("")],
    ["with all facts stated", profile("phase: in-use\nautomation: human-decides\nconsequence: letter\n")],
  ])("says of as many places that they are open as the check names, %s", async (_, text) => {
    write({ "a.profile.yaml": text, "tenzij.yaml": "profiles: []\n" });
    const [, promised] = /filled\s+in\s+and\s+(\d+)\s+questions/.exec((await run("check")).out) ?? [];
    const { out } = await run("justify", "a.profile.yaml");
    expect(out).toContain(`Open: ${promised} questions to answer, and `);
    const [, questions, places] = /Open: (\d+) questions to answer, and (\d+) places to fill in/.exec(out) ?? [];
    const { profiles } = JSON.parse((await run("check", "--format", "json")).out);
    const asked = profiles[0].findings.filter(
      (one: { severity: string; file: string; rule: string }) =>
        one.severity === "block" && one.file === "a.justification.yaml" && one.rule !== "question/VZ-05",
    );
    expect(Number(questions) + Number(places)).toBe(asked.length);
  });
});

describe("a folder", () => {
  it("is no word to explain, and it is said how its name is explained", async () => {
    write({ "wijk/a.profile.yaml": profile("") });
    const { err, code } = await run("explain", "wijk");
    expect([code, err]).toEqual([2, expect.stringContaining("tenzij explain --word wijk")]);
    expect((await run("explain", "--word", "wijk")).out).toContain("indicator/neighbourhood");
  });

  it("in which nothing is governed is told to be unchecked, also where a program or a table could select", async () => {
    write({ "dbt/score.py": 'x = df["nationaliteit"] != "NL"\n', "dbt/list.csv": "code;grootheid\na;woonplaats\n" });
    const { out } = await run("check", "dbt");
    expect(out).toMatch(/^Nothing was checked: .*program or a\s+table, is judged once/s);
  });

  it("with many files that look like profiles names each on a line, and says once what to do", async () => {
    const model = '{"features":[{"name":"nationality","weight":3},{"name":"income","weight":1}],"threshold":3}';
    const plain = model.replace("nationality", "income_band");
    for (let at = 0; at < 24; at++) write({ [`m${at}.json`]: at === 23 ? plain : model });
    const { out } = await run("check");
    expect(out).toContain("24 files look like a profile");
    expect(out.match(/under\s+`profiles`\s+in\s+tenzij\.yaml/g)).toHaveLength(1);
    expect(out.match(/^ {2}m\d+\.json {2}nationality$/gm)).toHaveLength(20);
    expect(out).toContain("and 4 more. With `--all` everything is shown.");
    expect((await run("check", "--all")).out).toMatch(/^ {2}m23\.json$/m);
  });
});

describe("who has no policy yet", () => {
  const dmn = (
    input: string,
  ) => `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="check" namespace="x">
<decision id="e" name="Extra check"><decisionTable id="t"><input id="i"><inputExpression id="x"><text>${input}</text></inputExpression></input>
<output id="o" name="check"/><rule id="r"><inputEntry id="a"><text>not("NL")</text></inputEntry><outputEntry id="c"><text>true</text></outputEntry></rule>
</decisionTable></decision></definitions>`;

  it("is told where to begin by the name of the program alone", async () => {
    const { out, err } = await tenzij(folder);
    expect(out + err).toContain("Om te beginnen: tenzij check\n");
  });

  it("is told of a decision table that decides by what would ask for a test", async () => {
    write({ "rules/permit.dmn": dmn("nationality") });
    expect((await run("init")).out).toContain("1 query or decision table chooses by");
    expect((await run("check")).out).toMatch(/^rules\/permit\.dmn\n\n {2}look at this/m);
  });

  it("is told that programs are not looked into, and not of what tools read for themselves", async () => {
    write({ "train.ipynb": '{"cells":[],"nbformat":4}', "score.py": "x = 1\n", ".gitignore": "x\n" });
    const { out } = await run("init");
    expect(out).toContain("Not looked into: .ipynb (1), .py (1). Nor is what git ignores");
  });
});

describe("a column that a query takes over from another under the same name", () => {
  const asked = async (staging: string) => {
    write({
      "tenzij.yaml": 'profiles: ["*.profile.yaml"]\n',
      "models/stg.sql": `select id, ${staging} from raw\n`,
      "models/risk.sql": "select id from {{ ref('stg') }} where household_size > 3\n",
      "risk.profile.yaml":
        "profile: risk\npurpose: control\nphase: in-use\nautomation: human-decides\nconsequence: letter\nmodel: ./models/risk.sql\n",
    });
    const { out } = await run("check", "--format", "json");
    return out.includes("combination/proxies-together");
  };

  it("is no second proxy beside itself, and another column is", async () => {
    expect(await asked("household_size")).toBe(false);
    expect(await asked("household_size, phone_contract")).toBe(false);
    expect(await asked("household_size, distance_to_parents")).toBe(true);
  });
});

describe("what goes to other programs", () => {
  it("is a calendar in the language it is written in", async () => {
    write({ "a.profile.yaml": profile("") });
    expect((await run("calendar")).out).toContain("PRODID:-//Tenzij//tenzij calendar//EN\r\n");
    expect((await tenzij(folder, "calendar")).out).toContain("//NL\r\n");
  });

  it("is a table that names whose policy each row was judged by", async () => {
    const copy = "frameworks: [toetsingskader-2025]\n";
    const commit = "0123456789abcdef0123456789abcdef01234567";
    const source = "ministry/governance/tenzij.yaml@main";
    write({
      ".tenzij/policy.yaml": copy,
      ".tenzij/source.yaml": originText({ source, commit, digest: digestOfCopy(copy), on: "2026-11-01" }, null),
      "tenzij.yaml": `extends: ${source}\n`,
      "a.profile.yaml": profile(""),
    });
    const { out } = await run("inventory", "--format", "csv");
    const [head = "", row = ""] = out.split("\r\n");
    expect(head).toMatch(/,"judged by"$/);
    for (const part of [source, commit.slice(0, 12), digestOfCopy(copy)]) expect(row).toContain(part);
  });
});
