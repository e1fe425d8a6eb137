import { nodeAt, type QuestionState, type Shape, shapesOf, textAt } from "@tenzij/core/justification";
import { inLocale, shownName } from "@tenzij/core/language";
import type { Node } from "@tenzij/read";
import { type Html, html } from "../html/html.ts";
import { message } from "../language/message.ts";
import { answerNode, isWritten } from "./answer-node.ts";
import { stateMark } from "./question-words.ts";
import type { Setting } from "./setting.ts";

/** Every question that is put: what is asked, who answered when, and why, as written. */
export function answersSection(setting: Setting): Html {
  const { words, judged } = setting;
  const names = [...new Set(judged.questions.map(({ indicator }) => indicator))];
  const heading = (name: string | undefined) =>
    name === undefined ? words(message("dossier/of-the-profile", {})) : shownName(name);
  return html`<h2>${words(message("dossier/answers", {}))}</h2>
${judged.questions.length === 0 ? html`<p>${words(message("dossier/nothing-asked", {}))}</p>` : null}
${names.map((name) => {
  const own = judged.questions.filter(({ indicator }) => indicator === name);
  return html`<h3>${heading(name)}</h3><ol>${own.map((one) => answerItem(one, setting))}</ol>`;
})}`;
}

function answerItem(asked: QuestionState, setting: Setting): Html {
  const { locale } = setting;
  const { node: found, shape, who } = answerTo(asked, setting);
  const node = found !== undefined && isWritten(found) ? found : undefined;
  return html`<li class="answer"><strong>${inLocale(asked.title, locale)}</strong> <span class="soft">(${asked.question})</span>: ${stateMark(asked, setting)}
<p class="soft">${inLocale(asked.text, locale)}</p>
${node === undefined ? null : html`<div class="box">${answerNode(node, shape, setting, askedBelow(asked, setting))}${who === "" ? null : html`<p class="soft">${who}</p>`}</div>`}</li>`;
}

/** The keys of an answer under which another question of the same indicator has its own, told with that question. */
function askedBelow(asked: QuestionState, { law, judged }: Setting): ReadonlySet<string> {
  const all = law.frameworks.flatMap(({ questions }) => questions);
  const placeOf = (id: string) => all.find((one) => one.id === id)?.at ?? "";
  const above = `${placeOf(asked.question)}.`;
  const beside = judged.questions.filter(
    (one) => one.typed && one.of === asked.of && one.indicator === asked.indicator,
  );
  const below = beside.map(({ question }) => placeOf(question)).filter((at) => at.startsWith(above));
  return new Set(below.map((at) => at.slice(above.length)));
}

/** Where an answer stands, what may stand there, and who gave it when. */
function answerTo(
  asked: QuestionState,
  setting: Setting,
): { node: Node | undefined; shape: Shape | undefined; who: string } {
  const { law, record, organisation } = setting;
  const at = law.frameworks.flatMap(({ questions }) => questions).find(({ id }) => id === asked.question)?.at;
  // What is computed has no answer of its own; where it looks is told with the questions that have.
  if (at === undefined || !asked.typed) return { node: undefined, shape: undefined, who: "" };
  const shapes = shapesOf(law);
  const row = asked.of === "distinction" ? rowOf(asked, at, setting) : undefined;
  const root = asked.of === "organisation" ? organisation : (record?.root ?? null);
  const top = asked.of === "organisation" ? shapes.organisation : shapes.record;
  const start = asked.of === "distinction" ? top.keys.get("distinctions")?.each : top;
  const shape = at.split(".").reduce<Shape | undefined>((so, key) => so?.keys.get(key), start);
  const node = nodeAt(asked.of === "distinction" ? row : root, at);
  return { node, shape, who: node === undefined ? "" : whoAnswered([node, row, root], setting) };
}

function rowOf({ indicator = "", at: path = "" }: QuestionState, at: string, { record }: Setting): Node | undefined {
  const combination = path.startsWith("combinations.") ? path.slice("combinations.".length, -(at.length + 1)) : "";
  return record?.combinations.get(combination)?.node ?? record?.distinctions.get(indicator)?.node;
}

/** By whom, in which role, on which day: as the answer says of itself, else as its row or the head of the file does. */
function whoAnswered(
  [node, ...above]: readonly (Node | null | undefined)[],
  { words, isPublic, law, locale }: Setting,
): string {
  const recorded =
    textAt(node, "by") === undefined
      ? (key: string) => above.map((one) => textAt(one, `answered.${key}`)).find((text) => text !== undefined)
      : (key: string) => textAt(node, key);
  const role = recorded("role");
  const title = law.enums.find(({ id }) => id === "role")?.values.find(({ id }) => id === role)?.title ?? role;
  const roleTitle = title === undefined ? undefined : inLocale(title, locale);
  const who = [isPublic ? undefined : recorded("by"), roleTitle, recorded("on")]
    .filter((part) => part !== undefined)
    .join(", ");
  return who === "" ? "" : words(message("dossier/answered-by", { who }));
}
