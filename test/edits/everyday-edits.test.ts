/**
 * Everyday edits, each with what it re-opens and who signs anew. `edits.yaml` holds the edits, `tree/` the files they are made
 * in, `expected/` what follows; `vitest -u` writes the last, to be read before it is committed.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { assess, type Finding, recordText } from "@tenzij/core";
import { digestsOf } from "@tenzij/core/justification";
import { say } from "@tenzij/core/language";
import { readPolicy } from "@tenzij/core/policy";
import { readProfile } from "@tenzij/core/profile";
import { law } from "@tenzij/law";
import { readText } from "@tenzij/read";
import { expect, it } from "vitest";
import { parse } from "yaml";

const here = fileURLToPath(new URL(".", import.meta.url));
const today = "2026-11-29";

interface Edit {
  readonly edit: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** What comes at the start of the file. */
  readonly first?: string;
}

const edits: readonly Edit[] = parse(readFileSync(join(here, "edits.yaml"), "utf8"));
const policyText = readFileSync(join(here, "tree/tenzij.yaml"), "utf8");
const read = readPolicy("tenzij.yaml", policyText, law);
const profiles = new Map(
  readdirSync(join(here, "tree/profiles")).map((name) => [
    name,
    readFileSync(join(here, "tree/profiles", name), "utf8"),
  ]),
);

/** The one profile of a tree, judged. */
function judge(file: string, profile: string, record: string | null) {
  const path = `profiles/${file}`;
  const recordFile = path.replace(/(\.profile)?\.\w+$/, ".justification.yaml");
  const files: Record<string, string> = { "tenzij.yaml": policyText, [path]: profile };
  if (record !== null) files[recordFile] = record;
  const tree = { files: Object.keys(files).sort(), opaque: new Map(), read: (name: string) => files[name] ?? "" };
  const [judged] = assess({ tree, policy: read, today, signatures: null, law }).profiles;
  if (judged === undefined) throw new Error(`${path} is not governed`);
  return { tree, judged };
}

function written(file: string, profile: string): string {
  const given = { ...judge(file, profile, null), policy: read.policy, law, today, locale: "en" as const };
  return recordText(given)?.text ?? "";
}

const sentence = ({ severity, file, message }: Finding) => `${severity} ${file}: ${say(message, "en")}`;

function digests(file: string, text: string): string {
  const profile = readProfile(readText(`profiles/${file}`, text).source, { enums: law.enums });
  const { indicators, profile: whole, rest } = digestsOf(profile);
  const sorted = [...indicators].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, parts]) => [name, [...parts]]);
  return JSON.stringify([sorted, [...whole], [...rest]]);
}

it.each(edits.map((one) => [one.edit, one] as const))("%s", async (name, { file, from, to, first = "" }) => {
  const before = profiles.get(file) ?? "";
  const after = first + before.replace(from, () => to);
  expect(before.split(from)).toHaveLength(2);
  const record = written(file, before);
  const known = new Set(judge(file, before, record).judged.findings.map(sentence));
  const found = judge(file, after, record).judged.findings.map(sentence);
  const reopened = found.filter((line) => !known.has(line) && !line.startsWith("warning"));
  // As the gate holds it: the record is the same, so whoever signed did so for these digests.
  const isSame = digests(file, before) === digests(file, after);
  const signs = isSame ? "nobody" : read.policy.signers.roles.join(", ");
  const page = [
    `${name} (${file})`,
    ...(reopened.length === 0 ? ["re-opens nothing"] : reopened),
    `signs anew: ${signs}`,
  ];
  await expect(`${page.join("\n")}\n`).toMatchFileSnapshot(join(here, "expected", `${name.replaceAll(" ", "-")}.txt`));
});
