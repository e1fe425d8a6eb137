/** A framework that governance leads wrote: what is asked of it, and every way in which it cannot be asked, at its place. */
import { law } from "@tenzij/law";
import { positionAt, type Tree } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import { framework } from "./fixtures/own-framework.ts";
import { lawUnder } from "./law-under.ts";
import { frameworkJsonSchema } from "./own-frameworks.ts";
import { policyOfTree } from "./policy-of-tree.ts";
import { scopeOf } from "./scope.ts";
import { weakerWays } from "./weaker.ts";

function read(text: string | null, named = "kaders/stad.yaml", opaque: Tree["opaque"] = new Map()) {
  const files: Record<string, string> = {
    "tenzij.yaml": `frameworks: [toetsingskader-2025, ${named}]\nprofiles: ["kaders/**"]\n`,
    ...(text === null ? {} : { [named]: text }),
  };
  const tree = { files: Object.keys(files).sort(), opaque, read: (file: string) => files[file] ?? "" } as Tree;
  return policyOfTree(tree, law);
}

/** Where and what is said, as a reader sees it. */
function faults(...given: Parameters<typeof read>): string[] {
  const policy = read(...given);
  const texts = [...(policy.along ?? []), ...(policy.source === null ? [] : [policy.source])];
  return policy.findings.map(({ file, span, message, verdict }) => {
    const source = texts.find((one) => one.file === file);
    const { line, column } = source === undefined ? { line: 0, column: 0 } : positionAt(source, span.start);
    expect([verdict, say(message, "nl").length > 20, say(message, "en").length > 20]).toEqual([
      "cannot-judge",
      true,
      true,
    ]);
    return `${file}:${line}:${column} ${message.key}`;
  });
}

const broken = (from: string, to: string) => faults(framework.replace(from, to));

describe("a framework of an organisation's own", () => {
  it("is asked beside the law, with its forms and sources", () => {
    const { policy, findings } = read(framework);
    expect(findings).toEqual([]);
    const under = lawUnder(law, policy);
    expect(under.frameworks.at(-1)?.questions.map(({ id }) => id)).toEqual(["ST-01"]);
    expect([under.forms.at(-1)?.id, under.sources.at(-1)?.id]).toEqual(["stad-raad", "nota"]);
    expect(lawUnder(law, policy)).toBe(under);
    expect(lawUnder(under, policy)).toBe(under);
  });

  it("is part of what the policy is known by", () => {
    const texts = [framework, framework.replace("vond", "adviseerde")];
    expect(new Set(texts.map((text) => read(text).digest)).size).toBe(2);
  });

  it("is no profile where it stands in a governed folder", () => {
    const { policy } = read(framework);
    const scope = (named: typeof policy) => scopeOf(["kaders/stad.yaml"], named).profiles.map(({ file }) => file);
    expect([scope(policy), scope({ ...policy, frameworks: [] })]).toEqual([[], ["kaders/stad.yaml"]]);
  });

  it.each([
    ["is not there", () => faults(null), "tenzij.yaml:1:35 policy/framework-missing"],
    [
      "is a link",
      () => faults(framework, undefined, new Map([["kaders/stad.yaml", "link"]])),
      "tenzij.yaml:1:35 policy/framework-missing",
    ],
    ["is called a profile", () => faults(framework, "kaders/x.profile.yaml"), "tenzij.yaml:1:35 policy/framework-name"],
    ["leads out of the tree", () => faults(framework, "../stad.yaml"), "tenzij.yaml:1:35 policy/framework-name"],
    ["is a list", () => faults("- id: stad\n"), "kaders/stad.yaml:1:1 policy/framework-no-map"],
    ["is empty", () => faults(""), "kaders/stad.yaml:1:1 read/empty"],
    [
      "misspells a key",
      () => broken("    restsOn", "    restOn"),
      "kaders/stad.yaml:22:5 policy/framework-unknown-key",
    ],
    [
      "lacks a language",
      () => broken(", en: What did the council think?", ""),
      "kaders/stad.yaml:17:11 policy/missing",
    ],
    [
      "has a severity of its own",
      () => broken("severity: block", "severity: red"),
      "kaders/stad.yaml:23:15 policy/wrong-value",
    ],
    [
      "takes the number of a question of the law",
      () => broken("ST-01", "TK-16"),
      "kaders/stad.yaml:15:9 policy/framework-id-taken",
    ],
    [
      "takes the name of a framework of the law",
      () => broken("id: stad\n", "id: vng\n"),
      "kaders/stad.yaml:1:5 policy/framework-id-taken",
    ],
    [
      "takes the name of a form",
      () => broken("id: stad-raad", "id: reason"),
      "kaders/stad.yaml:10:9 policy/framework-id-taken",
    ],
    [
      "takes the name of a source",
      () => broken("{id: nota", "{id: awgb"),
      "kaders/stad.yaml:8:10 policy/framework-id-taken",
    ],
    ["takes the place of an answer of the law", () => broken("at: stad.raad", "at: proportionality"), null],
    [
      "takes a place below an answer of the law",
      () => broken("at: stad.raad", "at: statistics.x"),
      "kaders/stad.yaml:20:9 policy/framework-at-taken",
    ],
    [
      "takes a place that is no answer's",
      () => broken("at: stad.raad", "at: covers"),
      "kaders/stad.yaml:20:9 policy/framework-at-taken",
    ],
    [
      "has a place that is none",
      () => broken("at: stad.raad", "at: __proto__"),
      "kaders/stad.yaml:20:9 policy/framework-at-form",
    ],
    [
      "applies always",
      () => broken("source: nota\n", "source: nota\nalways: true\n"),
      "kaders/stad.yaml:7:9 policy/framework-reserved",
    ],
    [
      "takes the place of an edition",
      () => broken("source: nota\n", "source: nota\nreplacedBy: vng\n"),
      "kaders/stad.yaml:7:13 policy/framework-reserved",
    ],
    [
      "asks the organisation",
      () => broken("of: profile", "of: organisation"),
      "kaders/stad.yaml:18:9 policy/framework-reserved",
    ],
    [
      "computes",
      () => broken("    form:", "    checks: [digests]\n    form:"),
      "kaders/stad.yaml:21:13 policy/framework-reserved",
    ],
    [
      "is put where the reading is not sure",
      () => broken("when: {", "when: {reading: block, "),
      "kaders/stad.yaml:19:21 policy/framework-reserved",
    ],
    [
      "asks for no answer",
      () => broken("    form: stad-raad\n", ""),
      "kaders/stad.yaml:15:5 policy/framework-no-answer",
    ],
    [
      "has a form that nobody knows",
      () => broken("form: stad-raad", "form: stad-road"),
      "kaders/stad.yaml:21:11 policy/unknown-word",
    ],
    [
      "rests on nothing",
      () => broken("    restsOn: [process]\n", ""),
      "kaders/stad.yaml:15:5 policy/framework-rests-on",
    ],
    [
      "names a ground that is none",
      () => broken("when: {", "when: {grounds: [ras], "),
      "kaders/stad.yaml:19:22 policy/unknown-word",
    ],
    [
      "cites a document that is not kept",
      () => broken("{source: nota, at", "{source: noot, at"),
      "kaders/stad.yaml:25:24 policy/unknown-word",
    ],
    [
      "cites a place that is not in it",
      () => broken("at: par. 3}]", "at: par. 4}]"),
      "kaders/stad.yaml:25:34 policy/unknown-word",
    ],
    [
      "has a choice of nothing",
      () => broken("{is: reason,", "{is: choice,"),
      "kaders/stad.yaml:13:15 policy/unknown-word",
    ],
  ] as const)("that %s is a fault at its place, and asks nothing", (_, found, expected) => {
    expect(found()[0]).toBe(expected ?? undefined);
  });

  it("leaves what is sound to be asked where another is broken", () => {
    const files: Record<string, string> = {
      "tenzij.yaml": "frameworks: [a/x.yaml, a/y.yaml]\n",
      "a/x.yaml": framework.replace("of: profile", "of: nobody"),
      "a/y.yaml": framework,
    };
    const tree = { files: Object.keys(files), read: (file: string) => files[file] ?? "" };
    const { policy, digest } = policyOfTree(tree, law);
    expect([policy.ownFrameworks.map(({ file }) => file), digest]).toEqual([["a/y.yaml"], null]);
  });

  it("has a JSON Schema with the keys of the law's own", () => {
    expect(Object.keys(frameworkJsonSchema().properties ?? {})).toEqual(
      expect.arrayContaining(["id", "forms", "questions"]),
    );
  });
});

describe("of two editions of it, the second", () => {
  const from = (before: string, after: string) =>
    weakerWays(read(before).policy, read(after).policy).map(({ key }) => key);
  const second = framework.replace(
    "questions:\n",
    `questions:\n${framework.slice(framework.indexOf("  - id: ST-01")).replace("ST-01", "ST-02").replace("stad.raad", "stad.meer")}`,
  );

  it.each([
    ["says the same", framework, framework, []],
    ["asks more", framework, second, []],
    ["blocks where it warned", framework.replace("severity: block", "severity: warning"), framework, []],
    ["asks less", second, framework, ["weaker/own-question-removed"]],
    ["warns where it blocked", framework, framework.replace("severity: block", "severity: warning"), ["weaker/looser"]],
    ["asks otherwise", framework, framework.replace("vond", "adviseerde"), ["weaker/own-question-changed"]],
    ["wants another answer", framework, framework.replace("is: reason", "is: text"), ["weaker/own-question-changed"]],
    [
      "asks it of fewer profiles",
      framework,
      framework.replace("direct, contested, ", ""),
      ["weaker/own-question-changed"],
    ],
  ])("that %s is weaker accordingly", (_, before, after, ways) => {
    expect(from(before, after)).toEqual(ways);
  });
});
