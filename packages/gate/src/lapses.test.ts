import { law } from "@tenzij/law";
import fc from "fast-check";
import { expect, test } from "vitest";
import { blobs, listed } from "./fixtures/sign.ts";
import { lapsesIn } from "./lapses.ts";
import type { Objects } from "./objects.ts";

const today = "2026-11-30";
const records = fc.array(
  fc.constantFrom(
    "valid-until: 2027-01-01\n",
    "valid-until: 2026-11-29\n",
    "valid-until:\n  2026-11-29\n",
    "effectiveness:\n  planned: {by: x, on: 2026-01-01}\n",
    "effectiveness:\n  planned:\n    on: 2027-01-01\n",
    "restraint: planned for 2019-01-01\n",
  ),
  { minLength: 100, maxLength: 110 },
);

test("the days that are past are the same whether records are read, or git says which of them to read", async () => {
  await fc.assert(
    fc.asyncProperty(records, async (texts) => {
      const files = Object.fromEntries(texts.map((text, at) => [`p/${at}.justification.yaml`, text]));
      const carried = texts.map((_, at) => `p/${at}.profile.yaml`);
      const read: string[] = [];
      const counted = (ids: readonly string[]) => {
        read.push(...ids);
        return blobs(ids);
      };
      const holding: Objects["holding"] = (_, sign) =>
        new Set(
          Object.keys(files).filter((file) => files[file]?.split("\n").some((line) => (sign as RegExp).test(line))),
        );
      const both = [
        { near: true, blobs },
        { near: true, blobs: counted, holding },
      ] as Objects[];
      const [whole, chosen] = await Promise.all(
        both.map((objects) =>
          lapsesIn(carried, "c", { judged: listed(files), since: null, tip: new Map() }, { objects, law, today }),
        ),
      );
      expect(chosen).toEqual(whole);
      expect(read).not.toContain(
        listed(files).get(`p/${texts.indexOf("valid-until: 2027-01-01\n")}.justification.yaml`)?.sha,
      );
    }),
    { numRuns: 10 },
  );
});
