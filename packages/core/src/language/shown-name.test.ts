import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { message } from "./message.ts";
import { say } from "./say.ts";
import { shownName } from "./shown-name.ts";

describe("an indicator as people are shown it", () => {
  it.each([
    ["postcode", "postcode"],
    ["/model/imports/0/indicators/household_size", "household_size (model/imports/0/indicators)"],
    ["/models/a~1b/postcode (2)", "postcode (2) (models/a/b)"],
    ["/indicators/3", "indicators/3"],
    ["/postcode", "postcode"],
  ])("%s", (name, shown) => {
    expect(shownName(name)).toBe(shown);
    const sentence = message("selection/required", { indicator: name });
    expect(say(sentence, "nl")).toContain(`"${shown}"`);
    expect(sentence.args["indicator"]).toBe(name);
  });

  it("differs where two names differ", () => {
    const name = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 2, maxLength: 4 });
    const ways = fc.tuple(name, name).map((both) => both.map((one) => `/${one.join("/")}`) as [string, string]);
    fc.assert(
      fc.property(ways, ([one, other]) => {
        expect(shownName(one) === shownName(other)).toBe(one === other);
      }),
    );
  });
});
