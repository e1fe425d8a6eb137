import { span } from "@tenzij/read";
import { expect, it } from "vitest";
import type { Distinction } from "../distinction/distinction.ts";
import { beyondTested, testedAtOnce } from "./tested-at-once.ts";

const distinctions = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ indicator: { span: span(at, at + 1) } })) as unknown as Distinction[];

it("says where testing ended, of a profile with more distinctions than are tested", () => {
  expect(beyondTested("a.yaml", distinctions(testedAtOnce))).toEqual([]);
  expect(beyondTested("a.yaml", distinctions(testedAtOnce + 2))).toMatchObject([
    { rule: "distinction/too-many", verdict: "cannot-judge", span: { start: testedAtOnce } },
  ]);
});
