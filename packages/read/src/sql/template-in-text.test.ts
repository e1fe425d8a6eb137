import { describe, expect, it } from "vitest";
import { readNodes } from "../nodes/read-nodes.ts";
import { sourceText } from "../source-text.ts";

const read = (text: string) => readNodes(sourceText("a.sql", text));

describe("a text that holds a template", () => {
  it("goes on behind a quote that the template has between quotes of its own", () => {
    const { roots, problems } = read(
      `select d from p where a = '{{ x | replace("'", "''") }}' and nationaliteit = 'MA'`,
    );
    expect(problems.filter(({ code }) => code === "unclosed")).toEqual([]);
    expect(JSON.stringify(roots)).toContain('"nationaliteit"');
  });

  it.each([`select '{{', nationaliteit, '}}' from p`, `select '{{"', nationaliteit, '"}}' from p`])(
    "hides no name that stands between two texts: %s",
    (text) => {
      expect(JSON.stringify(read(text).roots)).toContain('"nationaliteit"');
    },
  );
});
