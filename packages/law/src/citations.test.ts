import { describe, expect, it } from "vitest";
import { citationProblems } from "./citation-problems.ts";
import { law } from "./index.ts";

function problems(changed: typeof law): string[] {
  const found: string[] = [];
  citationProblems(changed, (_item, sentence) => found.push(sentence));
  return found;
}

const question = (id: string) => {
  const found = law.frameworks.flatMap(({ questions }) => questions).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
};

const citing = (source: string, at?: string) => ({
  ...law,
  grounds: law.grounds.map((ground) => ({ ...ground, sources: [{ source, ...(at === undefined ? {} : { at }) }] })),
});

describe("a citation", () => {
  it("points at a place that is kept with its source", () => {
    expect(problems(law)).toEqual([]);
  });

  it("is refused where the document has no such place, with the place that was meant", () => {
    expect(problems(citing("kabinet-2025", "§4"))[0]).toBe(
      '"§4" is no place of "kabinet-2025" that is kept in sources.yaml',
    );
    expect(problems(citing("algoritmekader", "dat-02, punt 9"))[0]).toContain('did you mean "dat-02"');
  });

  it.each(["indicators", "combinations", "grounds", "asks", "exclusions", "roads"] as const)(
    "is held wherever it stands: in %s too",
    (list) => {
      const changed = law[list].map((item) => ({ ...item, sources: [{ source: "kabinet-2025", at: "§4" }] }));
      expect(problems({ ...law, [list]: changed })).toHaveLength(law[list].length);
    },
  );

  it("of a document in which a name was only seen is no reason", () => {
    const seen = { ...law.sources[0], id: "columns", role: "word" } as (typeof law.sources)[number];
    expect(problems({ ...citing("columns"), sources: [...law.sources, seen] })[0]).toContain("only seen there");
  });

  it("is of a text whose places were looked up on a day", () => {
    const sources = law.sources.map(({ opened: _opened, ...source }) => source);
    expect(problems({ ...law, sources })).not.toEqual([]);
  });
});

describe("the exceptions of a ground", () => {
  const own = new Set(law.sources.filter(({ role }) => role === "own").map(({ id }) => id));

  it.each(law.grounds.map((ground) => [ground.id, ground] as const))(
    "are said to be our inference where they are, and nowhere else: %s",
    (_id, { exceptions }) => {
      const isOwn = exceptions?.sources.some(({ source }) => own.has(source));
      const { nl = "", en = "" } = exceptions?.text ?? {};
      expect([nl.includes("onze gevolgtrekking"), en.includes("our inference")]).toEqual([isOwn, isOwn]);
    },
  );

  it("rest on a source that demands besides, each of them", () => {
    const norms = new Set(law.sources.filter(({ role }) => role === "norm").map(({ id }) => id));
    const without = law.grounds.filter(
      ({ exceptions }) => !exceptions?.sources.some(({ source }) => norms.has(source)),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});

describe("who asks", () => {
  const only = ["TK-05b", "TK-06", "TK-07", "TK-08"];

  it("is, where the College said it only in 2021, the edition that was replaced", () => {
    const replaced = law.sources.filter(({ replacedBy }) => replacedBy !== undefined).map(({ id }) => id);
    const resting = law.frameworks
      .flatMap(({ questions }) => questions)
      .filter(({ sources }) => sources.some(({ source }) => replaced.includes(source)));
    expect(resting.map(({ id }) => id)).toEqual(only);
  });

  it("is somebody else where the College did not say it", () => {
    expect(["TK-10", "TK-13", "TK-19", "TK-20"].filter((id) => question(id).asker === undefined)).toEqual([]);
  });

  it("of the duty of care is the College, as part of its framework", () => {
    const duty = law.frameworks.find(({ id }) => id === "voorzorgplicht");
    expect([duty?.partOf, duty?.source]).toEqual(["toetsingskader-2025", "crm-2025"]);
  });
});
