import fc from "fast-check";
import { expect, test } from "vitest";
import { cutBlocks } from "./blocks.ts";
import { cutAgain } from "./cut-again.ts";

const profile = `profile: x
indicators:

  - name: postcode
    values: ["1060"]
  # between
  - name: kenmerk
    description: |
      text

    weight: 2
  - plain
selection:
  score-at-least: 60
  also:
    - a
process:
- step one
- step two
`;

/** What is typed or taken away: words, and whatever begins, ends or moves a block. */
const typed = fc.constantFrom(
  ...[
    "x",
    " ",
    "  ",
    "\n",
    "\n  ",
    "\n    ",
    "\n  - ",
    "\n- ",
    "- ",
    ": ",
    ":\n",
    "a: b",
    "[",
    "]",
    "\n]",
    "#",
    "\n# c",
  ],
  ...["\r", "\r\n", "---\n", "\n---\n", "\ufeff", "|\n", '"', "&a ", "key:\n      - b"],
);
const edit = fc.record({ at: fc.nat(), over: fc.nat(12), put: typed });

const edited = (text: string, { at, over, put }: { at: number; over: number; put: string }) => {
  const start = at % (text.length + 1);
  return text.slice(0, start) + put + text.slice(start + over);
};

test("a text cut by an earlier one is cut as it is cut by itself", () => {
  let again = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      let [text, blocks] = [profile, cutBlocks(profile)];
      for (const one of edits) {
        const now = edited(text, one);
        const anew = cutBlocks(now);
        const cut = blocks === null ? null : cutAgain({ text, blocks }, now);
        if (cut !== null) {
          again++;
          expect({ now, blocks: cut.blocks }).toEqual({ now, blocks: anew });
        }
        [text, blocks] = [now, anew];
      }
    }),
    { numRuns: 2_000 },
  );
  expect(again).toBeGreaterThan(500);
});

test("the one block that was typed in is told, and an edit that makes two of it is not taken for one", () => {
  const blocks = cutBlocks(profile);
  if (blocks === null) throw new Error("The profile can be cut.");
  const item = profile.indexOf("  - name: kenmerk");
  const longer = cutAgain({ text: profile, blocks }, profile.replace("kenmerk", "postcode4"));
  expect(longer?.changed).toBe(item);
  expect(cutAgain({ text: profile, blocks }, profile.replace("kenmerk", "kenmerk\n  - naam"))).toBeNull();
});
