import { type Node, readNodes, sourceText } from "@tenzij/read";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asks, bound, complete, judge, policy, read, sketchOf, smallest } from "./fixtures/judged.ts";
import { scaffoldRecord } from "./scaffold-record.ts";
import { updateRecord } from "./update-record.ts";

const added = `${smallest.profile.replace("selection:", '  - name: wijk\n    values: ["Noord", "Zuid"]\nselection:')}`;
const two = {
  woonplaats_pc4: { kind: "indirect" as const, grounds: ["race"] },
  wijk: { kind: "indirect" as const, grounds: ["race"] },
};

describe("scaffoldRecord", () => {
  it.each(["nl", "en"] as const)(
    "gives a record without unknown keys, with every typed question open, in %s",
    (locale) => {
      const text = scaffoldRecord(sketchOf(smallest.profile, undefined, locale));
      const judged = judge({ profile: smallest.profile, record: text });
      expect(judged.findings.filter((one) => one.rule.startsWith("read/"))).toEqual([]);
      const open = judged.questions.filter(
        (one) => one.typed && one.of !== "organisation" && one.state !== "not-asked",
      );
      expect(open.every((one) => one.state === "missing")).toBe(true);
      expect(open.length).toBeGreaterThan(8);
      for (const one of open) expect(text).toContain(`${one.question} ${one.title[locale]}`);
    },
  );

  it("is bound to the profile, and holds no answer but facts", () => {
    const judged = judge({ profile: smallest.profile, record: scaffoldRecord(sketchOf(smallest.profile)) });
    expect(judged.findings.some((one) => one.verdict === "test-stale")).toBe(false);
  });

  it("writes names that are words of YAML so that they are read back", () => {
    for (const name of ["no", "a: b", "#x", "'", "/a/b~1", "é", "1e3", "- x", '"']) {
      const profile = `profile: p\npurpose: control\nindicators:\n  - name: ${JSON.stringify(name)}\n    weight: 1\n`;
      const as = { [name]: { kind: "indirect" as const, grounds: ["race"] } };
      const text = scaffoldRecord(sketchOf(profile, as));
      const judged = judge({ profile, record: text, as });
      expect(
        judged.findings.filter((one) => one.verdict === "cannot-judge" || one.message.key.startsWith("covers/")),
        name,
      ).toEqual([]);
    }
  });

  it("asks for figures once the profile is in use", () => {
    const text = scaffoldRecord(sketchOf(smallest.profile.replace("pilot", "in-use")));
    expect(text).not.toContain("planned:");
    expect(text).toContain("violations:");
  });
});

describe("updateRecord", () => {
  it("writes the digests of one indicator anew, and leaves the others as they are spelt", () => {
    const quoted = complete().replace(/\b(?<!")[0-9a-f]{16}\b(?!")/g, '"$&"');
    const changed = smallest.profile.replace("weight: 12", "weight: 13").replace("weight: 60", "weight: 61");
    const lines = (text: string) => text.split("\n");
    const rewritten = (refresh: true | ReadonlySet<string>) => {
      const after = lines(updateRecord(quoted, sketchOf(changed), { refresh }).text);
      return lines(quoted).filter((line, at) => line !== after[at]);
    };
    expect(rewritten(new Set(["woonplaats_pc4"]))).toEqual([expect.stringContaining("woonplaats_pc4: {")]);
    expect(rewritten(true)).toHaveLength(2);
    expect(rewritten(new Set())).toEqual([]);
  });

  it("changes nothing in a record that lacks nothing", () => {
    expect(updateRecord(complete(), sketchOf(smallest.profile), { refresh: false })).toEqual({
      text: complete(),
      changes: [],
      refused: false,
      stale: false,
    });
    expect(updateRecord(complete(), sketchOf(smallest.profile), { refresh: true }).text).toBe(complete());
  });

  it("adds the row and the question that a new indicator asks, and leaves the digests", () => {
    const { text, changes } = updateRecord(complete(), sketchOf(added, two), { refresh: false });
    expect(changes.map((one) => one.at)).toEqual(["distinctions.wijk", "combination"]);
    const judged = judge({ profile: added, record: text, as: two });
    expect(
      judged.questions
        .filter((one) => one.indicator === "wijk" && one.typed && one.state !== "missing")
        .map((one) => one.question),
    ).toEqual([]);
    expect(asks(judged)).toContain("question/VZ-01 test-stale");
    expect(updateRecord(text, sketchOf(added, two), { refresh: false }).changes).toEqual([]);
  });

  it("refreshes the digests only when asked, and keeps the comments among them", () => {
    const commented = complete().replace("  version: 2", "  # nagelezen door JdW\n  version: 2");
    const { text } = updateRecord(commented, sketchOf(added, two), { refresh: true });
    expect(text).toContain("# nagelezen door JdW");
    expect(asks(judge({ profile: added, record: text, as: two })).filter((one) => one.endsWith("stale"))).toEqual([]);
  });

  it("refuses what it cannot read", () => {
    for (const broken of ["", "a: [", "- 1", `${complete()}---\nb: 2\n`]) {
      expect(updateRecord(broken, sketchOf(smallest.profile), { refresh: true })).toEqual({
        text: broken,
        changes: [],
        refused: true,
        stale: false,
      });
    }
  });

  it("refreshes nothing where an answer slipped under the digests", () => {
    const slipped = complete().replace(/^distinctions:\n/m, "");
    expect(slipped).not.toBe(complete());
    const updated = updateRecord(slipped, sketchOf(added, two), { refresh: true });
    expect(updated).toEqual({ text: slipped, changes: [], refused: true, stale: false });
  });

  it("keeps line ends, and fills a map written in one line", () => {
    const flow = read("smallest.justification.yaml").replace(
      /suitability:\n {6}answer: yes\n {6}reason: (.*)\n {6}effect:\n.*\n/,
      "suitability: {answer: yes, reason: '$1' }\n",
    );
    const { text, changes } = updateRecord(flow.replaceAll("\n", "\r\n"), sketchOf(smallest.profile), {
      refresh: false,
    });
    expect(changes.map((one) => one.at)).toEqual(["distinctions.woonplaats_pc4.suitability.effect"]);
    expect(text.replaceAll("\r\n", "").includes("\n")).toBe(false);
    expect(readNodes(sourceText("x", text)).problems).toEqual([]);
  });

  it("keeps every scalar and every comment, in order, whatever was taken out before", () => {
    const lines = commentedLines(bound(read("smallest.justification.yaml"), smallest.profile));
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(lines.length - 1), { maxLength: 12 }), fc.boolean(), (drop, windows) => {
        const text = lines.filter((_, at) => !drop.includes(at)).join(windows ? "\r\n" : "\n");
        const updated = updateRecord(text, sketchOf(added, two), { refresh: false });
        if (updated.refused) {
          expect(updated.text).toBe(text);
          return;
        }
        expect(isWithin(wordsOf(text), wordsOf(updated.text))).toBe(true);
        expect(
          isWithin(
            text.split(/\r?\n/).map((line) => /#.*/.exec(line)?.[0] ?? ""),
            updated.text.split(/\r?\n/).map((line) => /#.*/.exec(line)?.[0] ?? ""),
          ),
        ).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

/** Every third line gets a comment of its own behind or above it. */
function commentedLines(text: string): string[] {
  return text
    .split("\n")
    .flatMap((line, at) => (line === "" || at % 3 !== 0 ? [line] : [`${" ".repeat(line.search(/\S/))}# ${at}`, line]));
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  const walk = (node: Node): void => {
    if (node.type === "scalar") words.push(node.text);
    else if (node.type === "list") node.items.forEach(walk);
    else {
      for (const { key, value } of node.entries) {
        words.push(key.text);
        walk(value);
      }
    }
  };
  readNodes(sourceText("x", text)).roots.forEach(walk);
  return words.filter((word) => word !== "");
}

/** True when the first list is the second with some left out. */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let at = 0;
  for (const one of many) if (few[at] === one) at++;
  return at === few.length;
}

describe("what an update writes", () => {
  const profile =
    "profile: p\npurpose: control\nautomation: assists\nconsequences: letter\nphase: pilot\nindicators:\n  - {name: x, weight: 1}\n";
  const head = "justifies: p\nframework: f\nanswered: {by: a}\nadvice: []\nsigners: []\n";
  const covers =
    "covers:\n  version: 2\n  indicators:\n    x: {indicator: 32ccdd960f03a680, weight: 391552c099c101b1}\n  automation: ad08c752395e1423\n  process: 3836f24d4b97ceaf";

  /** The record once updated, without the comments that came with it; null where it is refused. */
  function updated(text: string, refresh = false): string | null {
    const own = { ...policy, frameworks: [], signers: { roles: [], people: {} } };
    const given = { ...sketchOf(profile, { x: { kind: "indirect", grounds: ["race"] } }, "en"), policy: own };
    const result = updateRecord(text, given, { refresh });
    if (result.refused) expect(result).toEqual({ text, changes: [], refused: true, stale: false });
    return result.refused ? null : result.text.replaceAll(/\n? *# (?!(?:[a-e]|hier|achter)$)[^\n]*/gm, "");
  }

  it.each([
    ["below a row", "x:\n    kind: a\n", "x:\n    kind: a\n    road:\n"],
    ["at the end of a file without a last line end", "x:\n    kind: a", "x:\n    kind: a\n    road:\n"],
    ["behind a text of several lines", "x:\n    kind: |\n      a\n# b\n", "x:\n    kind: |\n      a\n    road:\n# b\n"],
    [
      "behind a list",
      "x:\n    kind: a\n    b:\n      - c\n      - d\n# e\n",
      "x:\n    kind: a\n    b:\n      - c\n      - d\n    road:\n# e\n",
    ],
    ["behind an empty list", "x:\n    kind: a\n    b: []\n# c\n", "x:\n    kind: a\n    b: []\n    road:\n# c\n"],
    ["behind an alias", "x:\n    kind: &k a\n    b: *k\n# c\n", "x:\n    kind: &k a\n    b: *k\n    road:\n# c\n"],
    ["behind an anchor", "x: &a\n    kind: a\n  y: *a\n", "x: &a\n    kind: a\n    road:\n  y: *a\n"],
    [
      "behind what is merged",
      "x:\n    <<: &b {kind: a}\n  z: {<<: *b}\n",
      "x:\n    <<: &b {kind: a}\n    road:\n  z: {<<: *b}\n",
    ],
    ["in braces", "x: {kind: a}\n", "x: {kind: a, road: }\n"],
    ["in braces, before a space and a comma", "x: { kind: a , }\n", "x: { kind: a, road:  , }\n"],
    ["in empty braces", "x: {}\n", "x: {kind: indirect, road: }\n"],
    ["in braces with a space", "x: {  }\n", "x: {kind: indirect, road:   }\n"],
    ["nowhere in a list", "x: [a]\n", "x: [a]\n"],
    ["nowhere in a text", "x: iets\n", "x: iets\n"],
    ["nowhere in what an alias brings in", "y: &a\n    kind: a\n  x: *a\n", "y: &a\n    kind: a\n  x: *a\n"],
  ])("stands %s", (_where, before, after) => {
    const at = (rows: string) => `${head}distinctions:\n  ${rows}`;
    expect(updated(at(before))).toBe(at(after));
    const windows = at(before).replaceAll("\n", "\r\n");
    expect(updated(windows)).toBe(at(after).replaceAll("\n", "\r\n"));
  });

  it("stands below a key that is empty, and in a map of braces as a whole", () => {
    const row = "distinctions:\n  x:\n    kind: indirect\n    road:\n";
    expect(updated(`${head}distinctions:\n`)).toBe(head + row);
    expect(updated(`${head}distinctions:`)).toBe(head + row);
    expect(updated(`distinctions:\n${head}`)).toBe(row + head);
    expect(updated(`distinctions: # hier\n${head}`)).toBe(`${row.replace(":", ": # hier")}${head}`);
    expect(updated(`distinctions: iets\n${head}`)).toBe(`distinctions: iets\n${head}`);
    expect(updated("{justifies: p, framework: f, answered: {}, advice: [], signers: []}")).toBe(
      "{justifies: p, framework: f, answered: {}, advice: [], signers: [], distinctions: {x: {kind: indirect, road: }}}",
    );
  });

  it("is told by path", () => {
    const given = sketchOf(profile, { x: { kind: "indirect", grounds: ["race"] } }, "en");
    const own = { ...given, policy: { ...policy, frameworks: [] } };
    const paths = (text: string) =>
      updateRecord(text, own, { refresh: true }).changes.map(({ what, at }) => `${what} ${at}`);
    expect(paths(`${head}distinctions:\n`)).toEqual(["added distinctions.x", "refreshed covers"]);
    expect(paths(`${head}distinctions: {x: {kind: a}}\n`)).toEqual(["added distinctions.x.road", "refreshed covers"]);
    expect(paths(head)).toEqual(["added distinctions", "refreshed covers"]);
  });

  it.each([
    ["none", "", `${covers}\n`],
    ["an empty key", "covers:\n", `${covers}\n`],
    ["an empty key at the end", "covers:", covers],
    ["empty braces", "covers: {}\n", `${covers}\n`],
    ["old digests", "covers:\n  version: 0\n  indicators: {x: {weight: aa}}\n# achter\n", `${covers}\n# achter\n`],
    ["old digests with space behind them", "covers:\n  version: 0\n\n\n", `${covers}\n\n\n`],
    ["old digests at the end", "covers:\n  version: 0", covers],
    [
      "comments among them",
      "covers: # a\n  # b\n  version: 0 # c\n",
      `${covers.replace("\n", "\n  # a\n  # b\n")} # c\n`,
    ],
  ])("writes the digests anew in the place of %s", (_what, before, after) => {
    const row = "distinctions: {x: {kind: a, road: b}}\n";
    expect(updated(`${head}${row}${before}`, true)).toBe(`${head}${row}${after}`);
  });

  it.each([
    "covers: iets\n",
    "covers: [a]\n",
    "covers: {a: 1}\n",
    "covers: {version: 2, upgraded: {version: 2, kind: indirect}}\n",
    "covers: {version: 2, indicators: {x: {road: b}}}\n",
    "covers: {version: 2, selection: {reason: a}}\n",
    "covers: {version: 2, process: een heel antwoord}\n",
  ])("writes over no answer that slipped under %j", (text) => {
    const row = "distinctions: {x: {kind: a, road: b}}\n";
    expect(updated(`${head}${row}${text}`, true)).toBeNull();
    expect(updated(`${head}${row}${text}`)).toBe(`${head}${row}${text}`);
  });

  it.each(["- a\n", "", "a: 1\n---\nb: 1\n", "a: [\n", "a: 1\na: 2\n"])("is nothing in %j", (text) => {
    expect(updated(text)).toBeNull();
  });
});
