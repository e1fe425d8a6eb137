import { expect, test } from "vitest";
import { makeUnderWay } from "./under-way.ts";

test("an answer is under way until a form came after it was written, or it was refused", () => {
  const underWay = makeUnderWay();
  expect(underWay.any()).toBe(false);
  underWay.sent(1);
  underWay.sent(2);
  underWay.settle();
  expect(underWay.any()).toBe(true);
  underWay.written(1);
  underWay.settle();
  expect(underWay.any()).toBe(true);
  underWay.refused(2);
  expect(underWay.any()).toBe(false);
});
