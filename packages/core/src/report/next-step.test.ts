import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { law } from "@tenzij/law";
import { expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { policyOfTree } from "../policy/policy-of-tree.ts";
import { assess } from "../verdict/assess.ts";
import { treeOf } from "../verdict/fixtures/judge.ts";
import { nextStep } from "./next-step.ts";

const example = fileURLToPath(new URL("../../../../docs/examples/eigen-kader", import.meta.url));
const profile = "profiles/heronderzoek-bijstand.profile.yaml";

it("sends an answer that waits for another text of its question to the command that names it", () => {
  const names = readdirSync(example, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
  const text = (name: string) => {
    const content = readFileSync(`${example}/${name}`, "utf8");
    return name.startsWith("kaders") ? content.replace("adviseerde", "vond") : content;
  };
  const tree = treeOf(Object.fromEntries(names.map((name) => [name, text(name)])));
  const judged = assess({ tree, policy: policyOfTree(tree, law), today: "2026-11-23", signatures: null, law });
  const [first] = judged.profiles;
  expect(first && nextStep(first, law, "nl")?.command).toBe(`tenzij justify ${profile} --refresh`);
});

it("names the files in which what is open is answered, and no other", () => {
  const smallest = fileURLToPath(new URL("../../../../docs/examples/kleinste-toets", import.meta.url));
  const files = (changed: Record<string, (text: string) => string>, more: Record<string, string> = {}) => {
    const names = readdirSync(smallest, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
    const text = (name: string) => (changed[name] ?? String)(readFileSync(`${smallest}/${name}`, "utf8"));
    const tree = treeOf({ ...Object.fromEntries(names.map((name) => [name, text(name)])), ...more });
    const judged = assess({ tree, policy: policyOfTree(tree, law), today: "2026-11-23", signatures: null, law });
    const [first] = judged.profiles;
    return first && nextStep(first, law, "en")?.text;
  };
  const [record, organisation] = ["profiles/heronderzoek-bijstand.justification.yaml", "organisation.yaml"];
  const noComplaints = (text: string) => text.replace(/^complaints:\n(?: .*\n)+/m, "");
  const noEffect = (text: string) => text.replace(/^effectiveness:.*\n(?: .*\n)*/m, "");
  const step = (where: string) => `answer the open questions in ${where}, then check again.`;
  expect(files({ [record]: noEffect })).toBe(step(record));
  expect(files({ [organisation]: noComplaints })).toBe(step(organisation));
  expect(files({ [organisation]: noComplaints, [record]: noEffect })).toBe(step(`${organisation} and ${record}`));
  const incident =
    "incident: klachten\nprofiles: [heronderzoek-bijstand]\nsince: 2026-10-01\nsignal: Twee klachten over huisbezoeken in dezelfde flat.\nknown-to: {persons: [{who: director, on: 2026-10-02}]}\nstatus: suspected\n";
  const withProtocol = (text: string) =>
    text.replace(/frameworks: .*/, "frameworks: [toetsingskader-2025, voorzorgplicht, discriminatieprotocol]");
  const answered = parse(
    readFileSync(new URL("../../../../test/frameworks/answers/discriminatieprotocol.yaml", import.meta.url), "utf8"),
  );
  const more = (text: string) => `${text}${stringify(answered.organisation)}`;
  expect(files({ "tenzij.yaml": withProtocol, [organisation]: more }, { "incidents/klachten.yaml": incident })).toBe(
    step("incidents/klachten.yaml"),
  );
});
