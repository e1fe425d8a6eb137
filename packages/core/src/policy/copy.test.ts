/** The copy of a policy that another extends: what it says of itself has to be so, all of it. */
import type { Tree } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { digestOf } from "../text/digest.ts";
import { originText, readCopy } from "./copy.ts";

const source = "stad/beleid/tenzij.yaml@v1";
const policy = "frameworks: [vng]\n";
const answers = "organisation: Stad\n";
const origin = { source, commit: "a".repeat(40), digest: digestOf(policy), on: "2026-11-30" };
const [copyFile, originFile, answersFile] = [".tenzij/policy.yaml", ".tenzij/source.yaml", ".tenzij/organisation.yaml"];

type Contents = Readonly<Record<string, string | { readonly unreadable: "link" | "vanished" }>>;
const taken: Contents = { [copyFile]: policy, [originFile]: originText(origin, null) };

function read(contents: Contents, of = source, opaque: Tree["opaque"] = new Map()) {
  const tree: Tree = {
    ...{ files: Object.keys(contents), opaque },
    read: (file) => {
      const content = contents[file] ?? "";
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
  };
  return readCopy(tree, of);
}

const problemsOf = (...given: Parameters<typeof read>) =>
  read(...given).findings.map(({ file, message, verdict, severity }) => {
    expect([verdict, severity]).toEqual(["cannot-judge", "block"]);
    return `${file} ${message.key.replace("policy/copy-", "")}`;
  });

const without = (file: string) => Object.fromEntries(Object.entries(taken).filter(([one]) => one !== file));

describe("the copy of a policy", () => {
  it("is what was written when it was taken, and says where from", () => {
    expect(read(taken)).toMatchObject({ text: { text: policy }, origin, findings: [] });
  });

  it("is none where one of its two files is not there, cannot be read, or is a link", () => {
    for (const file of [copyFile, originFile]) {
      const link = { unreadable: "link" } as const;
      expect(read(without(file))).toMatchObject({ text: null, origin: null });
      expect(problemsOf(without(file))).toEqual([`${file} missing`]);
      expect(problemsOf({ ...taken, [file]: { unreadable: "vanished" } })).toEqual([`${file} missing`]);
      expect(problemsOf({ ...taken, [file]: link })).toEqual([`${file} link`]);
      expect(problemsOf(without(file), source, new Map([[file, "link"]]))).toEqual([`${file} link`]);
    }
  });

  it.each([
    ["no map", "- source\n"],
    ["two documents", `${originText(origin, null)}---\na: 1\n`],
    ["broken", `${originText(origin, null)}on: [\n`],
    ["without a day", originText(origin, null).replace(/on: .*\n$/, "")],
    ["of a day that is none", originText({ ...origin, on: "2026-13-01" }, null)],
    ["of a branch", originText({ ...origin, commit: "main" }, null)],
    ["of a digest that is longer", originText({ ...origin, digest: `${origin.digest}0` }, null)],
    ["of a digest that is no hexadecimal", originText({ ...origin, digest: `${origin.digest.slice(1)}g` }, null)],
    ["of answers by a digest that is longer", originText(origin, `${origin.digest}0`)],
    ["with more than it may say", `${originText(origin, null)}by: x\n`],
  ])("of which the origin is %s cannot be judged by, and still shows its text", (_, text) => {
    expect(problemsOf({ ...taken, [originFile]: text })).toEqual([`${originFile} unread`]);
    expect(read({ ...taken, [originFile]: text })).toMatchObject({ text: { text: policy }, origin: null });
  });

  it("stands against another source, and against an edit by hand, each by itself and together", () => {
    const edited = { ...taken, [copyFile]: `${policy}#\n` };
    expect(problemsOf(taken, "stad/ander@v1")).toEqual([`${originFile} other-source`]);
    expect(problemsOf(edited)).toEqual([`${originFile} edited`]);
    expect(problemsOf(edited, "stad/ander@v1")).toEqual([`${originFile} other-source`, `${originFile} edited`]);
  });

  it("has the answers that were taken with it, and none where none were", () => {
    const [declared, undeclared] = [originText(origin, digestOf(answers)), originText(origin, null)];
    const held = (written: string, beside: Contents) => problemsOf({ ...taken, [originFile]: written, ...beside });
    expect(held(declared, { [answersFile]: answers })).toEqual([]);
    const fault = [`${originFile} organisation`];
    expect(held(declared, { [answersFile]: `${answers}#\n` })).toEqual(fault);
    expect(held(declared, {})).toEqual(fault);
    expect(held(undeclared, { [answersFile]: answers })).toEqual(fault);
    expect(held(undeclared, { [answersFile]: { unreadable: "link" } })).toEqual(fault);
  });
});
