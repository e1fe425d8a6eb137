import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import { noPolicy, readPolicy } from "../policy/read-policy.ts";
import { assess } from "./assess.ts";
import { type Files, judge, lexicon, profile, today, treeOf } from "./fixtures/judge.ts";
import { otherFindings } from "./other-files.ts";

const bytes = (...all: (string | number)[]) =>
  Uint8Array.from(all.flatMap((one) => (typeof one === "number" ? [one] : [...new TextEncoder().encode(one)])));

const look = (files: Files, { wide = false, evidence = [] as string[] } = {}) => {
  const others = Object.keys(files).map((file) => ({ file, wide }));
  return otherFindings(treeOf(files), others, new Set(evidence), { law, lexicon }).findings;
};
const rules = (files: Files, more = {}) =>
  look(files, more).map(({ rule, severity, verdict }) => [rule, verdict ?? severity]);

describe("what else lies in a governed folder", () => {
  it.each<[string, Files]>([
    ["nothing in it", { "p/leeg.conf": "\n" }],
    ["a file of git itself", { "p/.gitattributes": "nationaliteit text\n" }],
    ["an image", { "p/kaart": bytes(0x89, "PNG", 0x0d, 0x0a, 0x1a, 0x0a, 0, 0) }],
    ["a PDF", { "p/uitleg.x": bytes("%PDF-1.7\n", 0xff, 0, "\n%%EOF\n") }],
    ["an image that is kept elsewhere", { "p/kaart.png": { unreadable: "pointer" } }],
    ["prose that mentions nothing", { "p/lees.md": "Zo werkt het.\n" }],
  ])("is listed: %s", (_, files) => expect(rules(files)).toEqual([["policy/not-judged", "info"]]));

  it("is listed where a record names it as evidence, whatever it is", () => {
    const files = { "p/query.sas": "nationaliteit", "p/model.bin": bytes(0, 1) };
    expect(rules(files, { evidence: Object.keys(files) })).toEqual([["policy/not-judged", "info"]]);
  });

  it.each<[string, Files, string]>([
    ["a format in which selections are written", { "p/kies.jl": "x" }, "policy/unread-format"],
    ["bytes that are no text", { "p/model": bytes(0, 1, 2, 255) }, "policy/unread-binary"],
    ["a text that only begins as a PDF", { "p/regels.conf": "%PDF-1.7\nveld = huidskleur\n" }, "policy/word-in-text"],
    [
      "a word that asks for a test, in any other text",
      { "p/regels": "als nationaliteit = NL dan 3\n" },
      "policy/word-in-text",
    ],
    ["the same in a joined name", { "p/x.tmpl": "{{ aanvrager.geboorteland_code }}\n" }, "policy/word-in-text"],
    ["the same in two words", { "p/x.rules": "when country of birth is known\n" }, "policy/word-in-text"],
    ["a pointer to what lies elsewhere", { "p/x.conf": { unreadable: "pointer" } }, "read/pointer"],
  ])("cannot be judged: %s", (_, files, rule) => expect(rules(files)[0]).toEqual([rule, "cannot-judge"]));

  it("is pointed at, at the word", () => {
    const text = "# regels\nveld = huidskleur\n";
    const [found] = look({ "p/.regels": text });
    expect(text.slice(found?.span.start, found?.span.end)).toBe("huidskleur");
    expect(found && say(found.message, "nl")).toContain('"huidskleur"');
  });

  it("is one warning for all texts in which no word asks, and for one that only a wide glob reaches", () => {
    const quiet = look({
      "p/a.conf": "drempel = 3\n",
      "p/b.rules": "niet op nationaliteit\n".replace("op nationaliteit", "zo"),
    });
    expect(quiet.map(({ rule, severity, message }) => [rule, severity, message.args["count"]])).toEqual([
      ["policy/text-not-read", "warning", 2],
    ]);
    expect(rules({ ".tool/a.conf": "veld: nationaliteit\n" }, { wide: true })).toEqual([
      ["policy/words-in-text", "warning"],
    ]);
  });

  it("is told of prose, which decides nothing", () => {
    expect(rules({ "p/uitleg.md": "Vroeger telde nationaliteit mee.\n" })).toEqual([
      ["policy/prose", "info"],
      ["policy/not-judged", "info"],
    ]);
  });
});

describe("a table beside a record", () => {
  const policy = readPolicy("tenzij.yaml", "profiles: [p/**]\n", law);
  const files = {
    "p/a.profile.yaml": profile("  - name: postcode\n"),
    "p/a.justification.yaml":
      "justifies: p\nframework: toetsingskader-2025\neffectiveness: {evidence: steekproef.csv}\n",
    "p/steekproef.csv": "groep;gecontroleerd;fout\na;100;3\nb;100;4\n",
  };
  const judged = (more: Files = {}) =>
    assess({ tree: treeOf({ ...files, ...more }), policy, today, signatures: null, law, lexicon });

  it("is evidence where the record names it, and no profile", () => {
    const { profiles, findings, cannotJudge } = judged();
    expect(profiles.map(({ file }) => file)).toEqual(["p/a.profile.yaml"]);
    expect(profiles[0]?.findings.map(({ rule }) => rule)).not.toContain("record/evidence");
    expect(findings.map(({ rule }) => rule)).toEqual(["policy/not-judged"]);
    expect(cannotJudge).toBe(false);
  });

  it("stays what it was where no record names it", () => {
    expect(judged({ "p/a.justification.yaml": "justifies: p\n" }).profiles.map(({ file }) => file)).toContain(
      "p/steekproef.csv",
    );
  });

  it("is looked at among the part of a tree that is asked for", () => {
    const some = (only: string[], besides?: string[]) =>
      assess({
        tree: treeOf({ "a.profile.yaml": profile("  - name: x\n"), ...files, "p/x.jl": "x" }),
        policy,
        today,
        signatures: null,
        law,
        lexicon,
        only,
        besides,
      }).findings.map(({ file }) => file);
    expect(some(["a.profile.yaml"])).toEqual([]);
    expect(some(["a.profile.yaml"], ["p/x.jl"])).toEqual(["p/x.jl"]);
    expect(judge({ "p/x.jl": "x" }).findings).toEqual([]);
    expect(noPolicy.policy.profiles).toEqual([]);
  });
});
