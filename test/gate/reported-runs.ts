import { allGood, owned } from "./cases/posture-answers.ts";
import { type Gate, openGate, type RunOptions } from "./gate.ts";
import type { Files } from "./git/repository.ts";
import { day, municipality, neutral, pair, policy, profile, profileFile, recordFile } from "./municipality.ts";
import type { StepResult } from "./runner/run-action.ts";

/** A run of which every sentence is read in both languages. */
export interface ReportedRun {
  readonly name: string;
  readonly files?: () => Files;
  readonly play: (gate: Gate, options: RunOptions) => Promise<StepResult>;
}

const resting = pair();

/** Runs that together show every mode and every report. */
export const reportedRuns: readonly ReportedRun[] = [
  {
    name: "a change without a record, with a comment",
    play: (gate, options) => gate.judge(gate.open({ files: { [profileFile()]: profile() } }), options),
  },
  {
    name: "a signed change",
    play: (gate, options) => {
      const pull = gate.open({ files: resting });
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull, options);
    },
  },
  {
    name: "a half signed change with an incomplete record that lapsed and was copied",
    files: () => ({ ...pair({ name: "derde" }, { validUntil: day(-2) }) }),
    play: (gate, options) => {
      const record = (pair({ name: "tweede" })[recordFile("tweede")] ?? "")
        .replace(/reason: Bijstand alleen[^\n]*/, "reason: n.v.t.")
        .replace(/restraint:[^\n]*\n/, "")
        .replace(/( +)article: Participatiewet[^\n]*/, "$1article: ergens\n$1evidence: [bewijs.pdf]")
        .replace(/valid-until: .*/, `valid-until: ${day(-1)}`);
      const pull = gate.open({
        files: {
          ...pair({ name: "tweede", weight: 40 }),
          [recordFile("tweede")]: record,
          [profileFile("derde")]: profile({ name: "derde", title: "Anders" }),
        },
      });
      gate.review(pull, "jurist");
      return gate.judge(pull, options);
    },
  },
  {
    name: "what excludes, what cannot be judged, and what is direct",
    play: (gate, options) =>
      gate.judge(
        gate.open({
          files: {
            [profileFile("auto")]: profile({ name: "auto", automation: "full" }),
            [profileFile("stuk")]: "profile: [\n",
            [profileFile("leeg")]: profile({ name: "leeg", purpose: null }),
            [profileFile("direct")]: neutral().replace(
              "selection:",
              "  - {name: nationaliteit, weight: 9}\n  - {name: huidskleur, weight: 2}\n  - {name: leeftijd, weight: 1}\nselection:",
            ),
          },
        }),
        options,
      ),
  },
  {
    name: "a weaker policy, a changed workflow, a profile out of reach",
    files: () => ({ ...pair(), ".github/workflows/tenzij.yml": owned[".github/workflows/tenzij.yml"] }),
    play: (gate, options) =>
      gate.judge(
        gate.open({
          files: {
            "tenzij.yaml": `${policy.replace("[toetsingskader-2025, voorzorgplicht]", "[voorzorgplicht]").replace(", {login: tweede-jurist, id: 2003}", "")}legacy: {until: 2027-06-01}\n`,
            ".github/workflows/tenzij.yml": "on: push\njobs: {}\n",
            [profileFile()]: null,
            "elders/heronderzoek.yml": resting[profileFile()] ?? "",
            "elders/heronderzoek.sql": "select woonplaats_pc4 from burgers\n",
          },
        }),
        options,
      ),
  },
  {
    name: "a queue",
    play: (gate, options) => gate.judgeQueue([gate.open({ files: pair() })], options),
  },
  {
    name: "a conflict, into a branch that is not protected",
    files: () => ({ "README.md": "een\n" }),
    play: (gate, options) => {
      gate.state.repository.commit({ branch: "los", parents: [gate.state.repository.tip("main")], files: {} });
      const pull = gate.open({ base: "los", files: { [profileFile()]: profile(), "README.md": "twee\n" } });
      gate.land({ "README.md": "drie\n" }, "los");
      return gate.judge(pull, options);
    },
  },
  {
    name: "the standing watch",
    files: () => ({
      ...pair({ name: "straks" }, { validUntil: day(20) }),
      ...pair({ name: "laat" }, { validUntil: day(-20) }),
      [profileFile()]: profile(),
    }),
    play: (gate, options) => gate.judgeWatch("schedule", options),
  },
  {
    name: "posture, all in order",
    files: () => owned,
    play: (gate, options) => {
      for (const [operation, answer] of Object.entries(allGood)) gate.state.answers.set(operation, answer);
      return gate.judgeWatch("workflow_dispatch", { ...options, with: { ...options.with, mode: "posture" } });
    },
  },
  {
    name: "posture, little in order and little to be seen",
    play: (gate, options) =>
      gate.judgeWatch("workflow_dispatch", { ...options, with: { ...options.with, mode: "posture" } }),
  },
  {
    name: "an event that is not judged",
    play: (gate, options) => gate.judgeEvent("issue_comment", {}, options),
  },
  {
    name: "GitHub that refuses",
    play: (gate, options) => {
      gate.fault({ operation: "pulls/list-reviews", status: 403 });
      return gate.judge(gate.open({ files: pair() }), options);
    },
  },
  {
    name: "a comment that cannot be written, and inputs that mean nothing",
    play: (gate, options) => {
      gate.fault({ operation: "issues/list-comments", status: 403 });
      return gate.judge(gate.open({ files: { [profileFile()]: profile() } }), {
        ...options,
        env: { "INPUT_WARN-ONLY": "true" },
      });
    },
  },
];

const patience = { perCall: 60_000, longestWait: 0, wait: async () => undefined };

/** Everything a run says in one language, each report apart: log, summary, comments and issues. */
export async function textsOf(
  reported: ReportedRun,
  locale: "nl" | "en",
  report = "full",
): Promise<Record<string, string>> {
  const gate = await openGate({ ...municipality(), ...reported.files?.() });
  try {
    const given = { locale, report, comment: "true", issue: "true" };
    const run = await reported.play(gate, { here: patience, depth: "none", with: given });
    const { comments, issues } = gate.state;
    return {
      log:
        run.log.commands.map(({ properties, data }) => `${properties["title"] ?? ""}: ${data}`).join("\n") +
        run.log.lines.join("\n"),
      summary: run.summary,
      comments: comments.map(({ body }) => body).join("\n"),
      issues: issues.map(({ title, body }) => `${title}\n${body}`).join("\n"),
    };
  } finally {
    await gate.close();
  }
}
