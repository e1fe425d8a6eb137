import { law } from "@tenzij/law";
import { expect, it } from "vitest";
import { message } from "../language/message.ts";
import { say } from "../language/say.ts";
import { noPolicy } from "../policy/read-policy.ts";
import { assess } from "./assess.ts";
import { evidenceFindings } from "./evidence-findings.ts";
import { lexicon, profile, today, treeOf } from "./fixtures/judge.ts";

const record = (evidence: string) =>
  `justifies: p\ndistinctions:\n  postcode:\n    suitability: {answer: yes, reason: x, evidence: ${evidence}}\n`;

/** What is found on a record in a folder `p` with this evidence, in a tree with these files. */
function found(evidence: string, files: Readonly<Record<string, string>> = {}): string[] {
  const given = {
    "p/a.profile.yaml": profile("  - {name: postcode, weight: 1}\n"),
    "p/a.justification.yaml": record(evidence),
    ...files,
  };
  const tree = {
    ...treeOf(given),
    opaque: new Map([["p/link.pdf", "link"]] as const),
    isEmpty: (file: string) => given[file as keyof typeof given] === "",
  };
  const { profiles } = assess({ tree, today, signatures: null, law, policy: noPolicy, lexicon });
  return profiles
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => rule.startsWith("record/evidence"))
    .map((one) => `${one.verdict} ${say(one.message, "en").split(". ")[0]}`);
}

it("asks for a file that is named and not there", () => {
  expect(found("[bewijs/proef.pdf]")).toEqual([
    'test-incomplete Evidence "bewijs/proef.pdf" is named as a file, and no such file stands in this repository',
  ]);
  expect(found("[bewijs/proef.pdf, ./weg]")).toHaveLength(2);
});

it("finds it beside the record and from the root, with a page behind it", () => {
  const there = { "p/bewijs/proef.pdf": "%PDF", "onderzoek/rapport.md": "x" };
  expect(
    found(
      "[bewijs/proef.pdf, 'bewijs/proef.pdf#page=3', 'onderzoek/rapport.md, p. 4', ../onderzoek/rapport.md]",
      there,
    ),
  ).toEqual([]);
  expect(found("/onderzoek/rapport.md", there)).toEqual([]);
  expect(found("./onderzoek/rapport.md", there)).toHaveLength(1);
});

it("asks which is meant where two files are called so, and takes either way of saying it", () => {
  const both = { "p/proef.pdf": "%PDF 1", "proef.pdf": "%PDF 2" };
  expect(found("[proef.pdf]", both)).toEqual(['test-incomplete "proef.pdf" is both p/proef.pdf and proef.pdf']);
  for (const one of ["./proef.pdf", "/proef.pdf", "../proef.pdf"]) expect(found(one, both), one).toEqual([]);
});

it("takes no folder for evidence, however it is written", () => {
  const there = { "p/bewijs/proef.pdf": "%PDF", "onderzoek/rapport.md": "x" };
  for (const folder of ["bewijs", "bewijs/", "./bewijs", "onderzoek", "../onderzoek", "/onderzoek/", "."])
    expect(found(folder, there), folder).toEqual([`test-incomplete Evidence "${folder}" is a folder`]);
  expect(found("[Z/26/118233, advies FG 2026-041, D-2026-0178]", there)).toEqual([]);
});

it("takes no place on somebody's own machine for evidence", () => {
  for (const place of ["~/proef.pdf", "'~/Documenten'", "'..\\..\\proef.pdf'", "'bewijs\\proef.pdf'"])
    expect(found(place, { "p/bewijs/proef.pdf": "%PDF" }), place).toHaveLength(1);
});

it("takes no profile and no record for evidence", () => {
  const other = {
    "p/b.profile.yaml": profile("  - {name: dagen, weight: 1}\n"),
    "p/b.justification.yaml": "justifies: b\n",
  };
  expect(found("[b.profile.yaml, b.justification.yaml, a.profile.yaml]", other)).toEqual(
    ["b.profile.yaml", "b.justification.yaml", "a.profile.yaml"].map(
      (file) => `test-incomplete Evidence "${file}" is itself a profile or a test, which can change without this one`,
    ),
  );
});

it("takes words, numbers of files and addresses for what they are", () => {
  expect(
    found("[advies FG 2026-041, D/2026/0123, https://www.cbs.example/rapport.pdf, 'urn:nl:x.pdf', Rapport van mei]"),
  ).toEqual([]);
});

it("does not look outside the tree", () => {
  for (const outside of ["../../geheim.pdf", "file:///etc/passwd", "'C:\\x.pdf'", "'\\\\server\\x.pdf'"]) {
    expect(found(`[${outside}]`).join()).toContain("points outside this repository");
  }
});

it("is not content with a link or an empty file", () => {
  expect(
    found("[link.pdf, leeg.pdf]", { "p/link.pdf": "x", "p/leeg.pdf": "" }).map((one) => one.split(" is ")[1]),
  ).toEqual(["a link or a submodule, not a file: what it shows can change without this record", "an empty file."]);
});

it("keeps an answer from being finished, and points at the name; a tree that knows of no links has none", () => {
  const span = { start: 3, end: 9 };
  const named = ["weg.pdf", "er.pdf", "link.pdf", "leeg.pdf"].map((text) => ({ text, span, places: [text] }));
  const outside = { text: "../x.pdf", span, places: [] };
  const present = new Set(["er.pdf", "link.pdf", "leeg.pdf"]);
  const plain = { files: [...present], read: () => new Uint8Array() };
  const asked = (tree: Parameters<typeof evidenceFindings>[2]) =>
    evidenceFindings("r", [...named, outside], tree, present, new Set());
  const absent = message("record/evidence-absent", { text: "weg.pdf" });
  const outsideTree = message("record/evidence-outside", { text: "../x.pdf" });
  expect(asked(plain)[0]).toEqual({
    ...{ rule: "record/evidence-absent", severity: "block", verdict: "test-incomplete", file: "r", span, sources: [] },
    message: absent,
    title: { nl: "Bewijs", en: "Evidence" },
  });
  expect(asked(plain).map((one) => one.message)).toEqual([absent, outsideTree]);
  const knowing = {
    ...plain,
    opaque: new Map([["link.pdf", "link"]] as const),
    isEmpty: (file: string) => file === "leeg.pdf",
  };
  expect(asked(knowing).map((one) => one.message)).toEqual([
    absent,
    message("record/evidence-opaque", { text: "link.pdf" }),
    message("record/evidence-empty", { text: "leeg.pdf" }),
    outsideTree,
  ]);
});
