import type { Law, Text } from "@tenzij/law";
import type { Node } from "@tenzij/read";
import { message } from "../../language/message.ts";
import { hasTrait } from "../../profile/effective-facts.ts";
import { nearest } from "../../text/nearest.ts";
import { holdFields } from "../answer.ts";
import { frameworksOf } from "../asked.ts";
import type { Flaw } from "../flaw.ts";
import { answerAt, isUsed, type Judging } from "../judging.ts";
import { nodeAt, placeOf, textAt } from "../record.ts";
import { formOf } from "../record-shape.ts";
import type { RunCheck } from "./check.ts";

/** The record names a framework that is known, current and asked by the policy. */
export const edition: RunCheck = (judging) => {
  const { law, record, policy } = judging;
  const written = textAt(record.root, "framework");
  const span = nodeAt(record.root, "framework")?.span ?? placeOf(record.root, "framework");
  const counting = frameworksOf(law, policy).filter((one) => !one.always);
  const asked = counting.map((one) => one.id).join(", ");
  if (written === undefined)
    return [{ state: "incomplete", span, message: message("edition/unknown", { framework: "", known: asked }) }];
  const framework = law.frameworks.find((one) => one.id === written);
  if (framework === undefined) {
    const current = law.frameworks.filter((one) => one.replacedBy === undefined);
    const meant = nearest(
      written,
      current.map((one) => one.id),
    );
    return [
      { state: "incomplete", span, message: message("edition/unknown", { framework: written, known: meant ?? asked }) },
    ];
  }
  if (framework.replacedBy !== undefined) {
    return [
      {
        state: "stale",
        span,
        message: message("edition/superseded", { framework: written, ...replacing(framework.replacedBy, law) }),
      },
    ];
  }
  return counting.some((one) => one.id === written)
    ? []
    : [{ state: "incomplete", span, message: message("edition/not-in-policy", { framework: written, known: asked }) }];
};

/** The edition that took the place of another, and what it asks more. */
function replacing(by: string, law: Law): { by: string; news: Text } {
  const news = law.frameworks.find((one) => one.id === by)?.new ?? [];
  return { by, news: { nl: news.map(({ nl }) => nl).join("; "), en: news.map(({ en }) => en).join("; ") } };
}

/** The profile says what it is for, and what follows for people agrees with that. */
export const scope: RunCheck = ({ profile, facts, law, record }) => {
  const file = profile.source.file;
  const start = profile.id?.span ?? { start: 0, end: 0 };
  if (facts.purpose === undefined) {
    // Without a record each distinction says so itself.
    if (record.root === null) return [];
    return [
      { state: "incomplete", file, span: profile.purpose?.span ?? start, message: message("scope/no-purpose", {}) },
    ];
  }
  if (!hasTrait(law.enums, "purpose", facts.purpose, "benign")) return [];
  const purpose = titleOf(law.enums.find((one) => one.id === "purpose")?.values, facts.purpose);
  return profile.consequences
    .filter((one) => one.value !== undefined && hasTrait(law.enums, "consequence", one.value, "burden"))
    .map((one) => ({
      state: "inconsistent",
      file: one.file ?? file,
      span: one.span,
      message: message("scope/contradiction", { purpose, consequence: one.text }),
    }));
};

/** A negative answer, or a rejected or withdrawn record, while the profile can select people. */
export const conclusion: RunCheck = (judging) => {
  const { rows, law, facts } = judging;
  if (!isUsed(judging)) return [];
  const phase = titleOf(law.enums.find((one) => one.id === "phase")?.values, facts.phase ?? "in-use");
  const flaws: Flaw[] = [];
  for (const { node } of rows) {
    if (node === null) continue;
    for (const { key } of node.entries) {
      const path = `${key.text}.answer`;
      if (answerAt(node, path, law) !== "negative") continue;
      const span = nodeAt(node, path)?.span ?? key.span;
      flaws.push({
        state: "inconsistent",
        span,
        message: message("conclusion/negative", { question: key.text, phase }),
      });
    }
  }
  return flaws;
};

/** Who answered, in which role and when, is stated once at the head or with every answer; and of its form wherever it stands. */
export const answeredBy: RunCheck = (judging) => {
  const { record, rows } = judging;
  const fields = ["by", "role", "on"];
  const head = nodeAt(record.root, "answered");
  const absent = fields.filter((field) => textAt(head, field) === undefined);
  const form = [...headForm(judging, "record", head), ...headOfOrganisation(judging)];
  if (absent.length === 0) return form;
  const answers = rows.flatMap(({ node }) => node?.entries.filter(({ value }) => value.type === "map") ?? []);
  const own =
    answers.length > 0 && answers.every(({ value }) => absent.every((field) => textAt(value, field) !== undefined));
  if (own) return form;
  const span = placeOf(record.root, "answered");
  return [{ state: "missing", span, message: message("answer/who", { key: `answered.${absent[0]}` }) }, ...form];
};

/** What the head of a file says of who answered, each field that is filled in held against its form. */
function headForm({ law, today }: Judging, file: "record" | "organisation", head: Node | undefined): Flaw[] {
  if (head?.type !== "map") return [];
  const fields = Object.entries(formOf(law, file)?.fields.answered?.fields ?? {}).filter(
    ([key]) => textAt(head, key) !== undefined,
  );
  const setting = { law, today, key: "answered", prompts: [], mayBePlanned: false };
  return holdFields(head, Object.fromEntries(fields), setting);
}

function headOfOrganisation(judging: Judging): Flaw[] {
  const { organisation } = judging;
  const flaws = headForm(judging, "organisation", nodeAt(organisation?.root, "answered"));
  return flaws.map((flaw) => ({ ...flaw, file: organisation?.source.file ?? "" }));
}

/** A vocabulary value in words. */
export function titleOf(values: readonly { id: string; title: Text }[] | undefined, id: string): Text {
  return values?.find((one) => one.id === id)?.title ?? { nl: id, en: id };
}

/** The day of the test, as the head of the record gives it. */
export function dayOfTest(judging: Pick<Judging, "record">): string | undefined {
  return textAt(judging.record.root, "answered.on");
}
