import { expect } from "vitest";
import type { GateCase } from "../gate-case.ts";
import { person } from "../github/people.ts";
import { day, municipality, pair, policy, profile, profileFile, recordFile } from "../municipality.ts";
import { signed } from "../signed.ts";
import { bad } from "../untested.ts";

const own = "<!-- tenzij: one comment, kept up to date -->";

/** What the gate writes for people: page, comment, issue. */
export const reportCases: readonly GateCase[] = [
  {
    row: "report",
    threat: "A red change with the comment asked for.",
    defence: "One comment of the gate's own.",
    outcome: "block",
    play: (gate) => gate.judge(gate.open({ files: bad() }), { with: { comment: "true" } }),
    and: (_, gate) => {
      expect(gate.state.comments).toHaveLength(1);
      expect(gate.state.comments[0]?.body).toContain("heronderzoek");
    },
  },
  {
    row: "report",
    threat: "One weight changes, and what is wrong stands in the record, which does not.",
    defence: "Each annotation stands on the line that changed, and says where it belongs.",
    outcome: "block",
    says: ["heronderzoek.justification.yaml, regel"],
    before: () => ({ ...municipality(), ...pair() }),
    play: (gate) => gate.judge(gate.open({ files: { [profileFile()]: profile({ weight: 13 }) } })),
    and: (run) => {
      const errors = run.log.commands.filter(({ name }) => name === "error");
      const line = profile({ weight: 13 }).split("\n").indexOf("    weight: 13") + 1;
      expect(errors.length).toBeGreaterThan(0);
      for (const { properties } of errors)
        expect([properties["file"], properties["line"]]).toEqual([profileFile(), String(line)]);
      expect(run.summary).toContain("Door deze wijziging opnieuw te beantwoorden");
    },
  },
  {
    row: "report",
    threat: "A record lapsed before, and the title of its profile changes.",
    defence: "What had lapsed is told apart from what this change opens.",
    outcome: "block",
    says: ["Al vóór deze wijziging niet meer actueel: "],
    before: () => ({ ...municipality(), ...pair({}, { validUntil: "2026-10-01" }) }),
    play: (gate) => gate.judge(gate.open({ files: { [profileFile()]: profile({ title: "Anders" }) } })),
    and: (run) => expect(run.summary).not.toContain("Door deze wijziging opnieuw te beantwoorden"),
  },
  {
    row: "report",
    threat: "The log is public, and the change names people in the policy.",
    defence: "The page says how many ways the policy is weaker, and not in which.",
    outcome: "block",
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            "tenzij.yaml": policy.replace(
              "{login: directeur, id: 2002}",
              "{login: directeur, id: 2002}, {login: vriend, id: 3001}",
            ),
          },
        }),
        { with: { report: "public" } },
      ),
    and: (run) => {
      expect(`${run.stdout}${run.summary}`).not.toContain("vriend");
      expect(run.summary).toContain("Verzwakt het beleid op 1 punt");
    },
  },
  {
    row: "report",
    threat: "A change that is red twice.",
    defence: "The comment is updated, not repeated.",
    outcome: "block",
    play: async (gate) => {
      const pull = gate.open({ files: bad() });
      gate.state.comments.push({
        id: 1,
        issue: pull.number,
        user: person("github-actions[bot]"),
        body: `${own}\nouder`,
      });
      return gate.judge(pull, { with: { comment: "true" } });
    },
    and: (_, gate) =>
      expect(gate.state.comments.map(({ id, body }) => [id, body.includes("ouder")])).toEqual([[1, false]]),
  },
  {
    row: "report",
    threat: "A change that was red and is solved.",
    defence: "The comment goes.",
    outcome: "pass",
    play: (gate) => {
      const pull = signed(gate, gate.open({ files: pair() }));
      gate.state.comments.push({
        id: 1,
        issue: pull.number,
        user: person("github-actions[bot]"),
        body: `${own}\nouder`,
      });
      return gate.judge(pull, { with: { comment: "true" } });
    },
    and: (_, gate) => expect(gate.state.comments).toEqual([]),
  },
  {
    row: "report",
    threat: "A change in order, with the comment asked for.",
    defence: "Nothing to say, so no comment.",
    outcome: "pass",
    play: (gate) => gate.judge(signed(gate, gate.open({ files: pair() })), { with: { comment: "true" } }),
    and: (_, gate) => expect(gate.state.comments).toEqual([]),
  },
  {
    row: "G29",
    threat: "Something slipped in, and a record expires within a month.",
    defence: "One issue tells both.",
    outcome: "block",
    before: () => ({ ...municipality(), ...pair({ name: "tweede" }, { validUntil: day(20) }), ...bad() }),
    play: (gate) => gate.judgeWatch("schedule", { with: { issue: "true" } }),
    and: (_, gate) => {
      expect(gate.state.issues).toHaveLength(1);
      expect(gate.state.issues[0]?.body).toContain("heronderzoek.profile.yaml");
      expect(gate.state.issues[0]?.body).toContain(
        `${day(20)}: Periodieke evaluatie, profielen/tweede.justification.yaml`,
      );
    },
  },
  {
    row: "G29",
    threat: "The day of a planned measurement has passed, and the next one comes within a month.",
    defence: "The issue tells what is overdue apart from what is due.",
    outcome: "block",
    before: () => {
      const planned = (name: string, on: string) => {
        const files = pair({ name });
        return { ...files, [recordFile(name)]: (files[recordFile(name)] ?? "").replaceAll(day(90), on) };
      };
      return { ...municipality(), ...planned("laat", day(-3)), ...planned("straks", day(12)) };
    },
    play: (gate) => gate.judgeWatch("schedule", { with: { issue: "true" } }),
    and: (_, gate) => {
      const [, overdue = "", soon = ""] = (gate.state.issues[0]?.body ?? "").split(/## (?:Te laat|Verloopt)/);
      expect(overdue).toContain(`- ${day(-3)}: `);
      expect(overdue).not.toContain("straks");
      expect(soon).toContain(`- ${day(12)}: `);
      expect(soon).not.toContain("laat.justification");
    },
  },
  {
    row: "G29",
    threat: "What slipped in is repaired.",
    defence: "The issue closes itself; one that somebody else opened stays.",
    outcome: "pass",
    play: (gate) => {
      const texts = { title: "Tenzij", body: `${own}\nouder`, state: "open" as const };
      gate.state.issues.push(
        { number: 1, ...texts, user: person("github-actions[bot]") },
        { number: 2, ...texts, user: person("collega") },
      );
      return gate.judgeWatch("schedule", { with: { issue: "true" } });
    },
    and: (_, gate) => expect(gate.state.issues.map(({ state }) => state)).toEqual(["closed", "open"]),
  },
];
