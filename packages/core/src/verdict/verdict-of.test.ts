import { Verdict } from "@tenzij/law/schema";
import { describe, expect, it } from "vitest";
import { message } from "../language/message.ts";
import { blocks, isWorse, verdictOf, verdicts } from "./verdict-of.ts";

const finding = (verdict: Verdict) => ({
  rule: "read/empty",
  severity: "block" as const,
  verdict,
  file: "a",
  span: { start: 0, end: 0 },
  message: message("read/empty", {}),
  sources: [],
});

describe("verdicts", () => {
  it("are those of the law's schema, in its order", () => {
    expect(verdicts).toEqual(Verdict.options);
  });

  it("are taken worst first", () => {
    expect(verdictOf([finding("test-stale"), finding("excluded"), finding("test-unsigned")], "test-complete")).toBe(
      "excluded",
    );
    expect(verdictOf([], "no-finding")).toBe("no-finding");
    expect(isWorse("cannot-judge", "excluded")).toBe(true);
    expect(isWorse("excluded", "excluded")).toBe(false);
  });

  it("block, but for a complete test and nothing found", () => {
    expect(verdicts.filter((verdict) => !blocks(verdict))).toEqual(["test-complete", "no-finding"]);
  });
});
