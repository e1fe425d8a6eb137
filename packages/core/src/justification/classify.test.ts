import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { classifyIn } from "./classify.ts";

const record = (classification: string) => `distinctions:\n  a:\n    kind: contested\n    ${classification}`;
const direct = { kind: "direct", ground: "race" } as const;
const indirect = { kind: "indirect" } as const;

describe("classifyIn", () => {
  it.each([
    [
      "an empty kind",
      "classification:\n      kind:\n      reason:\n",
      "classification:\n      kind: indirect\n      reason:\n",
    ],
    [
      "a comment behind it",
      "classification:\n      kind:  # which\n      reason: x\n",
      "classification:\n      kind: indirect # which\n      reason: x\n",
    ],
    ["braces", "classification: {kind: , reason: x}\n", "classification: {kind: indirect, reason: x}\n"],
  ])("fills in %s, and nothing else", (_, before, after) => {
    expect(classifyIn(record(before), "a", indirect, law)).toBe(record(after));
  });

  it("writes the ground beside it: on its own line, in braces, at the end of a file, under line ends of its kind", () => {
    const block = "classification:\n      kind: # x\n      reason:\n";
    expect(classifyIn(record(block), "a", direct, law)).toBe(
      record("classification:\n      kind: direct # x\n      ground: race\n      reason:\n"),
    );
    expect(classifyIn(record("classification: {kind: , reason: }"), "a", direct, law)).toBe(
      record("classification: {kind: direct, ground: race, reason: }"),
    );
    expect(classifyIn(record("classification:\n      reason: x\n      kind:"), "a", direct, law)).toBe(
      record("classification:\n      reason: x\n      kind: direct\n      ground: race"),
    );
    const windows = record(block).replaceAll("\n", "\r\n");
    expect(classifyIn(windows, "a", direct, law)).toContain("kind: direct # x\r\n      ground: race\r\n      reason:");
  });

  it("replaces no answer, and writes nothing where nothing is asked", () => {
    for (const there of [
      "classification:\n      kind: direct\n      reason:\n",
      "classification: {reason: x}\n",
      "classification:\n",
      "classification: *x\n",
      "road:\n",
    ])
      expect(classifyIn(record(there), "a", indirect, law), there).toBeNull();
    expect(classifyIn(record("classification: {kind: }\n"), "b", indirect, law)).toBeNull();
  });
});
