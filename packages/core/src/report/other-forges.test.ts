/** What other forges take: JUnit by its schema, Code Quality by its documentation, logging commands by how the agent reads them. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, it } from "vitest";
import { assessmentOf, findingOn, judged, sampleAssessment, smallLaw } from "./fixtures/build-assessment.ts";
import { toAzure } from "./to-azure.ts";
import { toGitlab } from "./to-gitlab.ts";
import { toJunit } from "./to-junit.ts";

/** The parser that `read` leans on; core leans on none. */
interface Parser {
  on(event: "error", heard: (error: Error) => void): void;
  on(event: "opentag", heard: (tag: { name: string; attributes: object }) => void): void;
  on(event: "closetag", heard: () => void): void;
  write(text: string): { close(): void };
}
const { SaxesParser } = createRequire(new URL("../../../read/package.json", import.meta.url))("saxes") as {
  SaxesParser: new () => Parser;
};

const options = { locale: "en", law: smallLaw, version: "0" } as const;
const fixture = (name: string) => JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8"));

const pieces = [
  "##vso[",
  "##[",
  "]",
  ";",
  "%",
  "%AZP25",
  "\n",
  "\r\n",
  "\t",
  "<",
  "&",
  "]]>",
  "--",
  '"',
  "\u0000",
  "\u202e",
  "\ufffe",
  "é",
];
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(...pieces, "woord"), { maxLength: 10 }).map((parts) => parts.join("")),
);
const about = (text: string, severity: "block" | "info" = "block") => {
  const file = "a.profile.yaml";
  const finding = { ...findingOn(file, "x: naam", "naam", { says: text, title: { nl: text, en: text } }), severity };
  return assessmentOf({ [file]: "x: naam" }, [
    judged(file, severity === "block" ? "test-missing" : "no-finding", [finding]),
  ]);
};

interface Shape {
  readonly children: readonly string[];
  readonly required: readonly string[];
  readonly attributes: readonly string[];
}

/** Parses as XML 1.0 and holds every element against the schema. */
function problemsIn(xml: string): string[] {
  const { elements } = fixture("junit-10.json") as { elements: Record<string, Shape> };
  const found: string[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => found.push(error.message));
  parser.on("opentag", ({ name, attributes }) => {
    const shape = elements[name];
    const parent = open.at(-1);
    if (shape === undefined) found.push(`<${name}> is unknown`);
    else if (parent !== undefined && !elements[parent]?.children.includes(name)) found.push(`${name} in ${parent}`);
    for (const key of Object.keys(attributes)) if (!shape?.attributes.includes(key)) found.push(`${name} ${key}`);
    for (const key of shape?.required ?? []) if (!(key in attributes)) found.push(`${name} without ${key}`);
    open.push(name);
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return found;
}

it("JUnit is what its schema asks, and counts what it lists", () => {
  const xml = toJunit(sampleAssessment(), options);
  expect(problemsIn(xml)).toEqual([]);
  const count = (element: string) => xml.split(`<${element} `).length - 1;
  expect(xml).toContain(` tests="${count("testcase")}" failures="${count("failure")}" errors="${count("error")}"`);
  expect(xml.split("\n")[0]).toContain("Signatures are not verified here");
});

it("JUnit stays well-formed whatever stands in a profile", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(problemsIn(toJunit(about(text), options))).toEqual([]);
    }),
  );
});

it("Code Quality has every key that is asked, a fingerprint of its own for each, and says first that nobody's signature is verified", () => {
  const { required, severities } = fixture("code-quality.json") as { required: string[]; severities: string[] };
  const issues = JSON.parse(toGitlab(sampleAssessment(), options)) as Record<string, unknown>[];
  expect(issues.length).toBeGreaterThan(3);
  expect(issues[0]?.["description"]).toContain("Signatures are not verified here");
  expect(new Set(issues.map((one) => one["fingerprint"])).size).toBe(issues.length);
  for (const issue of issues) {
    expect(Object.keys(issue)).toEqual(required);
    expect(severities).toContain(issue["severity"]);
    expect(issue["location"]).toMatchObject({ path: expect.stringMatching(/./), lines: { begin: expect.any(Number) } });
  }
});

/** As the agent reads a line: the first `##vso[` anywhere, up to the first `]`; properties by `;`; then what is escaped. */
function readLogged(line: string) {
  const at = line.indexOf("##vso[");
  if (at < 0) return null;
  const end = line.indexOf("]", at);
  const [name = "", ...rest] = line.slice(at + "##vso[".length, end).split(" ");
  const plain = (text: string) =>
    text
      .replaceAll("%3B", ";")
      .replaceAll("%5D", "]")
      .replaceAll("%0D", "\r")
      .replaceAll("%0A", "\n")
      .replaceAll("%AZP25", "%");
  const properties = rest
    .join(" ")
    .split(";")
    .map((one) => one.split("=").map(plain));
  return { name, properties: Object.fromEntries(properties), text: line.slice(end + 1) };
}

it("Azure gets one command for a finding and no other, whatever stands in a profile", () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom("block", "info"), (text, severity) => {
      const lines = toAzure(about(text, severity), options).trimEnd().split("\n");
      expect(lines).toHaveLength(3);
      expect(lines[0]).toContain("Signatures are not verified here");
      const commands = lines.map(readLogged).filter((command) => command !== null);
      expect(commands).toHaveLength(severity === "block" ? 1 : 0);
      for (const { name, properties } of commands) {
        expect(name).toBe("task.logissue");
        expect(properties).toMatchObject({
          type: "error",
          sourcepath: "a.profile.yaml",
          linenumber: "1",
          columnnumber: "4",
        });
      }
      for (const line of lines) expect(line).not.toMatch(/##\[/);
    }),
  );
});
