import { expect, test } from "vitest";
import type { AskedQuestion } from "../asked.ts";
import type { QuestionState } from "../question-state.ts";
import { byQuestion } from "./by-question.ts";
import type { FormSetting } from "./form-setting.ts";

const ids = ["TK-1", "TK-2"];

/** A record of so many rows, each asked two questions of which the first is answered in the first row only. */
function settingOf(count: number) {
  const rows = Array.from({ length: count }, (_, at) => ({ key: `rij-${at}`, indicator: { name: `rij-${at}` } }));
  const asked = rows.flatMap((row) => ids.map((id) => ({ question: { id, at: "answer" }, row })));
  const findings = rows.map(({ indicator: { name } }) => ({ question: "TK-2", indicator: name, text: name }));
  let lookups = 0;
  const states = {
    get(key: string): Pick<QuestionState, "state"> {
      lookups++;
      return { state: key === "TK-1\nrij-0" ? "answered" : "missing" };
    },
  };
  const setting = { asked, findings, states } as unknown as FormSetting;
  return { setting, asked: asked as unknown as AskedQuestion[], lookups: () => lookups };
}

test("gives each question its findings, and the rows for which it is still to be answered", () => {
  const { setting, asked } = settingOf(3);
  const known = byQuestion(setting);
  expect(known.findings(asked[3] as AskedQuestion).map(({ text }) => text)).toEqual(["rij-1"]);
  expect(known.findings(asked[2] as AskedQuestion)).toEqual([]);
  expect(known.unanswered("TK-1").map(({ at }) => at)).toEqual(
    [1, 2].map((n) => ["distinctions", `rij-${n}`, "answer"]),
  );
  expect(known.ofRow((asked[2] as AskedQuestion).row)).toEqual([asked[2], asked[3]]);
});

test("looks at each question once, however often it is asked and of however many rows", () => {
  const { setting, asked, lookups } = settingOf(50);
  const known = byQuestion(setting);
  for (const one of asked) {
    known.findings(one);
    known.unanswered(one.question.id);
  }
  expect(lookups()).toBe(asked.length);
});
