import { strictDefaults } from "@tenzij/core/policy";
import fc from "fast-check";
import { expect, test } from "vitest";
import { account, type Contents, named, pair, sheet, sign } from "./fixtures/sign.ts";

const file = "a.profile.yaml";

/** Everything that a profile may say, one line or block each. */
const parts = {
  id: ["profile: p", "profile: q"],
  purpose: ["purpose: control", "purpose: support"],
  phase: ["phase: pilot", "phase: in-use"],
  automation: ["automation: human-decides", "automation: full"],
  model: ["model: ./m.yaml", "model: ./n.yaml"],
  indicators: [
    "indicators:\n  - {name: x, weight: 1, values: [1, 2]}",
    "indicators:\n  - {name: x, weight: 2, values: [1, 2]}",
    "indicators:\n  - {name: x, weight: 1, values: [1]}",
    "indicators:\n  - {name: x, weight: 1, values: [1, 2], description: y}",
    "indicators:\n  - {name: x, weight: 1, values: [1, 2]}\n  - {name: z}",
  ],
  selection: ["selection: {score-at-least: 1}", "selection: {score-at-least: 2}"],
  rest: [
    "grens: {laag: 1, hoog: 5}",
    "grens: {laag: 2, hoog: 5}",
    "grens: {laag: 1, hoog: 5, midden: 3}",
    "drempel: 1",
  ],
} as const;
type Choice = { readonly [Part in keyof typeof parts]: number };
const choice = fc.record(
  Object.fromEntries(Object.entries(parts).map(([part, ways]) => [part, fc.nat(ways.length - 1)])),
) as unknown as fc.Arbitrary<Choice>;
const text = (chosen: Choice) =>
  Object.entries(parts)
    .map(([part, ways]) => ways[chosen[part as keyof Choice]])
    .join("\n");
const contents = (chosen: Choice, model: string): Contents => ({
  ...pair,
  [file]: `${text(chosen)}\n`,
  "m.yaml": `indicators:\n  - {name: m, weight: ${model}}\n`,
  "n.yaml": "indicators:\n  - {name: n}\n",
});

test("an approval holds for all that a profile says, wherever it says it, and for what it refers to", async () => {
  await fc.assert(
    fc.asyncProperty(choice, choice, fc.constantFrom("1", "2"), async (was, is, model) => {
      const [then, now] = [contents(was, "1"), contents(is, model)];
      const { ids } = await sign({ judged: now, since: null, commits: { c: then }, sheets: [sheet("c", account(2))] });
      const isSame = text(was) === text(is) && (model === "1" || is.model === 1);
      expect(ids(file)).toEqual(isSame ? [2] : []);
    }),
    { numRuns: 60 },
  );
  // Each part by itself, since two that differ hide one another.
  for (const [part, ways] of Object.entries(parts))
    for (const at of ways.keys()) {
      const first = Object.fromEntries(Object.keys(parts).map((one) => [one, 0])) as unknown as Choice;
      const [then, now] = [contents(first, "1"), contents({ ...first, [part]: at }, "1")];
      const { ids } = await sign({ judged: now, since: null, commits: { c: then }, sheets: [sheet("c", account(2))] });
      expect(ids(file), `${part} ${at}`).toEqual(at === 0 ? [2] : []);
    }
});

test("who approved and is named without a number, or under another one, is told so, whatever the case of the login; nobody else is", async () => {
  const rulesAt = async (login: string, id: number, policy = named) => {
    const judged = { ...pair, [file]: `${pair[file]}# x: 1\nsector: zorg\n` };
    const { findings } = await sign({
      judged,
      commits: { c: judged },
      sheets: [sheet("c", account(id, login))],
      policy,
    });
    return findings.map(({ message }) => message.key).filter((key) => /add-id|other-account/.test(key));
  };
  expect(await rulesAt("p2", 2)).toEqual([]);
  expect(await rulesAt("ander", 9)).toEqual([]);
  expect(await rulesAt("P2", 9)).toEqual(["gate/other-account"]);
  expect(await rulesAt("bO", 9)).toEqual(["gate/add-id"]);
  // An account that the policy names by number may be called anything by now.
  expect(await rulesAt("Bo", 2)).toEqual(["gate/add-id"]);
  expect(await rulesAt("ander", 9, strictDefaults)).toEqual(["gate/add-id"]);
});
