import { existsSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { Gate } from "../gate.ts";
import type { GateCase } from "../gate-case.ts";
import type { Fault } from "../github/state.ts";
import { pair, profile, profileFile } from "../municipality.ts";
import { signed } from "../signed.ts";

/** A folder beside the workspace, to which a link of the workspace leads. */
const outside = mkdtempSync(join(tmpdir(), "tenzij-outside-"));

/** One call, on the real Node 24; every call in every way is in fault-matrix.test.ts. */
const calls = ["pulls/list-reviews"];
const statuses: readonly Fault["status"][] = [403, 404, 500, "reset", "rubbish"];

const broken: GateCase[] = calls.flatMap((operation) =>
  statuses.map((status) => ({
    row: "G31",
    threat: `\`${operation}\` fails for good (${status}).`,
    defence: "What GitHub does not say is not known, and what is not known is not green.",
    outcome: "error" as const,
    says: ["GitHub"],
    play: (gate: Gate) => {
      gate.fault({ operation, status });
      return gate.judge(signed(gate, gate.open({ files: pair() })));
    },
  })),
);

const withoutCheckout: GateCase[] = ["git/get-commit", "git/get-tree", "git/get-blob"].map((operation) => ({
  row: "G31",
  threat: `Without a checkout, \`${operation}\` fails (500).`,
  defence: "What cannot be fetched cannot be judged.",
  outcome: "error",
  says: ["(500)"],
  play: (gate) => {
    gate.fault({ operation, status: 500 });
    return gate.judge(gate.open({ files: { [profileFile()]: profile() } }), { depth: "none" });
  },
}));

/** GitHub that fails, and reports that cannot be made. */
export const faultCases: readonly GateCase[] = [
  ...broken,
  ...withoutCheckout,
  {
    row: "G31",
    threat: "GitHub asks to wait for an hour.",
    defence: "An error now, not a check that hangs.",
    outcome: "error",
    says: ["429"],
    play: (gate) => {
      gate.fault({ operation: "pulls/list-reviews", status: 429, headers: { "retry-after": "3600" } });
      return gate.judge(signed(gate, gate.open({ files: pair() })));
    },
  },
  {
    row: "G31",
    threat: "GitHub never answers.",
    defence: "A call has an end; after it the run is an error.",
    outcome: "error",
    says: ["time-out"],
    play: (gate) => {
      gate.fault({ operation: "pulls/list-reviews", status: "hang" });
      return gate.judge(signed(gate, gate.open({ files: pair() })));
    },
  },
  {
    row: "design-verdict-first",
    threat: "The summary cannot be written.",
    defence: "The verdict was fixed before; the failure is a warning.",
    outcome: "block",
    says: ["indicator/postcode"],
    play: async (gate) => {
      const run = await gate.judge(gate.open({ files: { [profileFile()]: profile() } }), {
        env: { GITHUB_STEP_SUMMARY: "/nonexistent/summary" },
      });
      expect(run.log.commands.some(({ name, data }) => name === "warning" && data.includes("samenvatting"))).toBe(true);
      return { ...run, summary: "indicator/postcode" };
    },
  },
  {
    row: "design-verdict-first",
    threat: "The comment cannot be written on a change that is in order.",
    defence: "A failing report does not make a green verdict red.",
    outcome: "pass",
    play: (gate) => {
      gate.fault({ operation: "issues/list-comments", status: 403 });
      return gate.judge(signed(gate, gate.open({ files: pair() })), { with: { comment: "true" } });
    },
    and: (run) =>
      expect(run.log.commands.some(({ name, data }) => name === "warning" && data.includes("opmerking"))).toBe(true),
  },
  {
    row: "design-verdict-first",
    threat: "The SARIF file is asked for outside the workspace.",
    defence: "It is not written there; the verdict stands.",
    outcome: "pass",
    play: (gate) =>
      gate.judge(signed(gate, gate.open({ files: pair() })), { with: { "sarif-file": "../../etc/tenzij.sarif" } }),
    and: (run) =>
      expect(run.log.commands.some(({ name, data }) => name === "warning" && data.includes("SARIF"))).toBe(true),
  },
  {
    row: "design-verdict-first",
    threat: "The SARIF file is asked for through a link in the workspace that leads out of it.",
    defence: "It is not written there; the verdict stands.",
    outcome: "pass",
    play: (gate) =>
      gate.judge(signed(gate, gate.open({ files: pair() })), {
        with: { "sarif-file": "reports/tenzij.sarif" },
        workspace: (folder) => symlinkSync(outside, join(folder, "reports")),
      }),
    and: (run) => {
      expect(run.log.commands.some(({ name, data }) => name === "warning" && data.includes("SARIF"))).toBe(true);
      expect(existsSync(join(outside, "tenzij.sarif"))).toBe(false);
    },
  },
  {
    row: "I20",
    threat: "Somebody else wrote a comment that begins with the gate's own marker.",
    defence: "Only a comment of the job's own account is touched.",
    outcome: "block",
    play: (gate) => {
      const pull = gate.open({ files: { [profileFile()]: profile() } });
      const forged = "<!-- tenzij: one comment, kept up to date -->\nAlles in orde";
      gate.state.comments.push({ id: 1, issue: pull.number, user: pull.author, body: forged });
      return gate.judge(pull, { with: { comment: "true" } });
    },
    and: (_, gate) => {
      expect(gate.state.comments.map(({ user }) => user.login)).toEqual(["ontwikkelaar", "github-actions[bot]"]);
      expect(gate.state.comments[0]?.body).toContain("Alles in orde");
    },
  },
];
