import { digestOf, originText } from "@tenzij/core/policy";
import type { Gate } from "../gate.ts";
import type { GateCase } from "../gate-case.ts";
import type { Files } from "../git/repository.ts";
import { day, policy, profile } from "../municipality.ts";
import { above, adopt, change, copy, source, tip } from "./extends-setting.ts";

const laxer = policy.replace("[toetsingskader-2025, voorzorgplicht]", "[toetsingskader-2025]");
const selection: Files = { "profielen/selectie.yaml": profile() };
const gone: Files = { ".tenzij/policy.yaml": null, ".tenzij/source.yaml": null };

/** A change that proposes the policy here as another text. */
const proposed = (gate: Gate, text: string, files: Files = {}) =>
  gate.judge(gate.open({ files: { "tenzij.yaml": text, ...files } }));

/** Ways to write what is extended that are no name of a source, or say less than they seem to. */
const spellings: readonly (readonly [way: string, text: string])[] = [
  ["an alias of another value", "locale: &a nl\nextends: *a\n"],
  ["a merge of a map under a key that is none", `x: &a {extends: ${source}}\n<<: *a\n`],
  ["bytes by a tag", `extends: !!binary ${Buffer.from(source).toString("base64")}\n`],
  ["a text with a line end", `extends: |\n  ${source}\n`],
  ["a blank behind it", `extends: "${source} "\n`],
  ["a list", `extends: [${source}]\n`],
  ["two of them", `extends: [${source}, a/b/c.yaml@main]\n`],
  ["two documents", `extends: ${source}\n---\nextends: ${source}\n`],
  ["nothing", `extends:\n${laxer}`],
  ["an empty text", `extends: ""\n${laxer}`],
  ["a null", `extends: null\n${laxer}`],
  ["a way upwards, in codes of an address", `extends: ${source.replace("tenzij", "%2e%2e/tenzij")}\n`],
  ["a letter in the code of an address", `extends: ${source.replace("tenzij", "tenz%69j")}\n`],
  ["a letter that only looks like one", `extends: ${source.replace("ministerie", "m\u0131nisterie")}\n`],
  ["the owner in capitals, beside a copy that is not", `extends: ${source.replace("ministerie", "Ministerie")}\n`],
  ["a key in codes, with more than is handed down", `"ext\\x65nds": ${source}\nlegacy: {until: ${day(300)}}\n`],
];

/** Ways to write where a copy was taken from. */
const origins: readonly (readonly [way: string, write: (text: string) => string])[] = [
  ["a second document", (text) => `${text}---\na: 1\n`],
  ["a day that is an alias", (text) => text.replace("digest:", "digest: &x").replace(/on: .*/, "on: *x")],
  ["a commit in capitals", (text) => text.replace(/(?<=commit: ).*/, (commit) => commit.toUpperCase())],
  ["a branch for a commit", (text) => text.replace(/(?<=commit: ).*/, "main")],
  ["a day that no calendar has", (text) => text.replace(/(?<=on: ).*/, "2026-02-30")],
];

/** What somebody writes otherwise than it was meant: names, texts and files of another spelling. */
export const extendsSpellingCases: readonly GateCase[] = [
  ...spellings.map(
    ([way, text]): GateCase => ({
      row: "O17",
      threat: `What the policy extends is written as ${way}, beside a new profile.`,
      defence: "Only the plain name of a source, with a copy of it, is one.",
      outcome: "error",
      says: ["gate/policy-broken", "indicator/postcode"],
      play: (gate) => {
        adopt(gate);
        return proposed(gate, text, selection);
      },
    }),
  ),
  ...origins.map(
    ([way, write]): GateCase => ({
      row: "O17",
      threat: `The copy says where it was taken from with ${way}.`,
      defence: "Its origin is read in one form only.",
      outcome: "error",
      says: ["gate/policy-broken"],
      play: (gate) => {
        const commit = tip(adopt(gate));
        const text = originText({ source, commit, digest: digestOf(above), on: day(-1) }, null);
        return gate.judge(gate.open({ files: { ".tenzij/source.yaml": write(text) } }));
      },
    }),
  ),
  {
    row: "O17",
    threat:
      "Beside the organisation's policy lies a laxer one whose name differs in one capital, and the change extends that.",
    defence: "A path is another path then, and another source a weakening, which waits for an approval.",
    outcome: "block",
    says: ["gate/policy-weaker"],
    play: (gate) => {
      const ministry = adopt(gate, { there: { "Tenzij.yaml": laxer }, here: {} });
      const of = source.replace("tenzij.yaml", "Tenzij.yaml");
      return proposed(gate, `extends: ${of}\n`, copy(tip(ministry), laxer, { of }));
    },
  },
  ...(
    [
      ["a branch whose name differs in one capital", "Main"],
      ["a tag", "v1"],
      ["the beginning of a commit", "short"],
    ] as const
  ).map(
    ([way, ref]): GateCase => ({
      row: "O17",
      threat: `The policy here extends ${way}, which anyone may set.`,
      defence: "Only a protected branch or a whole commit names a source.",
      outcome: "error",
      says: ["gate/source-not-protected"],
      play: (gate) => {
        const ministry = adopt(gate);
        const commit = change(ministry, { "tenzij.yaml": laxer }, day(-1), "Main");
        ministry.repository.setRef("refs/tags/v1", commit);
        const of = source.replace("main", ref === "short" ? tip(ministry).slice(0, 7) : ref);
        return proposed(gate, `extends: ${of}\n`, copy(commit, laxer, { of }));
      },
    }),
  ),
  {
    row: "O17",
    threat: "The copy becomes a submodule.",
    defence: "What is elsewhere is no copy; the one in force binds.",
    outcome: "error",
    says: ["gate/policy-broken", "indicator/postcode"],
    play: (gate) => {
      const content = tip(adopt(gate));
      return gate.judge(gate.open({ files: { ...gone, ".tenzij": { mode: "160000", content }, ...selection } }));
    },
  },
  {
    row: "O17",
    threat: "The folder of the copy becomes a link to one with a laxer policy.",
    defence: "No link is followed.",
    outcome: "error",
    says: ["gate/policy-broken", "indicator/postcode"],
    play: (gate) => {
      adopt(gate);
      const link = { mode: "120000" as const, content: "laks" };
      return gate.judge(gate.open({ files: { ...gone, ".tenzij": link, "laks/policy.yaml": laxer, ...selection } }));
    },
  },
  {
    row: "O17",
    threat: "A second copy, laxer, in a folder whose name differs in one capital, as some disks take for the same.",
    defence: "It is another folder, and what lies there binds nobody.",
    outcome: "block",
    says: ["indicator/postcode"],
    play: (gate) => {
      const other = Object.entries(copy(tip(adopt(gate)), laxer));
      const files = Object.fromEntries(other.map(([file, text]) => [file.replace(".tenzij", ".Tenzij"), text]));
      return gate.judge(gate.open({ files: { ...files, ...selection } }));
    },
  },
  {
    row: "O17",
    threat: "A mark of byte order before the copy, with a digest that fits.",
    defence: "At the commit it names stands something else.",
    outcome: "error",
    says: ["gate/source-different"],
    play: (gate) => gate.judge(gate.open({ files: copy(tip(adopt(gate)), `\ufeff${above}`) })),
  },
  {
    row: "O17",
    threat: "A mark of byte order before the policy here, so that its first key would be another.",
    defence: "It is passed over: the organisation's policy binds.",
    outcome: "block",
    says: ["indicator/postcode", source],
    play: (gate) => {
      adopt(gate);
      return proposed(gate, `\ufeffextends: ${source}\n`, selection);
    },
  },
];
