import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { compileFolder } from "./compile.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const files = {
  "sources.yaml": '- {id: bron, role: norm, title: Bron, date: "2025", authority: A, read: full}\n',
  "grounds.yaml":
    "grounds: [{id: ras, title: {nl: r, en: r}, why: {nl: r, en: r}, default: true, sources: [{source: bron}]}]\nasks: []\n",
};

const indicator = (changed: Readonly<Record<string, string>> = {}) =>
  Object.entries({
    id: "afkomst",
    kind: "direct",
    grounds: "[ras]",
    title: "{nl: t, en: t}",
    why: "{nl: w, en: w}",
    sources: "[{source: bron}]",
    words: "{nl: [afkomst]}",
    examples: "[{name: afkomst, found: {entry: afkomst, kind: direct, ground: ras}}]",
    ...changed,
  })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");

function problems(text: string, file = "indicators/direct/afkomst.yaml"): string[] {
  const folder = mkdtempSync(join(tmpdir(), "tenzij-law-"));
  folders.push(folder);
  for (const [path, content] of Object.entries({ ...files, [file]: text })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return compileFolder(folder, join(folder, "law.json"));
}

describe("an indicator", () => {
  it("that stands where it says has no problems", () => {
    expect(problems(indicator())).toEqual([]);
  });

  it.each([
    [
      "stands in the folder of another kind",
      indicator(),
      "indicators/indirect/afkomst.yaml",
      'indicators/indirect/afkomst.yaml:2:7: kind: "direct" is not its folder; did you mean "indirect"?',
    ],
    [
      "has the name of another file",
      indicator(),
      "indicators/direct/herkomst.yaml",
      'indicators/direct/herkomst.yaml:1:5: id: "afkomst" is not its file; did you mean "herkomst"?',
    ],
    [
      "does not fit a screen",
      indicator({ title: `{nl: t,${"\n".repeat(60)} en: t}` }),
      undefined,
      "indicators/direct/afkomst.yaml:1:1: the file is longer than 60 lines",
    ],
    [
      "names a ground that is none",
      indicator({ grounds: "[ras, raz]" }),
      undefined,
      'indicators/direct/afkomst.yaml:3:16: ground "raz" does not stand in grounds.yaml',
    ],
    [
      "states of an example what it is not",
      indicator({ examples: "[{name: afkomst, found: {entry: afkomst, kind: contested, ground: ras}}]" }),
      undefined,
      'indicators/direct/afkomst.yaml:8:35: found: "afkomst" is direct on ras, not contested on ras',
    ],
    [
      "states an entry that is none",
      indicator({ examples: "[{name: afkomst, found: {entry: afkomsd, kind: direct, ground: ras}}]" }),
      undefined,
      'indicators/direct/afkomst.yaml:8:35: found: there is no indicator "afkomsd"',
    ],
    ["cites no source", indicator({ sources: "[]" }), undefined, "indicators/direct/afkomst.yaml:6:10: sources:"],
  ])("that %s is a problem at the line", (_, text, file, said) => {
    expect(problems(text, file)).toEqual([expect.stringContaining(said)]);
  });
});
