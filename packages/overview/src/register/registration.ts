import { textAt } from "@tenzij/core/justification";
import { type Locale, type Message, say } from "@tenzij/core/language";
import { escapedJson } from "@tenzij/core/report";
import { message } from "../language/message.ts";
import { checkField, type Problem, type Value } from "./check-field.ts";
import { filledFields } from "./filled-fields.ts";
import type { RegistrationSource } from "./registration-source.ts";
import { type Field, fields, standard } from "./standard.ts";

/** A registration as far as profile and record fill it, and everything that stands against publishing it. */
export interface Registration {
  readonly standard: typeof standard;
  readonly registration: Readonly<Record<string, Value>>;
  readonly from: Readonly<Record<string, readonly string[]>>;
  readonly missing: readonly {
    readonly field: string;
    readonly title: string;
    readonly required: boolean;
    readonly why?: string;
  }[];
  readonly problems: readonly ({ readonly field: string; readonly title: string; readonly why: string } & Problem)[];
  readonly unchecked: readonly { readonly field: string; readonly title: string; readonly why: string }[];
}

/**
 * What profile, record and organisation file hold of a registration in the algorithm register. Texts are taken over as they were written,
 * one after the other; nothing is made up, and what is not there is listed.
 * @param locale of the reasons; the texts are as they were written, and titles and choices as the standard has them
 */
export function registrationOf(source: RegistrationSource, locale: Locale): Registration {
  const tell = (why: Message) => say(why, locale);
  const { filled, notes } = filledFields(source);
  const byKey = new Map(filled.map((one) => [one.key, one]));
  const known = fields.flatMap((field) => {
    const own = byKey.get(field.key);
    return own === undefined ? [] : [{ field, ...own }];
  });
  return {
    standard,
    registration: Object.fromEntries(known.map(({ key, value }) => [key, value])),
    from: Object.fromEntries(known.map(({ key, from }) => [key, from])),
    missing: fields
      .filter(({ key }) => !byKey.has(key))
      .map(({ key, title, required }) => {
        const why = notes.get(key);
        return { field: key, title, required, ...(why === undefined ? {} : { why: tell(why) }) };
      }),
    problems: known.flatMap(({ field, value }) =>
      [...checkField(field, value), ...unstatedIn(field, source)].map((problem) => ({
        ...{ field: field.key, title: field.title },
        ...problem,
        why: tell(whyOf(problem)),
      })),
    ),
    unchecked: known.flatMap(({ field }) =>
      uncheckedIn(field).map((why) => ({ field: field.key, title: field.title, why: tell(why) })),
    ),
  };
}

/** How it works has to say whether it learns (ch02, *Technische werking*). */
function unstatedIn({ saysLearning }: Field, { profile, record }: RegistrationSource): Problem[] {
  const stated = profile.learning?.text ?? textAt(record?.root, "facts.learning");
  return saysLearning === true && stated === undefined ? [{ problem: "learning-not-stated" }] : [];
}

function whyOf(problem: Problem): Message {
  if (problem.problem !== "too-long") return message(`register/${problem.problem}`, {});
  const { letters, below } = problem;
  return message("register/too-long", { letters, below });
}

/** What nothing here can check: lists kept by others, and how plain a text is. */
function uncheckedIn({ decidedBy, b1 }: Field): Message[] {
  return [
    ...(decidedBy === undefined ? [] : [message("register/list-elsewhere", { list: decidedBy })]),
    ...(b1 === true ? [message("register/plain-language", {})] : []),
  ];
}

/** Whether it can be published: every field that must be is filled, and nothing stands against a value. */
export function isPublishable({ missing, problems }: Registration): boolean {
  return problems.length === 0 && missing.every(({ required }) => !required);
}

export function registrationText(registration: Registration): string {
  return `${escapedJson(registration)}\n`;
}
