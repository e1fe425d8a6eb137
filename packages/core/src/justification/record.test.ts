import { law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import type { Finding } from "../text/finding.ts";
import { findingLines } from "./fixtures/judged.ts";
import { readOrganisation } from "./organisation.ts";
import { nodeAt, placeOf, readRecord, textAt } from "./record.ts";

const read = (text: string) => readRecord(sourceText("r", text), law);
/** Each finding: its rule and verdict, where it is, and the arguments of its message. */
const rowsOf = (text: string, findings: readonly Finding[]) =>
  findings.map(({ rule, severity, verdict, span, file, message }) => [
    rule,
    verdict ?? severity,
    file,
    text.slice(span.start, span.end),
    message.args,
  ]);

describe("a record", () => {
  it("knows its distinctions by name, with their key", () => {
    const text = "justifies: x\ndistinctions:\n  a: {kind: indirect}\n  b: ja\n";
    const { distinctions, root } = read(text);
    expect([...distinctions].map(([name, { key, node }]) => [name, key.text, node.type])).toEqual([
      ["a", "a", "map"],
      ["b", "b", "scalar"],
    ]);
    expect(root?.type).toBe("map");
    expect(read("distinctions: [a]\n").distinctions.size).toBe(0);
  });

  it.each([
    ["", "record/no-map", "test-missing", ""],
    ["a\n", "record/no-map", "test-missing", "a"],
    ["- a\n", "record/none", "cannot-judge", ""],
    ["profile: p\nindicators: [{name: nationaliteit}]\n", "record/none", "cannot-judge", ""],
    ["justifies: a\n---\njustifies: b\n", "record/several-documents", "test-inconsistent", "justifies: b"],
  ])("is one map: %j", (text, rule, verdict, at) => {
    expect(rowsOf(text, read(text).findings)).toEqual([[rule, verdict, "r", expect.stringContaining(at), {}]]);
    expect(read(text).findings[0]?.severity).toBe("block");
  });

  it("that cannot be read is told once", () => {
    const { findings, root } = read("[\n");
    expect(root).toBeNull();
    expect(findings.map(({ verdict }) => verdict)).not.toContain("test-missing");
    expect(findings.map(({ verdict }) => verdict)).toContain("cannot-judge");
  });

  it("has no key without a place, and each is told with the one meant, in order", () => {
    const text = `justifis: x
covers: {anything: {at: all}}
distinctions:
  a: {knd: indirect, necessity: {alternatives: [{optie: random}]}, proportionality: {planned: {by: x}, zzzzzz: 1}}
advice: [{by: fg, over: x}]
statistics: {tables: [{groups: [{group: a, qqqqqq: 1, controls: {letter: 1}}]}], planned: {by: x, wie: y}}
effectiveness: {profile: {checked: 1, found: 2}}
qqqqqqq: 1
`;
    expect(
      rowsOf(text, read(text).findings).map(([, , , at, args]) => [at, (args as { meant?: string }).meant]),
    ).toEqual([
      ["justifis", "justifies"],
      ["knd", "kind"],
      ["optie", "option"],
      ["planned", undefined],
      ["zzzzzz", undefined],
      ["over", undefined],
      ["qqqqqq", undefined],
      ["wie", undefined],
      ["found", undefined],
      ["qqqqqqq", undefined],
    ]);
    const [first] = read(text).findings;
    expect(first).toMatchObject({ rule: "read/unknown-key", severity: "block", verdict: "test-incomplete", file: "r" });
    const last = read(text).findings.at(-1)?.message.args as { known: string };
    expect(last.known).toContain("justifies, framework, status");
  });
});

describe("a path", () => {
  const map = () => read("a: {b: {c: ' d '}, e: ''}\n").root;
  const at = (path: string) => {
    const { start, end } = placeOf(map(), path);
    return "a: {b: {c: ' d '}, e: ''}\n".slice(start, end);
  };

  it("leads to a node, or to none", () => {
    expect(nodeAt(map(), "a.b")?.type).toBe("map");
    expect(nodeAt(map(), "a.x.c")).toBeUndefined();
    expect(nodeAt(map(), "a.e.c")).toBeUndefined();
    expect(nodeAt(null, "a")).toBeUndefined();
  });

  it("leads to a text that says something", () => {
    expect(textAt(map(), "a.b.c")).toBe("d");
    expect(textAt(map(), "a.e")).toBeUndefined();
    expect(textAt(map(), "a.b")).toBeUndefined();
  });

  it("that leads to nothing is pointed at by the last key that is there, else at the start", () => {
    expect(at("a.b.c")).toBe("c");
    expect(at("a.b.x")).toBe("b");
    expect(at("a.e.x")).toBe("e");
    expect(at("x.b")).toBe("");
    expect(placeOf(map(), "x")).toEqual({ start: 0, end: 0 });
    expect(placeOf(null, "x")).toEqual({ start: 0, end: 0 });
    const below = read("# eerst\na: 1\n").root;
    expect(placeOf(below, "x")).toEqual({ start: 8, end: 8 });
  });
});

describe("the organisation's answers", () => {
  const organisation = (text: string) =>
    rowsOf(text, readOrganisation(sourceText("organisation.yaml", text), law).findings);

  it("are a map with keys that have a place", () => {
    expect(organisation("organisation: Gemeente\n")).toEqual([]);
    expect(organisation("complaints: {chanel: x}\n")).toEqual([
      ["read/unknown-key", "test-incomplete", "organisation.yaml", "chanel", { key: "chanel", meant: "channel" }],
    ]);
  });

  it.each([
    ["", ""],
    ["- a\n", "- a"],
  ])("are not there in %j, which is only a warning", (text, at) => {
    expect(organisation(text)).toEqual([
      ["organisation/no-map", "warning", "organisation.yaml", expect.stringContaining(at), {}],
    ]);
    expect(readOrganisation(sourceText("o", text), law).findings[0]).not.toHaveProperty("verdict");
  });
});

describe("the profile a record is of", () => {
  it.each([
    ["by its file", "a.profile.yaml", []],
    [
      "and of no other",
      "toeslagen",
      [
        'test-missing record/other-profile at "toeslagen": record/other-profile, justifies=toeslagen, profile=heronderzoek-bijstand',
      ],
    ],
  ])("is named %s", (_what, name, expected) => {
    expect(findingLines({ record: ["justifies: heronderzoek-bijstand", `justifies: ${name}`], of: "record/" })).toEqual(
      expected,
    );
  });

  it("is named at all", () => {
    expect(findingLines({ record: ["justifies: heronderzoek-bijstand\n", ""], of: "record/" })).toEqual([
      "test-incomplete record/other-profile at 1:1: answer/field-missing, key=justifies, field=name of the profile",
    ]);
  });
});
