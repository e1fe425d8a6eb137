import { beforeEach, describe, expect, it } from "vitest";
import type { Diagnostic, PublishDiagnosticsParams } from "vscode-languageserver";
import { type Publication, type Publisher, publisher } from "./publisher.ts";

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const one: Diagnostic = { range, message: "one" };

let sent: PublishDiagnosticsParams[];
let target: Publisher;
const about = (covered: string[], found: Record<string, Diagnostic[]> = {}, version?: number): Publication => ({
  covered,
  diagnostics: new Map(Object.entries(found)),
  version: () => version,
});
const last = () => sent.splice(0).map(({ uri, diagnostics }) => `${uri}:${diagnostics.length}`);

beforeEach(() => {
  sent = [];
  target = publisher((params) => sent.push(params));
});

describe("publisher", () => {
  it("sends what is found, and an empty list for what is open and clean", () => {
    target.publish("/r", about(["a", "b"], { a: [one] }, 1));
    expect(last()).toEqual(["a:1", "b:0"]);
  });

  it("says nothing of a clean file that is not open", () => {
    target.publish("/r", about(["a", "b"], { a: [one] }));
    expect(last()).toEqual(["a:1"]);
  });

  it("says nothing twice, but answers every version", () => {
    target.publish("/r", about(["a"], { a: [one] }, 1));
    target.publish("/r", about(["a"], { a: [one] }, 1));
    target.publish("/r", about(["a"], { a: [one] }, 2));
    expect(last()).toEqual(["a:1", "a:1"]);
  });

  it("takes back what a later judgement of the whole root no longer covers", () => {
    target.replace("/r", about(["a", "b"], { a: [one], b: [one] }));
    target.replace("/other", about(["x"], { x: [one] }));
    last();
    target.replace("/r", about(["a"], { a: [one] }));
    expect(last()).toEqual(["b:0"]);
  });

  it("does not push what the client pulls", () => {
    target.publish("/r", about(["a"], { a: [one] }));
    target.withdraw("a");
    target.publish("/r", about(["a"], { a: [one] }, 3));
    expect(last()).toEqual(["a:1", "a:0"]);
  });

  it("takes back everything of a root that is gone", () => {
    target.publish("/r", about(["a", "b"], { a: [one] }));
    last();
    target.forget("/r");
    expect(last()).toEqual(["a:0"]);
  });
});
