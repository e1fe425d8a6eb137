import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";
import { type Files, judge } from "./fixtures/judge.ts";

const native = (line: string) => `profile: p\npurpose: control\nautomation: human-decides\n${line}\n`;
const withIndicator = (line: string) => native(`indicators: [{name: inkomen}]\n${line}`);

function judged(files: Files, file = "a.profile.yaml") {
  const assessment = judge(files);
  const profile = assessment.profiles.find((one) => one.file === file);
  const found = (rule: string) => (profile?.findings ?? []).filter((one) => one.rule === rule);
  const written = (one: Pick<Finding, "file" | "span">) =>
    assessment.texts.get(one.file)?.text.slice(one.span.start, one.span.end);
  return { profile, found, written, lost: found("read/reference"), verdict: profile?.verdict };
}

describe("what a profile refers to", () => {
  it.each([
    ["model: ./x.json", "x.json"],
    ["model: x.json", "x.json"],
    ["models: [{path: x.json}]", "x.json"],
    ["include: [./x.json]", "x.json"],
    ["extends: ./sub/../x.json", "x.json"],
    ["import: .\\x.json", "x.json"],
    ["rules: x.json", "x.json"],
    ["features_file: x.json", "x.json"],
    ["indicators_path: x.json", "x.json"],
    ["filepath: data/x.json", "data/x.json"],
    ["query-file: x.json", "x.json"],
    ["extra: {$ref: 'x.json'}", "x.json"],
    ["model: mijn%20model/x.json", "mijn model/x.json"],
    ["code: ./x.json#/weights", "x.json"],
    ["model: x.json#weights", "x.json"],
  ])("%s is judged with it, and found where it is written", (line, file) => {
    const { found, written, lost, verdict } = judged({
      "a.profile.yaml": withIndicator(line),
      [file]: '{"title": "t", "weights": {"huidskleur": 0.3, "inkomen": 0.2}}',
    });
    expect([verdict, lost]).toEqual(["excluded", []]);
    const [exclusion] = found("exclusion/X1");
    expect(exclusion).toMatchObject({ file, indicator: "huidskleur" });
    expect(exclusion && written(exclusion)).toBe('"huidskleur"');
    const [through] = exclusion?.related?.filter((one) => one.message.key === "reference/through") ?? [];
    expect(through?.file).toBe("a.profile.yaml");
    expect(line).toContain(through && written(through));
  });

  it("counts from the folder of the file and from the root, whatever is there", () => {
    const file = "profiles/a.profile.yaml";
    const text = withIndicator("model: data/x.json");
    for (const place of ["profiles/data/x.json", "data/x.json"]) {
      expect(judged({ [file]: text, [place]: '{"weights": {"huidskleur": 1}}' }, file).verdict).toBe("excluded");
    }
    const both = {
      "profiles/data/x.json": '{"weights": {"inkomen": 1}}',
      "data/x.json": '{"weights": {"huidskleur": 1}}',
    };
    expect(judged({ [file]: text, ...both }, file).verdict).toBe("excluded");
  });

  it("is followed further, with the whole way shown", () => {
    const { found, written } = judged({
      "a.profile.yaml": withIndicator("include: ./b.yaml"),
      "b.yaml": "rules:\n  - $ref: c.json#/definitions/x\n",
      "c.json": '{"definitions": {"x": {"name": "huidskleur"}, "y": {"name": "nationaliteit"}}}',
    });
    const [exclusion] = found("exclusion/X1");
    expect(exclusion).toMatchObject({ file: "c.json", indicator: "huidskleur" });
    const ways = exclusion?.related?.filter((one) => one.message.key === "reference/through") ?? [];
    expect(ways.map((one) => [one.file, written(one)])).toEqual([
      ["a.profile.yaml", "./b.yaml"],
      ["b.yaml", "c.json#/definitions/x"],
    ]);
    expect(found("indicator/nationality")).toEqual([]);
  });

  it("is read in place within the part of a file that is referred to", () => {
    const x = { "x.json": '{"a": {"$ref": "#/b"}, "b": {"field": "huidskleur"}, "c": {"field": "nationaliteit"}}' };
    const { verdict, found } = judged({ "a.profile.yaml": withIndicator("include: x.json#/a"), ...x });
    expect([verdict, found("indicator/nationality")]).toEqual(["excluded", []]);
  });

  it("states facts too: the stricter counts, and both places are findings", () => {
    const { found, verdict } = judged({
      "a.profile.yaml": withIndicator("rules: ./x.yaml"),
      "x.yaml": "automatisering: volledig\nrules:\n  - veld: postcode\n",
    });
    expect(verdict).toBe("excluded");
    expect(found("read/stated-otherwise").map((one) => one.file)).toEqual(["a.profile.yaml", "x.yaml"]);
    expect(found("exclusion/X2")[0]?.related?.map((one) => one.file)).toContain("x.yaml");
  });

  it("may hold all of its indicators", () => {
    const files = { "a.profile.yaml": native("indicators:\nmodel: x.yaml"), "x.yaml": "features: [inkomen]\n" };
    expect(judged(files).verdict).toBe("no-finding");
    expect(judged({ ...files, "x.yaml": "title: t\n" }).verdict).toBe("cannot-judge");
    expect(judged({ ...files, "x.yaml": "rules: [{veld: leeftijd\n" }).verdict).toBe("cannot-judge");
  });
});

describe("a path of a file under a key of its own", () => {
  const named = (line: string, files: Files, text = withIndicator(line)) => {
    const { lost, verdict, written } = judged({ "a.profile.yaml": text, ...files });
    return { verdict, lost: lost.map((one) => [one.file, one.severity, one.message.key, written(one)]) };
  };

  it.each([
    ["brein: ./score.py", "score.py"],
    ["brein: score.ipynb", "score.ipynb"],
    ["brein: model/score.csv", "model/score.csv"],
    ["techniek: {uitvoering: [{bestand: ./mijn map/s.xlsx}]}", "mijn map/s.xlsx"],
    ["brein: ./b.yaml#deel", "b.yaml"],
    ["brein: ./score.js", "score.js"],
    ["toelichting: ./score.r", "score.r"],
  ])("%s is told, since what it is for only its author knows", (line, file) => {
    const { verdict, lost } = named(line, { [file]: "x" });
    const written = /([^ ]*(?: map[^ }]*)?)[\]}]*$/.exec(line)?.[1];
    expect([verdict, lost]).toEqual(["no-finding", [["a.profile.yaml", "warning", "reference/passed-over", written]]]);
  });

  it.each([
    "run: python -u ./model/s.py --out=x",
    "run: |\n  set -e\n  python 'model/s.py'",
    "run: Rscript ./model/s.py;",
  ])("is told where it stands in a command: %j", (line) => {
    const { verdict, lost } = named(line, { "model/s.py": "x" });
    expect([verdict, lost.map(([, severity, key]) => [severity, key])]).toEqual([
      "no-finding",
      [["warning", "reference/passed-over"]],
    ]);
  });

  it("is told in a file that the profile refers to as well, once for each file", () => {
    const files = { "b.yaml": "weights: {dagen: 1}\nbrein: ./s.py\nhart: ./s.py\n", "s.py": "x" };
    expect(named("include: ./b.yaml", files).lost).toEqual([["b.yaml", "warning", "reference/passed-over", "./s.py"]]);
  });

  it.each<[string, Files]>([
    ["brein: ./score.py", {}],
    ["brein: ./uitleg.md", { "uitleg.md": "x" }],
    ["toets: ./a.justification.yaml", { "a.justification.yaml": "" }],
    ["vorige: ./b.profile.yaml", { "b.profile.yaml": native("indicators: [{name: dagen}]") }],
    ["zelf: a.profile.yaml", {}],
    ["zie: ./c.sql\nmodel: c.sql", { "c.sql": "select dagen from p\n" }],
  ])("%j needs no word: nothing is there, or it is read for what it is", (line, files) => {
    expect(named(line, files).lost).toEqual([]);
  });

  it("needs none in another tool's file that selects nobody", () => {
    const text = "features: [inkomen]\nbrein: ./s.py\n";
    const files = { "tenzij.yaml": "profiles: [{files: '**/*.yaml'}]\n", "s.py": "x" };
    expect(judged({ ...files, "x.yaml": text }, "x.yaml").lost).toEqual([]);
    expect(judged({ ...files, "x.yaml": `${text}doel: controle\n` }, "x.yaml").lost).toHaveLength(1);
  });
});

describe("a reference to what cannot be known", () => {
  const pointer = { unreadable: "pointer" } as const;
  const cases: [string, Files, string][] = [
    ["model: ./gone.json", {}, "reference/nothing"],
    ["model: ./X.json", { "x.json": "{}" }, "reference/capitals"],
    ["model: ../../etc/passwd", {}, "reference/outside"],
    ["model: /etc/passwd", {}, "reference/outside"],
    ["model: 'C:\\models\\x.json'", {}, "reference/outside"],
    ["model: '\\\\server\\x.json'", {}, "reference/outside"],
    ["model: file:x.json", { "x.json": "{}" }, "reference/outside"],
    ["model: https://example.org/x.json", {}, "reference/outside"],
    ["extra: {$ref: https://example.org/indicators.json}", {}, "reference/outside"],
    ["model: '%2e%2e/%2e%2e/x.json'", {}, "reference/outside"],
    ['model: "x\\0.json"', { "x\0.json": "{}" }, "reference/nothing"],
    ["model: ./x.json#/gone", { "x.json": '{"a": 1}' }, "reference/no-part"],
    ["include: ./a.profile.yaml", {}, "reference/loop"],
    ["include: b.yaml", { "b.yaml": "include: a.profile.yaml\n" }, "reference/loop"],
    ["model: x.json", { "x.json": pointer }, "reference/pointer"],
    ["model: x.json", { "x.json": { unreadable: "link" } }, "reference/link"],
    ["model: x.jl", { "x.jl": "select 1" }, "reference/format"],
    ["model: m.mojo", { "m.mojo": "x" }, "reference/format"],
    ["source: lookup:x.parquet#nationaliteit", { "x.parquet": "a,b" }, "reference/format"],
    ["source: 'sql:q.jl#name'", { "q.jl": "select 1" }, "reference/format"],
    ["expr: python:mod:fn", { "mod.py": "x" }, "reference/code"],
    ["expr: python:mod:fn", {}, "reference/nothing"],
  ];

  it.each(cases)("%s cannot be judged: %j %s", (line, files, key) => {
    const { verdict, lost, written } = judged({ "a.profile.yaml": withIndicator(line), ...files });
    expect(verdict).toBe("cannot-judge");
    expect(lost.map((one) => one.message.key)).toEqual([key]);
    for (const one of lost) {
      for (const locale of ["nl", "en"] as const) expect(say(one.message, locale)).not.toContain("undefined");
      if (one.file === "a.profile.yaml" && !line.includes("\\")) expect(line).toContain(written(one));
    }
  });

  it("is a warning in another tool's file that is not stated for control", () => {
    const policy = "profiles: [{files: '**/*.yaml'}]\n";
    const text = "rules: [{veld: inkomen}]\nmodel: ./gone.json\n";
    const foreign = judged({ "tenzij.yaml": policy, "x.yaml": text }, "x.yaml");
    expect([foreign.verdict, foreign.lost.map((one) => one.severity)]).toEqual(["no-finding", ["warning"]]);
    const stated = judged({ "tenzij.yaml": policy, "x.yaml": `${text}doel: controle\n` }, "x.yaml");
    expect([stated.verdict, stated.lost.map((one) => one.severity)]).toEqual(["cannot-judge", ["block"]]);
  });
});

describe("what is no reference", () => {
  it.each([
    "model: xgboost",
    "model: gpt-4.1",
    "$schema: https://json-schema.org/draft/2020-12/schema",
    "extra: {$ref: '#/definitions/x'}",
    "extra: {$ref: 'http://json-schema.org/draft-07/schema#'}",
    "extra: {$ref: './a.profile.yaml#/indicators'}",
    "rules: inkomen / vermogen > 3",
    "features: [inkomen/vermogen, auto.model, t.r]",
    "query: select a / b from t",
    "description: zie ./notitie.md",
    "url: https://example.org/x.json",
    "image: python:3.12-slim",
    "extends: '@tsconfig/node20/tsconfig.json'",
  ])("%s", (line) => {
    const { lost, verdict } = judged({ "a.profile.yaml": withIndicator(line) });
    expect([lost, verdict]).toEqual([[], "no-finding"]);
  });
});

describe("many references", () => {
  it("read one file once", () => {
    const lines = Array.from({ length: 10_000 }, (_, at) => `  - {name: n${at}, lookup: ./x.yaml}`).join("\n");
    let reads = 0;
    const files: Files = { "a.profile.yaml": native(`indicators:\n${lines}`), "x.yaml": "features: [huidskleur]\n" };
    const counted = new Proxy(files, {
      get: (all, name) => {
        if (name === "x.yaml") reads++;
        return all[name as string];
      },
    });
    const { found } = judged(counted);
    expect(found("exclusion/X1")).toHaveLength(1);
    expect(reads).toBeLessThan(5);
  });

  it("to nothing are told, and beyond fifty counted", () => {
    const lines = Array.from({ length: 10_000 }, (_, at) => `  - {name: n${at}, lookup: ./x${at}.yaml}`).join("\n");
    const { lost } = judged({ "a.profile.yaml": native(`indicators:\n${lines}`) });
    expect(lost).toHaveLength(51);
    expect(lost.at(-1)?.message).toMatchObject({ key: "reference/more", args: { count: 9950 } });
  });

  it("are followed no further than a bound, in files and in depth", () => {
    const chain = Object.fromEntries(
      Array.from({ length: 80 }, (_, at) => [`f${at}.yaml`, `include: ./f${at + 1}.yaml\nfeatures: [n${at}]\n`]),
    );
    const { lost } = judged({ "a.profile.yaml": withIndicator("include: ./f0.yaml"), ...chain });
    expect(lost.map((one) => one.message.key)).toEqual(["reference/too-deep"]);
  });
});

describe("whatever is referred to", () => {
  const word = fc.constantFrom(
    "",
    ".",
    "..",
    "a",
    "b.yaml",
    "a.profile.yaml",
    "%2e%2e",
    "x.json",
    "\0",
    "~",
    "c:",
    "🦆",
  );
  const path = fc
    .array(word, { maxLength: 5 })
    .chain((words) => fc.constantFrom("/", "\\", "%2f", "#", ":").map((mark) => words.join(mark)));
  const reference = fc.record({
    key: fc.constantFrom("$ref", "include", "model", "lookup", "rules", "features_file", "source"),
    path: fc.oneof(
      path,
      fc.string(),
      path.map((one) => `file:${one}`),
      path.map((one) => `lookup:${one}`),
    ),
  });
  const text = fc
    .array(reference, { maxLength: 4 })
    .map((all) => JSON.stringify({ indicators: ["inkomen"], more: all.map(({ key, path }) => ({ [key]: path })) }));

  it("judging never throws, never fails a rule, and asks the tree only for what is in it", () => {
    fc.assert(
      fc.property(text, text, text, (own, first, second) => {
        const files: Record<string, string> = { "a.profile.yaml": own, "b.yaml": first, "a/x.json": second };
        const asked: string[] = [];
        const tree: Files = new Proxy(files, {
          get: (all, name) => {
            asked.push(String(name));
            return all[String(name)];
          },
        });
        const { profile } = judged(tree);
        expect(profile?.findings.filter((one) => one.message.key === "rule/failed")).toEqual([]);
        const names = new Set([...Object.keys(files), "tenzij.yaml"]);
        expect(asked.filter((one) => !names.has(one))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a wrapper", () => {
  const model = '{"feature_names": ["huidskleur", "inkomen"], "weights": [1, 2]}';
  const policy = "profiles: [{files: 'models/*.json'}]\n";
  const files = { "tenzij.yaml": policy, "models/x.json": model };

  it("states what a file is for that cannot say so itself, which is then judged through it alone", () => {
    const alone = judge(files).profiles;
    expect(alone.map(({ file, verdict }) => [file, verdict])).toEqual([["models/x.json", "test-missing"]]);
    const wrapped = judge({ ...files, "models/x.profile.yaml": "purpose: control\nmodel: ./x.json\n" });
    expect(wrapped.profiles.map(({ file, verdict }) => [file, verdict])).toEqual([
      ["models/x.profile.yaml", "excluded"],
    ]);
    expect(wrapped.profiles[0]?.findings.find((one) => one.rule === "exclusion/X1")?.file).toBe("models/x.json");
    expect(wrapped.findings.filter((one) => one.rule === "policy/shared-record")).toEqual([]);
  });

  it("takes more than one model, and softens nothing", () => {
    const two = judge({
      ...files,
      "models/y.json": '{"feature_names": ["postcode", "inkomen"]}',
      "w.profile.yaml": "purpose: support\nmodel: [models/x.json, ./models/y.json]\n",
    });
    expect(two.profiles.map(({ file, verdict }) => [file, verdict])).toEqual([["w.profile.yaml", "test-missing"]]);
    expect(two.profiles[0]?.refersTo).toEqual(["models/x.json", "models/y.json"]);
  });

  it("is one of a file: two are a finding at both", () => {
    const { profiles } = judge({
      ...files,
      "a.profile.yaml": "purpose: control\nmodel: models/x.json\n",
      "b.profile.yaml": "purpose: support\nmodel: models/x.json\n",
    });
    const found = profiles.map(({ file, findings }) => [
      file,
      findings.some((one) => one.rule === "policy/two-wrappers" && one.severity === "block"),
    ]);
    expect(found).toEqual([
      ["a.profile.yaml", true],
      ["b.profile.yaml", true],
    ]);
  });

  it("is none where another file refers, or a profile is referred to", () => {
    const { profiles } = judge({
      "tenzij.yaml": "profiles: [{files: '*.yaml'}]\n",
      "other.yaml": "model: ./x.yaml\nrules: [{veld: inkomen}]\n",
      "x.yaml": "rules: [{veld: leeftijd}]\n",
      "a.profile.yaml": "purpose: control\nmodel: ./b.profile.yaml\n",
      "b.profile.yaml": "purpose: control\nindicators: [inkomen]\n",
    });
    expect(profiles.map(({ file }) => file)).toEqual(["a.profile.yaml", "b.profile.yaml", "other.yaml", "x.yaml"]);
  });
});
