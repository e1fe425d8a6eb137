import { law } from "@tenzij/law";
import { makeLexicon } from "@tenzij/lexicon";
import { sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { readProfile } from "../profile/read-profile.ts";
import { findDistinctions } from "./find-distinctions.ts";

const lexicon = makeLexicon(law);

/** The names of which is asked what they are short for, each with the letters that say nothing. */
function asked(names: readonly string[], more = ""): (readonly [string, string])[] {
  const text = `features:\n${names.map((name) => `  - ${name}\n`).join("")}${more}`;
  const source = sourceText("a.yaml", text);
  const { distinctions } = findDistinctions(readProfile(source, { enums: law.enums }), lexicon);
  return distinctions
    .filter(({ entry }) => lexicon.entries.get(entry)?.amongKnown)
    .map(({ indicator, readings: [{ span }] }) => [indicator.name, text.slice(span.start, span.end)]);
}

describe("a name nobody knows, under a prefix whose other names tell people apart", () => {
  it("is asked about, at its own letters", () => {
    expect(asked(["cbs_surinaams", "cbs_nietwesters", "cbs_xyz", "cbs_qq7"])).toEqual([
      ["cbs_xyz", "xyz"],
      ["cbs_qq7", "qq7"],
    ]);
  });
  it("is not where its words are known, where it is described, or under another prefix", () => {
    expect(asked(["cbs_surinaams", "cbs_nietwesters", "cbs_inkomen", "abc_xyz"])).toEqual([]);
    expect(asked(["cbs_surinaams", "cbs_nietwesters"], "  - {name: cbs_xyz, description: dagen te laat}\n")).toEqual(
      [],
    );
  });
  it("is not where one sibling alone tells, or what they share does", () => {
    expect(asked(["cbs_surinaams", "cbs_xyz"])).toEqual([]);
    expect(asked(["herkomst_x1", "herkomst_zz"])).toEqual([]);
  });
});
