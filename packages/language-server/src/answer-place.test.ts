import { readNodes, sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { answerPlace } from "./answer-place.ts";

const place = (text: string, asked: string) => {
  const start = text.indexOf(asked);
  const source = sourceText("x.yaml", text);
  return answerPlace(source, readNodes(source).roots[0], { start, end: start + asked.length });
};

describe("answerPlace", () => {
  it("is behind the first key that has nothing behind it, before the comment", () => {
    const text = "aim:\n  answer: yes\n  reason:  # why\n  article:\n";
    const at = { line: 2, character: "  reason: ".length };
    expect(place(text, "answer: yes\n  reason:  # why\n  article")).toEqual({ start: at, end: at });
  });

  it("is on the line below the mark of a text of several lines, and inside quotes", () => {
    const below = { line: 2, character: 4 };
    expect(place("aim:\n  reason: |- # why\n    \n  article:\n", "reason")).toEqual({ start: below, end: below });
    const inside = { line: 0, character: 10 };
    expect(place('{reason: "", article: }\n', "reason")).toEqual({ start: inside, end: inside });
    // Another key stands on the line below.
    const behind = { line: 0, character: 8 };
    expect(place("reason: |-\narticle: x\n", "reason")).toEqual({ start: behind, end: behind });
  });

  it("is at the question where everything has an answer, and after a colon without a space", () => {
    const here = { line: 1, character: 2 };
    expect(place("aim:\n  answer: yes\n", "answer")).toEqual({ start: here, end: here });
    const behind = { line: 0, character: 5 };
    expect(place("road:\nkind: x\n", "road")).toEqual({ start: behind, end: behind });
  });
});
