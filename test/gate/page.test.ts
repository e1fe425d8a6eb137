/** The page as it comes out of whole runs: what a reader sees before anything is opened, in both languages. */
import { afterEach, expect, test } from "vitest";
import { type Gate, openGate } from "./gate.ts";
import type { Files } from "./git/repository.ts";
import {
  day,
  municipality,
  neutral,
  organisation,
  pair,
  policy,
  profile,
  profileFile,
  recordFile,
} from "./municipality.ts";

let gate: Gate | undefined;
afterEach(async () => {
  await gate?.close();
});

const here = { perCall: 60_000, longestWait: 0, wait: async () => undefined };

async function page(files: Files, locale: "nl" | "en", report = "full", before: Files = {}): Promise<string> {
  gate = await openGate({ ...municipality(), ...before });
  const run = await gate.judge(gate.open({ files }), { here, depth: "none", with: { locale, report } });
  return run.summary;
}

/** What stands there before the first fold, and how many words that is. */
function unfolded(markdown: string): { text: string; words: number } {
  const text = markdown.split("<details>")[0] ?? "";
  const read = text.replace(/\]\(<[^>]*>\)/g, "]");
  return { text, words: read.match(/[\p{L}\p{N}][\p{L}\p{N}_.@/-]*/gu)?.length ?? 0 };
}

const half = () => {
  const files = pair();
  return { ...files, [recordFile()]: (files[recordFile()] ?? "").replace(/restraint:[^\n]*\n/, "") };
};

const one: [string, () => Files, readonly string[]][] = [
  ["no record", () => ({ [profileFile()]: profile() }), ["woonplaats_pc4", "Postcode", "ontwikkelaar", "jurist"]],
  ["a record that is not finished", half, ["woonplaats_pc4", "jurist", "directeur"]],
  ["a record that waits for its signatures", pair, ["woonplaats_pc4", "jurist", "directeur"]],
  ["a file that cannot be read", () => ({ [profileFile()]: "profile: [\n" }), ["ontwikkelaar"]],
  [
    "what no test opens",
    () => ({ [profileFile()]: profile({ automation: "full" }) }),
    ["woonplaats_pc4", "ontwikkelaar"],
  ],
];

test.each(one.flatMap(([name, files, says]) => (["nl", "en"] as const).map((l) => [name, l, files, says] as const)))(
  "%s, in %s: who has to do what, in at most 120 words before the first fold",
  async (_name, locale, files, says) => {
    const { text, words } = unfolded(await page(files(), locale));
    for (const said of says) expect(text).toContain(said);
    expect(text).toMatch(/\[[^\]]+\]\(<(?:https|file):\/\/[^>]+\/blob\/[^>]+#L\d+>\)/);
    expect(words).toBeLessThanOrEqual(120);
  },
  60_000,
);

const lax = policy.replace("[toetsingskader-2025, voorzorgplicht]", "[voorzorgplicht]");
const answers = organisation().replace("percentage-done: 92", "percentage-done: 99");
const workflow = (uses: string) => `on: pull_request\njobs:\n  tenzij:\n    steps:\n      - uses: ${uses}\n`;
const lapsed = () => pair({}, { validUntil: day(-1) });
/** Before, the change, and what has to stand before the first fold. */
const others: [string, () => Files, () => Files, readonly string[]][] = [
  ["a policy that becomes weaker", () => ({}), () => ({ "tenzij.yaml": lax }), ["tenzij.yaml", "directeur"]],
  [
    "answers of the organisation that are written anew",
    () => ({}),
    () => ({ "organisation.yaml": answers }),
    ["organisation.yaml", "directeur"],
  ],
  [
    "a workflow of the gate that changes",
    () => ({ ".github/workflows/tenzij.yml": workflow("tenzij/tenzij@v0") }),
    () => ({ ".github/workflows/tenzij.yml": workflow("tenzij/tenzij@v0").replace("pull_request", "push") }),
    ["tenzij.yml", "directeur"],
  ],
  [
    "a profile that changed after its test",
    pair,
    () => ({ [profileFile()]: profile({ weight: 60 }) }),
    ["ontwikkelaar", "--refresh"],
  ],
  [
    "a profile that is moved out of reach",
    pair,
    () => ({ [profileFile()]: null, "elders/heronderzoek.yaml": profile() }),
    ["elders/heronderzoek.yaml"],
  ],
  ["a record that has lapsed", () => ({}), lapsed, ["ontwikkelaar"]],
  ["a record that is taken away", pair, () => ({ [recordFile()]: null }), ["woonplaats_pc4", "ontwikkelaar"]],
];

test.each(
  others.flatMap(([name, before, files, says]) =>
    (["nl", "en"] as const).map((l) => [name, l, before, files, says] as const),
  ),
)(
  "%s, in %s: what and who, in at most 120 words before the first fold",
  async (_name, locale, before, files, says) => {
    const { text, words } = unfolded(await page(files(), locale, "full", before()));
    for (const said of says) expect(text).toContain(said);
    expect(words).toBeLessThanOrEqual(120);
  },
  60_000,
);

test("what asks for a command says what it does, and a test that is taken away is asked back", async () => {
  const changed = unfolded(await page({ [profileFile()]: profile({ weight: 60 }) }, "nl", "full", pair())).text;
  expect(changed).toMatch(
    /Gevraagd:\*\* kijk of de antwoorden nog kloppen .* Deze opdracht zegt welke: `tenzij justify [^`]* --refresh`\n/,
  );
  await gate?.close();
  const gone = unfolded(await page({ [recordFile()]: null }, "nl", "full", pair())).text;
  expect(gone).toContain("zet de toets terug die deze wijziging weghaalt");
  expect(gone).not.toContain("tenzij justify");
}, 60_000);

test("a public page names roles and nobody, and no word of a profile", async () => {
  const markdown = await page(pair(), "nl", "public");
  for (const name of ["directeur", "tweede-jurist", "ontwikkelaar", "woonplaats_pc4", "Heronderzoek"])
    expect(markdown).not.toContain(name);
  expect(unfolded(markdown).text).toContain("jurist");
}, 60_000);

test("a profile that distinguishes without being asked anything is not said to hold nothing", async () => {
  const files = { [profileFile("aard")]: neutral().replace("dagen_open", "huishoudgrootte") };
  const markdown = await page(files, "nl");
  expect(markdown).toContain("Onderscheid erbij");
  expect(markdown).not.toMatch(/niets gevonden/);
}, 60_000);

test("sources stand once, at the end", async () => {
  const files = { ...{ [profileFile()]: profile() }, [profileFile("b")]: profile({ name: "b" }) };
  const markdown = await page(files, "nl", "full", { "tenzij.yaml": policy });
  expect(markdown.match(/Bronnen/g)).toHaveLength(1);
  expect(markdown.match(/Kamerstuk 30 950 nr\. 458\), Toetsingskader risicoprofilering, "Tot slot/g)).toHaveLength(1);
}, 60_000);
