import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { codeMarkdown, escapeMarkdown } from "./escape-markdown.ts";
import { assessmentOf, findingOn, judged, smallLaw } from "./fixtures/build-assessment.ts";
import { docsUrl } from "./help-url.ts";
import { toMarkdown } from "./to-markdown.ts";

function parsed(markdown: string): Nodes {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Nodes;
}

/** As much of a Markdown tree as is asked here. */
interface Nodes {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Nodes[];
}

function nodes(tree: Nodes): Nodes[] {
  return [tree, ...(tree.children ?? []).flatMap((child) => nodes(child))];
}

function textOf(tree: Nodes, wanted: (node: Nodes) => boolean = () => true): string {
  return nodes(tree)
    .filter(wanted)
    .map(({ value }) => value ?? "")
    .join("");
}

/** Pieces from which Markdown, and what GitHub adds to it, is made. */
const piece = fc.constantFrom(
  "[a](http://e.x)",
  "![i](x.png)",
  "<img src=x>",
  "</details>",
  "<!-- m -->",
  "@team",
  "@org/team",
  "#1",
  "GH-1",
  "o/r#2",
  ":smile:",
  "https://e.x/p",
  "www.e.x",
  "a@e.x",
  "mailto:a@e.x",
  "`",
  "``",
  "**",
  "__",
  "_",
  "~~",
  "$x$",
  "|",
  "\\",
  "\n",
  "\n\n",
  "\n# ",
  "\n- ",
  "\n1. ",
  "\n> ",
  "\n---\n",
  "\n===\n",
  "&lt;",
  "&#64;",
  "[^1]",
  "[x]",
  "0123456789abcdef",
  "\u202e",
  "\u200b",
  "\r",
  "\t",
  " ",
  "woord",
  "é",
);
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
);

const allowed = new Set(["root", "paragraph", "text", "inlineCode"]);

describe("escapeMarkdown", () => {
  it("gives one paragraph of text and code, whatever goes in", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const node of nodes(parsed(escapeMarkdown(text)))) expect(allowed).toContain(node.type);
      }),
      { numRuns: 1_000 },
    );
  });

  it("leaves nothing that GitHub would make a mention, reference, emoji, address or commit of", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = textOf(parsed(escapeMarkdown(text)), ({ type }) => type === "text");
        expect(shown).not.toMatch(/@[\w]|#\d|\bgh-\d|:[\w+-]+:|https?:\/\/|www\.|[0-9a-f]{7,}/i);
      }),
      { numRuns: 1_000 },
    );
  });

  it("keeps every letter, and adds none: what is copied is what was written", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "_", "*", "1.", "@b", "#3", ":", "|", "[", "<", "&", "\\", "`", "-"), {
          maxLength: 10,
        }),
        (pieces) => {
          const text = pieces.join("");
          expect(textOf(parsed(escapeMarkdown(text)))).toBe(text);
        },
      ),
    );
  });

  it.each([
    ["zie #1", "zie `#1`"],
    ["door @team.", "door `@team`."],
    ["(ECLI:NL:RBDHA:2020:865)", "(`ECLI:NL:RBDHA:2020:865`)"],
    ["Beoordeeld: 0123456789, vandaag", "Beoordeeld: `0123456789`, vandaag"],
    [":tada: a|@b", "`:tada`: a\\|`@b`"],
  ])("shows %s so that it can be copied", (text, markdown) => expect(escapeMarkdown(text)).toBe(markdown));

  it("leaves ordinary names as they are", () => {
    expect(escapeMarkdown("profiles/her_onderzoek-2.profile.yaml (regel 3)")).toBe(
      "profiles/her_onderzoek-2.profile.yaml (regel 3)",
    );
  });
});

describe("codeMarkdown", () => {
  it("is one piece of code that reads as it was written", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [paragraph, ...others] = parsed(`x ${codeMarkdown(text)} y`).children ?? [];
        expect(others).toEqual([]);
        const types = (paragraph?.children ?? []).map(({ type }) => type);
        expect(types.filter((type) => type !== "text").length).toBeLessThanOrEqual(1);
        for (const type of types) expect(["text", "inlineCode"]).toContain(type);
      }),
    );
  });
});

describe("toMarkdown", () => {
  const report = (text: string, maxBytes?: number) => {
    const file = `${text}.profile.yaml`;
    const finding = findingOn(file, text, text, {
      says: text,
      title: { nl: text, en: text },
      indicator: text,
      match: text,
    });
    const assessment = assessmentOf({ [file]: text }, [judged(file, "test-missing", [finding])], [finding]);
    return toMarkdown(assessment, { locale: "nl", law: smallLaw, version: "0", ...(maxBytes ? { maxBytes } : {}) });
  };

  it("makes no link but to our own pages, no image and no HTML of what stands in a profile", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const node of nodes(parsed(report(text)))) {
          expect(["image", "html", "imageReference", "linkReference", "footnoteReference", "definition"]).not.toContain(
            node.type,
          );
          if (node.type === "link") expect(node.url?.startsWith(`${docsUrl}/`)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("keeps its three columns and its one row whatever a file is called", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const tables = nodes(parsed(report(text))).filter((node) => node.type === "table");
        expect(tables.map(({ children }) => (children ?? []).map((row) => row.children?.length))).toEqual([[3, 3]]);
      }),
      { numRuns: 150 },
    );
  });

  it("stays under the bound and says how much was left out", () => {
    const file = "a.profile.yaml";
    const findings = Array.from({ length: 40 }, (_, at) =>
      findingOn(file, "x", "x", { says: `é${at} ${"lang ".repeat(80)}`, rule: `indicator/r${at}` }),
    );
    const assessment = assessmentOf({ [file]: "x" }, [judged(file, "test-missing", findings)]);
    for (const maxBytes of [1_500, 4_000, 20_000]) {
      const markdown = toMarkdown(assessment, { locale: "en", law: smallLaw, version: "0", maxBytes });
      expect(new TextEncoder().encode(markdown).length).toBeLessThanOrEqual(maxBytes);
      expect(markdown).toMatch(/\*\*\d+ parts? do(es)? not fit here/);
    }
    const whole = toMarkdown(assessment, { locale: "en", law: smallLaw, version: "0" });
    expect(whole).not.toContain("not fit here");
  });
});
