import { expect, it } from "vitest";
import { message } from "../message.ts";
import { say } from "../say.ts";

it.each([
  ["0.034", "p = 0.034)"],
  ["< 0.001", "p < 0.001)"],
])("a chance of %s is written as one", (p, expected) => {
  expect(say(message("factor/shown", { with: "30%", without: "15%", p }), "en")).toContain(expected);
});
