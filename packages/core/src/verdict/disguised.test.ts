import { law } from "@tenzij/law";
import { makeLexicon } from "@tenzij/lexicon";
import { sourceText } from "@tenzij/read";
import { describe, expect, test } from "vitest";
import { findDistinctions } from "../distinction/find-distinctions.ts";
import { say } from "../language/say.ts";
import { readProfile } from "../profile/read-profile.ts";
import { distinctionFinding } from "./distinction-findings.ts";

const lexicon = makeLexicon(law);

function read(name: string) {
  const source = sourceText("a.profile.yaml", `indicators:\n  - name: ${name}\n`);
  return findDistinctions(readProfile(source, { enums: law.enums }), lexicon);
}

describe("letters that are not what they look like", () => {
  test.each([
    ["natio\u200bnaliteit", "invisible", "through characters that nobody sees"],
    ["n\u0430tionaliteit", "look-alike", "through letters that look like others"],
  ])("%s is found, and the finding says through what", (name, disguise, words) => {
    const [distinction] = read(name).distinctions;
    if (distinction === undefined) throw new Error("nothing found");
    expect(distinction.readings[0].disguise).toBe(disguise);
    expect(say(distinctionFinding("a.profile.yaml", distinction, "missing", law).message, "en")).toContain(words);
  });

  test("plain letters are not said to be anything else", () => {
    expect(read("nationaliteit").distinctions[0]?.readings[0]).not.toHaveProperty("disguise");
  });

  test("in a name that says nothing they are asked about, once", () => {
    const { findings, distinctions } = read("sc\u043ere_7a");
    expect(distinctions).toEqual([]);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([["read/mixed-script", "warning"]]);
    expect(read("score_7a").findings).toEqual([]);
    expect(read("n\u0430tionaliteit").findings).toEqual([]);
  });
});
