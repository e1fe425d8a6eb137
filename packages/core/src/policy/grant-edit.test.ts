import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { bindGrants } from "./grant-edit.ts";
import { readPolicy } from "./read-policy.ts";

const [digest, other, third] = ["0123456789abcdef", "fedcba9876543210", "00000000000000aa"];
const given = { today: "2026-12-01" };
const bind = (text: string, digests = digest, when: Parameters<typeof bindGrants>[3] = given) =>
  bindGrants(text, readPolicy("tenzij.yaml", text, law).policy, [{ at: ["exceptions", 0], digest: digests }], when);

const flow =
  "exceptions: # ons\n  - {file: a.yaml, indicator: pc4, reason: Loopt nog., owner: ann, until: 2027-01-01} # tot\nlocale: nl\n";
const block =
  "exceptions:\n  # eerst\n  - file: a.yaml\n    indicator: pc4\n    reason: Loopt nog. # waarom\n    owner: ann\n    until: 2027-01-01 # dan\nlocale: nl\n";

describe("binding a grant", () => {
  it.each([
    ["in braces", flow],
    ["in lines", block],
    ["in lines with Windows ends", block.replaceAll("\n", "\r\n")],
    ["as the last thing in the file", block.replace("\nlocale: nl\n", "")],
  ])("adds what it is for and the day %s, and keeps the rest", (_, text) => {
    const after = bind(text);
    expect(after).not.toBeNull();
    const [entry, ...others] = parse(after ?? "").exceptions;
    expect([entry, others]).toEqual([{ ...parse(text).exceptions[0], on: "2026-12-01", for: digest }, []]);
    for (const comment of text.match(/#.*/g) ?? []) expect(after).toContain(comment);
    for (const line of text.split(/\r?\n/).slice(0, 2)) expect(after).toContain(line.replace(/\}.*$/, ""));
    expect(bind(after ?? "")).toBe(after);
  });

  it("keeps the last digest beside the new one, and no more", () => {
    const twice = bind(bind(flow) ?? "", other) ?? "";
    expect(parse(twice).exceptions[0].for).toEqual([digest, other]);
    expect(parse(bind(twice, third) ?? "").exceptions[0].for).toEqual([other, third]);
    expect(bind(twice, digest)).toBe(twice);
  });

  it("writes a list of lines as it writes a list", () => {
    const lines = block.replace(
      "    owner: ann\n",
      `    for:\n      - ${digest}\n      - ${other} # nu\n    owner: ann\n`,
    );
    expect(parse(bind(lines, third) ?? "").exceptions[0].for).toEqual([other, third]);
  });

  it("ends at most one evaluation term after the day, and where it is told to", () => {
    const long = flow.replace("2027-01-01", "2099-01-01");
    expect(parse(bind(long) ?? "").exceptions[0].until).toBe("2027-12-01");
    expect(parse(bind(flow, digest, { ...given, until: "2027-03-01" }) ?? "").exceptions[0].until).toBe("2027-03-01");
  });

  it("writes a digest of figures alone as text", () => {
    for (const figures of ["0123456789012345", "012345678901234e"]) {
      const after = bind(flow, figures) ?? "";
      expect(after).toContain(`"${figures}"`);
      expect(readPolicy("tenzij.yaml", after, law).policy.exceptions[0]?.for).toEqual([figures]);
    }
  });
});
