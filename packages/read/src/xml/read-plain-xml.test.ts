import fc from "fast-check";
import { expect, it } from "vitest";
import { readPlainXml } from "./read-plain-xml.ts";
import { readAnyway } from "./read-xml.ts";

const texts = [
  `<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- a > b -->\n<m:a xmlns:m="x" b = 'M&amp;A'>\r\n <b>&lt; 25\r\n en meer</b> <c/>een<!-- x -->twee<d x="1"\ty="2" ></d >\n</m:a>\n`,
  '<a><b name="land" m:name="herkomst"/>&quot;MA&quot;,"TR" <c>\u00a0</c><c> é </c></a>',
];
const put = fc.constantFrom(
  ...["", "<", ">", "/", "&", "&amp;", "&#65;", "'", '"', "=", " ", "\r", "\n", "-", "--", "<!--", "-->", "]]>"],
  ...["<![CDATA[", "<?x?>", "<!DOCTYPE a>", ":", "\ufeff", "\ud83d\ude00", "\ufffe", "\u0001", "é", "<a>", "</a>", "b"],
);
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), gone: fc.nat(3), put });

it("reads as the parser of all XML does what that finds sound, and leaves it all else", () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(edit, { maxLength: 3 }), fc.nat(1), (text, edits, shift) => {
      let typed = text;
      for (const { at, gone, put } of edits) {
        const place = Math.floor(at * typed.length);
        typed = typed.slice(0, place) + put + typed.slice(place + gone);
      }
      const read = readPlainXml(typed, shift);
      if (read === null) return;
      plain++;
      expect(readAnyway(typed, shift)).toEqual({ root: read, problems: [] });
    }),
    { numRuns: 4_000, seed: 20_261_130 },
  );
  expect(plain).toBeGreaterThan(1_000);
});

it.each([
  "<a>".repeat(401) + "</a>".repeat(401),
  ...["<a/><b/>", "<a b='1' b='2'/>", "<a b='1'c='2'/>", "<a>]]></a>", "<a><!-- x -- y --></a>", "<a b='1\n2'/>", ""],
])("leaves %s to it", (text) => {
  expect(readPlainXml(text, 0)).toBeNull();
});
