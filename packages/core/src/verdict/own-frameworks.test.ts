/** What a record owes to a framework of the organisation's own, from the day the policy names it. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import { policyOfTree } from "../policy/policy-of-tree.ts";
import { assess } from "./assess.ts";
import { treeOf } from "./fixtures/judge.ts";
import { formOfRecord, recordConfirmed } from "./form-of-record.ts";
import { recordText } from "./record-text.ts";

const examples = fileURLToPath(new URL("../../../../docs/examples/", import.meta.url));
const record = "profiles/heronderzoek-bijstand.justification.yaml";
const file = "profiles/heronderzoek-bijstand.profile.yaml";
const own = "kaders/gemeente.yaml";
const today = "2026-11-23";

function filesOf(example: string): Record<string, string> {
  const names = readdirSync(`${examples}${example}`, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(".yaml"));
  return Object.fromEntries(
    files.map((name) => [name.replaceAll("\\", "/"), readFileSync(`${examples}${example}/${name}`, "utf8")]),
  );
}

function judged(files: Readonly<Record<string, string>>) {
  const tree = treeOf(files);
  const policy = policyOfTree(tree, law);
  const assessment = assess({ tree, policy, today, signatures: null, law });
  const [profile] = assessment.profiles;
  if (profile === undefined) throw new Error("nothing judged");
  const written = { tree, judged: profile, policy: policy.policy, law, today, locale: "nl" as const };
  return {
    profile,
    written,
    ids: profile.findings.filter(({ severity }) => severity !== "info").map(({ rule }) => rule),
  };
}

const changed = (files: Record<string, string>, file: string, from: string, to: string) => {
  expect(files[file]).toContain(from);
  return { ...files, [file]: files[file]?.replace(from, to) ?? "" };
};

describe("a question of the organisation's own", () => {
  const answered = filesOf("eigen-kader");
  const open = filesOf("eigen-kader-open");

  it("is open in a record of before", () => {
    const { profile, ids } = judged(open);
    expect([profile.verdict, ids]).toEqual(["test-incomplete", ["question/VS-01"]]);
  });

  it("is answered as those of the law are", () => {
    expect(judged(answered).profile.verdict).toBe("test-complete");
    const filler = changed(
      answered,
      record,
      "De raad vroeg om het verzoek om stukken in gewone taal te schrijven en een telefoonnummer te noemen.",
      "xxxxx",
    );
    expect(judged(filler).profile.verdict).toBe("test-incomplete");
    const tomorrow = changed(answered, record, "on: 2026-09-24", "on: 2027-09-24");
    expect(judged(tomorrow).profile.verdict).toBe("test-inconsistent");
  });

  it("is put again where its text, or what is wanted of an answer, changed since", () => {
    for (const [from, to] of [
      ["adviseerde de cliëntenraad over", "vond de cliëntenraad van"],
      ["{is: date-past,", "{is: text,"],
    ] as const) {
      const { profile, ids } = judged(changed(answered, own, from, to));
      expect([profile.verdict, ids]).toEqual(["test-stale", ["question/VS-01"]]);
      const [finding] = profile.findings.filter(({ severity }) => severity === "block");
      expect(finding && say(finding.message, "nl")).toContain("luidt anders");
      expect(profile.questions.find(({ question }) => question === "VS-01")?.state).toBe("stale");
    }
  });

  it("is not taken for answered where nothing says to which text", () => {
    const { profile } = judged(changed(answered, record, "  questions:\n    VS-01: 720c378e99c3db44\n", ""));
    expect(profile.verdict).toBe("test-stale");
  });

  it("changes nothing where only its title or its source does", () => {
    expect(
      judged(changed(answered, own, "title: {nl: Cliëntenraad", "title: {nl: Raad van cliënten")).profile.verdict,
    ).toBe("test-complete");
  });
});

describe("the record", () => {
  it("is given the question with its text, and what it is bound to, once", () => {
    const open = filesOf("eigen-kader-open");
    const { written } = judged(open);
    const made = recordText(written);
    expect(made?.changes.map(({ at }) => at)).toEqual(["voorbeeldstad", "covers.questions.VS-01"]);
    expect(made?.text).toContain("Wat adviseerde de cliëntenraad over dit profiel?");
    const again = recordText(judged({ ...open, [record]: made?.text ?? "" }).written);
    expect([again?.text, again?.changes]).toEqual([made?.text, []]);
  });

  it("is not bound to another text until someone says that the answer still holds", () => {
    const files = changed(filesOf("eigen-kader"), own, "adviseerde", "vond");
    const { written } = judged(files);
    const updated = recordText(written);
    expect([updated?.text, updated?.stale]).toEqual([files[record], true]);
    const refreshed = recordText({ ...written, refresh: true });
    expect(judged({ ...files, [record]: refreshed?.text ?? "" }).profile.verdict).toBe("test-complete");
  });

  it("is bound to it by whoever says that the answer holds for that text, and to no later one", () => {
    const reworded = changed(filesOf("eigen-kader"), own, "adviseerde", "vond");
    const { written, profile } = judged(reworded);
    expect(profile.questions.filter(({ reopened }) => reopened).map(({ question }) => question)).toEqual(["VS-01"]);
    const made = recordConfirmed(written, [{ question: "VS-01" }], "J. de Wit");
    if (made === null || made.refused !== undefined) throw new Error(JSON.stringify(made));
    const files: Record<string, string> = { ...reworded, [record]: made.text };
    expect(judged(files).profile.verdict).toBe("test-complete");
    // Also where the digests of the whole record are taken back to those of then: what someone said holds of its own accord.
    const ofThen = made.text.replace(/VS-01: [0-9a-f]{16}/, "VS-01: 720c378e99c3db44");
    expect(judged({ ...files, [record]: ofThen }).profile.verdict).toBe("test-complete");
    for (const again of [changed(files, own, "vond", "zei"), changed(files, own, "{is: date-past,", "{is: text,")])
      expect(judged(again).ids).toContain("question/VS-01");
    const controlled = changed(files, file, "desk-check", "home-visit");
    expect(judged(controlled).profile.questions).toContainEqual(
      expect.objectContaining({ question: "VS-01", state: "stale", reopened: true }),
    );
  });

  it("is shown with it as a form", () => {
    const form = formOfRecord({ surface: "editor", ...judged(filesOf("eigen-kader")).written, who: {} as never });
    expect(JSON.stringify(form)).toContain("VS-01");
  });
});

describe("a record that is written for every framework of the law", () => {
  it("has no key that nothing reads", () => {
    const { "tenzij.yaml": policy = "", [own]: _, ...files } = filesOf("eigen-kader-open");
    const all = law.frameworks.filter(({ id, always }) => !always && id !== "toetsingskader-2021").map(({ id }) => id);
    const asking = { ...files, "tenzij.yaml": policy.replace(/frameworks: .*/, `frameworks: [${all.join(", ")}]`) };
    const made = recordText(judged(asking).written);
    const { profile } = judged({ ...asking, [record]: made?.text ?? "" });
    expect(profile.findings.filter(({ rule }) => rule === "read/unknown-key")).toEqual([]);
    expect(made?.text).toContain("municipality:\n");
  });
});
