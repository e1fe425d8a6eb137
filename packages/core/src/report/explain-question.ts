import type { Form, Framework, Law, Part, Question, Text } from "@tenzij/law";
import { message } from "../language/message.ts";
import { inLocale, type Locale, type Message, say } from "../language/say.ts";
import type { Page } from "./page.ts";

const parts: Record<Part, Message> = {
  indicator: message("explain/part-indicator", {}),
  values: message("explain/part-values", {}),
  weight: message("explain/part-weight", {}),
  threshold: message("explain/part-threshold", {}),
  source: message("explain/part-source", {}),
  selection: message("explain/part-selection", {}),
  automation: message("explain/part-automation", {}),
  process: message("explain/part-process", {}),
  rest: message("explain/part-rest", {}),
};

const askedOf: Record<Question["of"], Message> = {
  distinction: message("explain/of-distinction", {}),
  profile: message("explain/of-profile", {}),
  organisation: message("explain/of-organisation", {}),
  incident: message("explain/of-incident", {}),
};

export const authorities: Record<Question["authority"], Message> = {
  L: message("explain/authority-L", {}),
  A: message("explain/authority-A", {}),
  P: message("explain/authority-P", {}),
  R: message("explain/authority-R", {}),
  D: message("explain/authority-D", {}),
};

/** Who asks a question, of what, where the answer is written and what re-opens it. */
export function questionLines(
  question: Question,
  framework: Framework,
  { law, locale }: Pick<Page, "law" | "locale">,
): string[] {
  const { title, edition } = framework;
  const { asker = framework.asker } = question;
  const { kinds, grounds, roads } = question.when;
  const form = law.forms.find(({ id }) => id === question.form);
  const named = (items: readonly { readonly id: string; readonly title: Text }[], ids: readonly string[]) =>
    ids.map((id) => inLocale(items.find((item) => item.id === id)?.title ?? id, locale)).join(", ");
  const kindTitles = law.asks.map((ask) => ({ id: ask.kind, title: ask.title }));
  const lines: (Message | null)[] = [
    message("explain/asker", { asker, framework: title, edition }),
    isOfReplacedEditionOnly(question, framework, law) ? message("explain/of-replaced-edition", {}) : null,
    askedOf[question.of],
    kinds ? message("explain/only-kinds", { kinds: named(kindTitles, kinds) }) : null,
    grounds ? message("explain/only-grounds", { grounds: named(law.grounds, grounds) }) : null,
    roads ? message("explain/only-roads", { roads: named(law.roads, roads) }) : null,
    question.at ? message("explain/at", { path: pathOf(question, question.at) }) : null,
    form ? message("explain/fields", { fields: fieldsOf(form, locale) }) : null,
    question.restsOn.length > 0
      ? message("explain/rests-on", { parts: question.restsOn.map((part) => say(parts[part], locale)).join(", ") })
      : null,
    question.severity === "block" ? message("explain/blocks", {}) : message("explain/warns", {}),
    authorities[question.authority],
  ];
  return lines.filter((line) => line !== null).map((line) => say(line, locale));
}

/** Whoever asks the framework said it only in an edition that was replaced. */
function isOfReplacedEditionOnly({ sources }: Question, { source }: Framework, law: Law): boolean {
  const replaced = (id: string) => law.sources.find((one) => one.id === id)?.replacedBy === source;
  return sources.some((one) => replaced(one.source)) && sources.every((one) => one.source !== source);
}

function pathOf({ of }: Question, at: string): string {
  return of === "distinction" ? `distinctions.….${at}` : at;
}

function fieldsOf(form: Form, locale: Locale): string {
  const fields = Object.values(form.fields).map(({ title, optional }) => {
    const field = inLocale(title, locale);
    return optional ? say(message("explain/optional", { field }), locale) : field;
  });
  return fields.join("; ");
}
