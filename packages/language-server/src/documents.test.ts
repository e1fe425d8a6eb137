import { assessProfile, lexiconOf, type Pair } from "@tenzij/core";
import { noPolicy } from "@tenzij/core/policy";
import { law } from "@tenzij/law";
import { expect, test } from "vitest";
import { documentsOf } from "./documents.ts";

const { policy } = noPolicy;
const record = "justifies: a\ndistinctions:\n  postcode:\n    road: x\n";
const pair: Pair = {
  ...{ file: "a.profile.yaml", content: "profile: a\npurpose: control\nindicators: [postcode]\n" },
  ...{ recordFile: "a.justification.yaml", record, signatures: null },
};
const rules = { law, lexicon: lexiconOf(law, policy), policy, today: "2026-11-30", organisation: null };
const treeOf = (text: string) => ({ files: ["a.justification.yaml", "a.profile.yaml"], read: () => text });

test("a record that was read for the judgement is not read again, and one that moved on is", () => {
  const judged = assessProfile(pair, rules, null);
  const documents = documentsOf(treeOf(record), law, new Map(), [judged]);
  expect(documents.record("a.justification.yaml")).toBe(judged.written);
  expect(documents.root("a.justification.yaml")).toBe(judged.written?.root);
  const later = documentsOf(treeOf(record.replace("road: x", "road: y")), law, new Map(), [judged]);
  expect(later.record("a.justification.yaml")?.source.text).toContain("road: y");
  expect(later.root("a.justification.yaml")).not.toBe(judged.written?.root);
});
