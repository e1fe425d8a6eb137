import { describe, expect, it } from "vitest";
import { message } from "../language/message.ts";
import { type Flaw, worstState } from "./flaw.ts";

const flaw = (state: Flaw["state"]): Flaw => ({
  state,
  span: { start: 0, end: 0 },
  message: message("covers/missing", {}),
});

describe("the state of an answer", () => {
  it("is that of its worst flaw", () => {
    const states = ["missing", "incomplete", "stale", "inconsistent", "unsigned"] as const;
    for (const [at, state] of states.entries()) {
      expect(worstState(states.slice(at).reverse().map(flaw))).toBe(state);
    }
  });

  it("is answered with flaws that only ask or tell, and with none", () => {
    expect(worstState([flaw("questioned"), flaw("info")])).toBe("answered");
    expect(worstState([])).toBe("answered");
  });
});
