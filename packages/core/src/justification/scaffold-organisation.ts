import type { Form, Question } from "@tenzij/law";
import { printSketches, type Sketch } from "@tenzij/read";
import { message } from "../language/message.ts";
import { say } from "../language/say.ts";
import { frameworksOf } from "./asked.ts";
import { formOf } from "./record-shape.ts";
import { commentOf } from "./sketch-comments.ts";
import { below, fieldsOf, valueOfField } from "./sketch-fields.ts";
import type { RecordToSketch } from "./sketch-setting.ts";

type Asking = Pick<RecordToSketch, "law" | "locale"> & {
  readonly policy: Pick<RecordToSketch["policy"], "frameworks">;
};

/**
 * A new `organisation.yaml`: what the frameworks of a policy ask an organisation once for all its profiles, as comments in the reader's
 * language, and every answer empty. Null where they ask it nothing.
 */
export function scaffoldOrganisation(given: Asking): string | null {
  const { law, policy, locale } = given;
  const asked = frameworksOf(law, policy)
    .flatMap(({ questions }) => questions)
    .filter(({ of, form }) => of === "organisation" && form !== undefined);
  if (asked.length === 0) return null;
  const { organisation, answered } = formOf(law, "organisation")?.fields ?? {};
  const sketches: Sketch[] = [
    ...(organisation === undefined ? [] : [{ key: "organisation", value: "" }]),
    ...(answered === undefined ? [] : [{ key: "answered", value: fieldsOf(answered.fields ?? {}, given) }]),
  ];
  for (const question of asked) {
    const path = (question.at ?? "").split(".");
    const key = path.pop() ?? "";
    path.reduce(below, sketches).push(sketchDuty(question, key, given));
  }
  const head = say(message("scaffold/organisation", {}), locale).split("\n");
  return `${[...head.map((line) => `# ${line}`), ...printSketches(sketches, 0)].join("\n")}\n`;
}

function sketchDuty(question: Question, key: string, given: Asking): Sketch {
  const { fields, bare } = formOf(given.law, question.form ?? "") as Form;
  const comments = commentOf(question, given);
  const only = bare === undefined ? undefined : fields[bare];
  if (only !== undefined) return { key, comments, value: valueOfField(only, given, bare ?? "") };
  return { key, comments, open: true, value: fieldsOf(fields, given) };
}
