import { expect, test } from "vitest";
import { type Contents, listed } from "./fixtures/sign.ts";
import { peersOf } from "./peers.ts";

const record = (name: string) => `${name}.justification.yaml`;
/** A pair for each name, by what its record holds; the profile is the same everywhere. */
const pairs = (records: Readonly<Record<string, string>>): Contents =>
  Object.fromEntries(
    Object.entries(records).flatMap(([name, text]) => [
      [`${name}.profile.yaml`, "profile: p\n"],
      [record(name), text],
    ]),
  );
const touch = (name: string) => {
  const pair = { file: `${name}.profile.yaml`, record: record(name) };
  return { ...pair, was: pair, how: "changed" as const };
};

interface Held {
  touched: readonly string[];
  judged: Contents;
  since?: Contents | null;
  near?: boolean;
}

function peers({ touched, judged, since = {}, near = true }: Held): string[] {
  const governed = Object.keys(judged).filter((path) => path.endsWith(".profile.yaml"));
  const files = { judged: listed(judged), since: since && listed(since) };
  return peersOf({ touched: touched.map(touch) }, governed, files, near);
}

const was = pairs({ "a/x": "1", "b/x": "1", "b/y": "1", "c/x": "1", z: "1" });
const written = { ...was, [record("b/x")]: "2" };

test("a record that a change writes is held against all others, those of its own folder first", () => {
  expect(peers({ touched: ["b/x"], judged: written, since: was })).toEqual(["b/y", "a/x", "c/x", "z"].map(record));
});

test("the top of the tree is a folder like any other", () => {
  const judged = { ...was, [record("z")]: "2", ...pairs({ y: "1" }) };
  expect(peers({ touched: ["z"], judged, since: was })[0]).toBe(record("y"));
});

test("a new record, and one under a change measured from nothing, is written too", () => {
  const fresh = { ...was, ...pairs({ "b/new": "1" }) };
  expect(peers({ touched: ["b/new"], judged: fresh, since: was })).toHaveLength(5);
  expect(peers({ touched: ["b/x"], judged: was, since: null })).toHaveLength(4);
});

test("nothing is opened where a change writes no record: it leaves it, takes it away, or touches no pair", () => {
  const { [record("b/x")]: _, ...without } = was;
  expect(peers({ touched: ["b/x"], judged: was, since: was })).toEqual([]);
  expect(peers({ touched: ["b/x"], judged: without, since: was })).toEqual([]);
  expect(peers({ touched: [], judged: written, since: was })).toEqual([]);
});

test("a pair that is judged anyway is no peer, and neither is a profile without a record", () => {
  const { [record("b/y")]: _, ...judged } = written;
  expect(peers({ touched: ["b/x", "c/x"], judged, since: was })).toEqual(["a/x", "z"].map(record));
});

test("the folder of a touched record that was not written counts for nothing", () => {
  expect(peers({ touched: ["b/x", "c/x"], judged: { ...written, ...pairs({ "c/y": "1" }) }, since: was })).toEqual(
    ["b/y", "a/x", "z", "c/y"].map(record),
  );
});

test("a hundred are opened where reading costs nothing, four where each is a call", () => {
  const many = pairs(Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`m/${at}`, "1"])));
  const judged = { ...written, ...many };
  const since = { ...was, ...many };
  expect(peers({ touched: ["b/x"], judged, since })).toHaveLength(100);
  expect(peers({ touched: ["b/x"], judged, since, near: false })).toEqual(["b/y", "a/x", "c/x", "z"].map(record));
});
