import { describe, expect, it } from "vitest";
import { type Files, judge } from "./fixtures/judge.ts";

const view = "create view v as select nationaliteit as x, d from p;\n";

const notebookOf = (line: string) =>
  JSON.stringify({ cells: [{ cell_type: "code", source: [line], outputs: [] }], metadata: {}, nbformat: 4 });

/** Where nationality is found to block, of a program behind a wrapper that names its inputs. */
function placesIn(program: string, files: Files): string[] {
  const wrapper = `profile: p\npurpose: control\nautomation: full\nphase: in-use\nmodel: ./${program}\ninputs: [x, d]\n`;
  const { profiles } = judge({ ...files, "v.sql": view, "p.profile.yaml": wrapper });
  return profiles
    .filter(({ file }) => file === "p.profile.yaml")
    .flatMap(({ findings }) => findings.filter(({ rule }) => rule === "indicator/nationality").map(({ file }) => file));
}

describe("a query in a program", () => {
  it.each([
    ["m.py", 'd = read_sql("select x from v where d > 3", con)\n'],
    ["m.R", "d <- dbGetQuery(con, 'select x from v')\n"],
    ["m.ipynb", notebookOf('d = read_sql(\\"select x from v\\", con)'.replaceAll("\\", ""))],
  ])("in %s is followed to the view that a file of the tree makes", (file, program) => {
    expect(placesIn(file, { [file]: program })).toContain("v.sql");
  });

  it("is followed as far as what it uses", () => {
    expect(placesIn("m.py", { "m.py": 'd = read_sql("select d from w", con)\n' })).toEqual([]);
  });
});
