import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { law } from "@tenzij/law";
import { expect, it } from "vitest";
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
