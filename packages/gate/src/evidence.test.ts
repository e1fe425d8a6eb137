import { recordOf } from "@tenzij/core/policy";
import { law } from "@tenzij/law";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { evidenceAt, evidenceChanged, type Resting, restingOnChanged, withResting } from "./evidence.ts";
import { blobs, type Contents, listed, profile } from "./fixtures/sign.ts";
import { message } from "./language/message.ts";
import type { Objects } from "./objects.ts";
import { changeOf } from "./pair.ts";

const file = "p/a.profile.yaml";
const record = "p/a.justification.yaml";
const held: Contents = {
  [file]: profile,
  [record]: "justifies: p\nevidence: [proof.csv, plan.pdf]\n",
  "p/proof.csv": "1\n",
  "p/plan.pdf": "2\n",
  "p/readme.md": "3\n",
  "q/proof.csv": "4\n",
};

/** What rests on what changed, and whether any record was opened to see it. */
async function rests(judged: Contents, since: Contents | null = held, near = true) {
  const read = vi.fn(blobs);
  const objects = { near, blobs: read } as unknown as Objects;
  const governed = (contents: Contents | null) =>
    Object.keys(contents ?? {}).filter((path) => path.endsWith(".profile.yaml"));
  const [now, then] = [listed(judged), since && listed(since)];
  const change = changeOf({ now: governed(judged), before: governed(since) }, now, then, then ?? new Map(), recordOf);
  const found = await restingOnChanged(change, { judged: now, since: then }, recordOf, { objects, law });
  return { found, opened: read.mock.calls.flatMap(([ids]) => ids) };
}

const without = (path: string): Contents => Object.fromEntries(Object.entries(held).filter(([one]) => one !== path));
const rested = (...evidence: string[]): Resting[] => [
  { file, record, was: { file, record }, how: "changed", evidence },
];

describe("a pair that is left alone counts as touched where its evidence is", () => {
  test("altered, put there or taken away", async () => {
    expect((await rests({ ...held, "p/proof.csv": "9\n" })).found).toEqual(rested("p/proof.csv"));
    expect((await rests(without("p/plan.pdf"))).found).toEqual(rested("p/plan.pdf"));
    expect((await rests(held, without("p/plan.pdf"))).found).toEqual(rested("p/plan.pdf"));
    expect((await rests({ ...without("p/plan.pdf"), "p/proof.csv": "9\n" })).found).toEqual(
      rested("p/proof.csv", "p/plan.pdf"),
    );
  });

  test("at any of the places where it can stand", async () => {
    const named = { ...held, [record]: "evidence: p/proof.csv\n" };
    expect((await rests({ ...named, "p/proof.csv": "9\n", "p/p/proof.csv": "9\n" }, named)).found).toEqual(
      rested("p/p/proof.csv", "p/proof.csv"),
    );
  });

  test("whichever letters of key and name the record spells by their numbers, and however it quotes them", async () => {
    const letters = fc.array(fc.boolean(), { minLength: 20, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(letters, letters, fc.constantFrom("proof.csv", "o'b.csv"), async (inKey, inName, name) => {
        const spelt = (text: string, by: readonly boolean[]) =>
          `"${[...text].map((letter, at) => (by[at] ? `\\x${letter.charCodeAt(0).toString(16).padStart(2, "0")}` : letter)).join("")}"`;
        const one = inName.some(Boolean) ? spelt(name, inName) : `'${name.replaceAll("'", "''")}'`;
        const then = { ...held, [record]: `${spelt("evidence", inKey)}: [${one}]\n`, [`p/${name}`]: "1\n" };
        expect((await rests({ ...then, [`p/${name}`]: "9\n" }, then)).found).toEqual(rested(`p/${name}`));
      }),
    );
  });

  test("in another folder", async () => {
    const far = { ...held, [record]: "evidence: /elders/plan.pdf\n", "elders/plan.pdf": "1\n" };
    expect((await rests({ ...far, "elders/plan.pdf": "2\n" }, far)).found).toEqual(rested("elders/plan.pdf"));
  });

  test("at the top of the tree, where the pair stands there", async () => {
    const top = { "a.profile.yaml": profile, "a.justification.yaml": "evidence: [proof.csv]\n", "proof.csv": "1\n" };
    expect((await rests({ ...top, "proof.csv": "9\n" }, top)).found).toMatchObject([
      { file: "a.profile.yaml", evidence: ["proof.csv"] },
    ]);
  });

  test("and no other pair does: without a record, without evidence, or with evidence that stayed", async () => {
    const others = {
      ...{ "p/b.profile.yaml": profile, "p/c.profile.yaml": profile, "p/d.profile.yaml": profile },
      ...{ "p/c.justification.yaml": "justifies: c\n", "p/d.justification.yaml": "evidence: [plan.pdf]\n" },
    };
    const { found } = await rests({ ...held, ...others, "p/proof.csv": "9\n" }, { ...held, ...others });
    expect(found).toEqual(rested("p/proof.csv"));
  });
});

describe("no record is opened", () => {
  test.each([
    ["where nothing differs", held, held],
    [
      "where only the files of a touched pair do",
      { ...held, ...pairNamed("p/b", "2") },
      { ...held, ...pairNamed("p/b", "1") },
    ],
    ["where only what cannot be evidence differs", { ...held, ".github/x.yml": "9\n", "tenzij.yaml": "x" }, held],
    ["where there is nothing to measure from", { ...held, "p/proof.csv": "9\n" }, null],
  ] as [string, Contents, Contents | null][])("%s", async (_, judged, since) => {
    expect(await rests(judged, since)).toEqual({ found: [], opened: [] });
  });

  test("where each is a call over the network and there are many: then it is not known", async () => {
    const many = Object.assign({}, held, ...["a", "b", "c", "d", "e"].map((name) => pairNamed(`q/${name}`, "1")));
    expect(await rests({ ...many, "p/proof.csv": "9\n" }, many, false)).toEqual({ found: null, opened: [] });
    expect((await rests({ ...held, "p/proof.csv": "9\n" }, held, false)).found).toEqual(rested("p/proof.csv"));
  });

  test("but those of the pairs that are left alone", async () => {
    const { found, opened } = await rests({ ...held, "p/readme.md": "9\n" });
    expect(found).toEqual([]);
    expect(opened).toEqual([held[record]]);
  });
});

function pairNamed(name: string, text: string): Contents {
  return { [`${name}.profile.yaml`]: `${profile}# ${text}\n`, [`${name}.justification.yaml`]: `x: ${text}\n` };
}

test("what rests on changed evidence is no longer carried; the rest of the change stays as it was", () => {
  const pair = (name: string) => ({ file: name, record: `${name}.r` });
  const touched = [{ ...pair("t"), was: null, how: "new" as const }];
  const resting = rested("p/proof.csv");
  expect(withResting({ touched, removed: [pair("gone")], carried: ["b", file] }, resting)).toEqual({
    touched: [...touched, ...resting],
    removed: [pair("gone")],
    carried: ["b"],
  });
});

describe("the evidence under a test is told by its content", () => {
  const at = (contents: Contents) => evidenceAt(listed(contents), record, { objects: { blobs } as Objects, law });

  test("each piece at the first place where it stands, in the order of the record", async () => {
    expect(await at(held)).toBe("1\n 2\n");
    const named = { ...held, [record]: "evidence: [q/proof.csv]\n" };
    expect([await at(named), await at({ ...named, "p/q/proof.csv": "5\n" })]).toEqual(["4\n", "5\n"]);
  });

  test("a piece that is not there is not the same as one that is not named", async () => {
    expect(await at(without("p/proof.csv"))).toBe("absent 2\n");
    expect(await at({ ...held, [record]: "evidence: [plan.pdf]\n" })).toBe("2\n");
  });

  test("a record that names none, or that is not there, rests on nothing", async () => {
    expect([await at({ ...held, [record]: "justifies: p\n" }), await at(without(record))]).toEqual(["", ""]);
  });
});

test("the signers are told which evidence made an old approval lapse", () => {
  expect(evidenceChanged(rested("p/proof.csv", "p/plan.pdf"))).toEqual([
    {
      rule: "gate/evidence-changed",
      severity: "warning",
      file: record,
      span: { start: 0, end: 0 },
      message: message("gate/evidence-changed", { evidence: "p/proof.csv, p/plan.pdf" }),
      sources: [],
    },
  ]);
});
