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
  "sources.yaml":
    '- {id: bron, role: norm, title: Bron, date: "2025", authority: A, read: full}\n- {id: wij, role: own, title: Wij, date: "2026", authority: D, read: full}\n',
  "grounds.yaml":
    "grounds: [{id: ras, title: {nl: r, en: r}, why: {nl: r, en: r}, default: true, sources: [{source: bron}]}]\nasks: []\n",
};

const indicator = (changed: Readonly<Record<string, string>> = {}) =>
  Object.entries({
    id: "afkomst",
    kind: "direct",
    basis: "named",
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
      'indicators/direct/afkomst.yaml:4:16: ground "raz" does not stand in grounds.yaml; did you mean "ras"?',
    ],
    [
      "states of an example what it is not",
      indicator({ examples: "[{name: afkomst, found: {entry: afkomst, kind: contested, ground: ras}}]" }),
      undefined,
      'indicators/direct/afkomst.yaml:9:35: found: "afkomst" is direct on ras, not contested on ras',
    ],
    [
      "states an entry that is none",
      indicator({ examples: "[{name: afkomst, found: {entry: afkomsd, kind: direct, ground: ras}}]" }),
      undefined,
      'indicators/direct/afkomst.yaml:9:43: found: there is no indicator "afkomsd"; did you mean "afkomst"?',
    ],
    [
      "cites a source that is none",
      indicator({ sources: "[{source: bron}, {source: brom}]" }),
      undefined,
      'indicators/direct/afkomst.yaml:7:27: source "brom" does not stand in sources.yaml; did you mean "bron"?',
    ],
    [
      "says that a source names it, and cites the makers only",
      indicator({ sources: "[{source: wij}]" }),
      undefined,
      'indicators/direct/afkomst.yaml:3:8: basis: "named" needs a source other than the makers; did you mean "own"?',
    ],
    [
      "says that it is an inference of the makers, and does not cite them",
      indicator({ basis: "own" }),
      undefined,
      'indicators/direct/afkomst.yaml:3:8: basis: "own" cites nothing of the makers; did you mean to cite "tenzij" too?',
    ],
    [
      "cites a place that is not kept with its source",
      indicator({ sources: "[{source: bron, at: §4}]" }),
      undefined,
      'indicators/direct/afkomst.yaml:7:11: "§4" is no place of "bron" that is kept in sources.yaml',
    ],
    [
      "has a key that no indicator has",
      indicator({ groundz: "[ras]" }),
      undefined,
      'indicators/direct/afkomst.yaml:10:1: "groundz" is no key of it',
    ],
    [
      "misspells a key that it needs",
      indicator().replace("grounds:", "gronds:"),
      undefined,
      'indicators/direct/afkomst.yaml:4:1: "gronds" is no key of it; did you mean "grounds"?',
    ],
    [
      "is of no kind",
      indicator({ kind: "dirrect" }),
      undefined,
      'indicators/direct/afkomst.yaml:2:7: kind: "dirrect" is none of direct, contested, indirect, contextual; did you mean "direct"?',
    ],
    ["cites no source", indicator({ sources: "[]" }), undefined, "indicators/direct/afkomst.yaml:7:10: sources:"],
  ])("that %s is a problem at the line", (_, text, file, message) => {
    expect(problems(text, file)).toEqual([expect.stringContaining(message)]);
  });
});
