import type { Field, Form, Framework, Law, Question } from "@tenzij/law";
import { message } from "../language/message.ts";
import type { Finding } from "../text/finding.ts";
import type { Complaints, Path } from "./complaints.ts";

/** What a framework of the law may say and one of an organisation's own may not: it would replace, take away, or compute. */
const reservedOfFramework = ["always", "replacedBy", "partOf"] as const;
const reservedOfQuestion = ["checks", "warnsFor"] as const;
const reservedWhen = ["reading", "changed", "duty", "status", "together"] as const;

/**
 * What a schema cannot see of a framework of an organisation's own: it only adds, so nothing in it has a name or a place that the law
 * has; and what it refers to is there.
 * @param law with the frameworks of the organisation's own that were read before
 */
export function ownFrameworkProblems(framework: Framework, law: Law, at: Complaints): Finding[] {
  const reserved = (key: string, path: Path) => at.problem(path, message("policy/framework-reserved", { key }));
  const wholly = reservedOfFramework.filter((key) => framework[key] !== undefined && framework[key] !== false);
  return [
    ...wholly.flatMap((key) => reserved(key, [key])),
    ...(framework.new.length > 0 ? reserved("new", ["new"]) : []),
    ...takenNames(framework, law, at),
    ...at.unknown(framework.source, sourceIds(framework, law), ["source"]),
    ...framework.forms.flatMap((form, index) => formProblems(form, law, at, ["forms", index])),
    ...framework.questions.flatMap((question, index) => {
      const path = ["questions", index];
      return [
        ...reservedIn(question).flatMap((key) => reserved(key, [...path, ...key.split(".")])),
        ...answerProblems(question, framework, law, at, path),
        ...whenProblems(question, law, at, path),
        ...citationProblems(question, framework, law, at, path),
      ];
    }),
    ...takenPlaces(framework, law, at),
  ];
}

function reservedIn(question: Question): string[] {
  return [
    ...(question.of === "profile" || question.of === "distinction" ? [] : ["of"]),
    ...(question.heldBy === "record" ? [] : ["heldBy"]),
    ...reservedOfQuestion.filter((key) => (question[key] ?? []).length > 0),
    ...reservedWhen.filter((key) => question.when[key] !== undefined).map((key) => `when.${key}`),
  ];
}

/** Ids of the law, and of what was read before, are taken; so is one that stands here twice. */
function takenNames(framework: Framework, law: Law, at: Complaints): Finding[] {
  const taken = (
    lists: readonly (readonly { readonly id: string }[])[],
    of: readonly { readonly id: string }[],
    key: string,
  ) => {
    const known = new Set(lists.flat().map(({ id }) => id));
    return of.flatMap(({ id }, index) => {
      const isTaken = known.has(id);
      known.add(id);
      return isTaken ? at.problem([key, index, "id"], message("policy/framework-id-taken", { id })) : [];
    });
  };
  const isTaken = law.frameworks.some(({ id }) => id === framework.id);
  return [
    ...(isTaken ? at.problem(["id"], message("policy/framework-id-taken", { id: framework.id })) : []),
    ...taken([law.frameworks.flatMap(({ questions }) => questions)], framework.questions, "questions"),
    ...taken([law.forms], framework.forms, "forms"),
    ...taken([law.sources], framework.sources, "sources"),
  ];
}

/** Where answers stand is taken by whoever asks for one there, with all that is below it. */
function takenPlaces(framework: Framework, law: Law, { problem }: Complaints): Finding[] {
  const frames = { profile: ["record"], distinction: ["distinction", "combination-row"] } as const;
  return (["profile", "distinction"] as const).flatMap((of) => {
    const asked = law.frameworks.flatMap(({ questions }) => questions.filter((one) => one.of === of));
    const heads = new Set([
      ...asked.flatMap(({ at }) => at?.split(".")[0] ?? []),
      ...law.forms
        .filter(({ id }) => (frames[of] as readonly string[]).includes(id))
        .flatMap(({ fields }) => Object.keys(fields)),
    ]);
    const own: string[] = [];
    return framework.questions.flatMap((question, index) => {
      const { at } = question;
      if (question.of !== of || at === undefined) return [];
      const isTaken = heads.has(at.split(".")[0] ?? "") || own.some((one) => isWithin(one, at) || isWithin(at, one));
      own.push(at);
      return isTaken ? problem(["questions", index, "at"], message("policy/framework-at-taken", { at })) : [];
    });
  });
}

function isWithin(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}.`);
}

function answerProblems(
  { id, form, at, restsOn }: Question,
  own: Framework,
  law: Law,
  to: Complaints,
  path: Path,
): Finding[] {
  if (form === undefined || at === undefined) return to.problem(path, message("policy/framework-no-answer", { id }));
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(at))
    return to.problem([...path, "at"], message("policy/framework-at-form", { at }));
  const forms = [...own.forms, ...law.forms].map((one) => one.id);
  return [
    ...to.unknown(form, forms, [...path, "form"]),
    ...(restsOn.length > 0 ? [] : to.problem(path, message("policy/framework-rests-on", { id }))),
  ];
}

function whenProblems({ when }: Question, law: Law, { unknown }: Complaints, path: Path): Finding[] {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const vocabulary = (name: string) => ids(law.enums.find(({ id }) => id === name)?.values ?? []);
  const words = [
    ["grounds", ids(law.grounds)],
    ["roads", ids(law.roads)],
    ["automation", vocabulary("automation")],
    ["purpose", vocabulary("purpose")],
    ["sector", vocabulary("sector")],
  ] as const;
  return words.flatMap(([key, known]) =>
    (when[key] ?? []).flatMap((word, index) => unknown(word, known, [...path, "when", key, index])),
  );
}

function sourceIds({ sources }: Framework, law: Law): string[] {
  return [...sources, ...law.sources].map(({ id }) => id);
}

/** A document that keeps its places is cited at one of these. */
function citationProblems({ sources }: Question, own: Framework, law: Law, to: Complaints, path: Path): Finding[] {
  return sources.flatMap(({ source, at }, index) => {
    const here = [...path, "sources", index];
    const places = [...own.sources, ...law.sources].find(({ id }) => id === source)?.places ?? [];
    return [
      ...to.unknown(source, sourceIds(own, law), [...here, "source"]),
      ...(at === undefined || places.length === 0 ? [] : to.unknown(at, places, [...here, "at"])),
    ];
  });
}

function formProblems({ fields, bare }: Form, law: Law, to: Complaints, path: Path): Finding[] {
  const named = bare === undefined ? [] : to.unknown(bare, Object.keys(fields), [...path, "bare"]);
  return [...named, ...fieldProblems(fields, law, to, [...path, "fields"])];
}

function fieldProblems(fields: Readonly<Record<string, Field>>, law: Law, to: Complaints, path: Path): Finding[] {
  const vocabularies = law.enums.map(({ id }) => id);
  return Object.entries(fields).flatMap(([key, field]) => {
    const here = [...path, key];
    const wanted = field.key === undefined ? undefined : field.fields?.[field.key]?.of;
    const choices = law.enums.find(({ id }) => id === wanted)?.values.map(({ id }) => id) ?? [];
    return [
      ...(field.is === "choice" && field.of === undefined ? to.unknown("", vocabularies, here) : []),
      ...(field.of === undefined ? [] : to.unknown(field.of, vocabularies, [...here, "of"])),
      ...(field.unless === undefined ? [] : to.unknown(field.unless, Object.keys(fields), [...here, "unless"])),
      ...(field.including ?? []).flatMap((one, index) => to.unknown(one, choices, [...here, "including", index])),
      ...fieldProblems(field.fields ?? {}, law, to, [...here, "fields"]),
    ];
  });
}
