import type { Finding } from "@tenzij/core";
import { type QuestionState, textAt } from "@tenzij/core/justification";
import { inLocale, say, shownName } from "@tenzij/core/language";
import { criteriaOf } from "@tenzij/core/profile";
import { sayVerdict } from "@tenzij/core/report";
import { type Html, html } from "../html/html.ts";
import { indicatorRows } from "../inventory/indicator-rows.ts";
import type { IndicatorRow } from "../inventory/schema.ts";
import { sayState } from "../inventory/state-words.ts";
import { message } from "../language/message.ts";
import { stateMark } from "./question-words.ts";
import type { Setting } from "./setting.ts";

/** The three steps as a tree: what each indicator was read as, what that asks, how that stands, and what comes of it. */
export function decisionTree(setting: Setting): Html {
  const { words, judged, profile, texts, law, locale } = setting;
  const rows = indicatorRows(judged, texts, law);
  const whole = judged.questions.filter(({ indicator }) => indicator === undefined);
  // One indicator can be read as several things, and several can distinguish together only.
  const found = new Set([
    ...rows.map(({ indicator }) => indicator),
    ...judged.distinctions.flatMap(({ members = [] }) => members.map(({ name }) => name)),
  ]);
  const criteria = criteriaOf(profile);
  const counts = {
    indicators: criteria.length,
    found: criteria.filter(({ name }) => found.has(name)).length,
  };
  return html`<h2>${words(message("dossier/tree", {}))}</h2>
<ol class="tree">
<li><strong>${words(message("dossier/step-1", {}))}</strong>: ${words(message("dossier/step-1-found", counts))}
<ol>${rows.map((row) => html`<li>${branchOf(row, setting)}</li>`)}</ol></li>
<li><strong>${words(message("dossier/step-2", {}))}</strong>
${whole.length === 0 ? html`<p>${words(message("dossier/nothing-asked", {}))}</p>` : html`<ol>${whole.map((one) => leafOf(one, setting))}</ol>`}</li>
<li><strong>${words(message("dossier/step-3", {}))}</strong>: <span class="${judged.blocks ? "bad" : "good"}">${sayVerdict(judged.verdict, locale)}</span></li>
</ol>`;
}

function branchOf(row: IndicatorRow, setting: Setting): Html {
  const { words, judged, law, locale, record } = setting;
  const found = judged.distinctions.find((one) => one.entry === row.entry && one.indicator.name === row.indicator);
  const name = found?.members?.[0].name ?? row.indicator;
  const kind = law.asks.find((ask) => ask.kind === row.kind)?.title ?? row.kind ?? "";
  const grounds = row.grounds
    .map((id) => inLocale(law.grounds.find((one) => one.id === id)?.title ?? id, locale))
    .join(", ");
  const excluding = judged.findings.filter((one) => one.severity === "exclusion" && one.indicator === name);
  const written = textAt(record?.distinctions.get(name ?? "")?.node, "road");
  const road = law.roads.find(({ id }) => id === written)?.title ?? written;
  const asked = judged.questions.filter(({ indicator }) => indicator === name);
  return html`<strong>${shownName(row.indicator ?? "")}</strong>: ${words(message("dossier/read-as", { title: row.title, kind: inLocale(kind, locale), grounds }))}
<ol>
${found === undefined ? null : html`<li>${words(message("dossier/because", {}))}: ${inLocale(found.why, locale)}</li>`}
<li>${words(message("dossier/excluded", {}))}: ${excluding.length === 0 ? html`<span class="good">${words(message("dossier/no", {}))}</span>` : excluding.map((one) => exclusion(one, setting))}</li>
${road === undefined ? null : html`<li>${words(message("dossier/road", {}))}: ${inLocale(road, locale)}</li>`}
${asked.map((one) => leafOf(one, setting))}
<li>${words(message("dossier/so", {}))}: <strong>${sayState(row.state, locale)}</strong></li>
</ol>`;
}

function exclusion({ message: sentence }: Finding, { locale }: Setting): Html {
  return html`<span class="bad">${say(sentence, locale)}</span>`;
}

function leafOf(one: QuestionState, setting: Setting): Html {
  return html`<li>${inLocale(one.title, setting.locale)} <span class="soft">(${one.question})</span>: ${stateMark(one, setting)}</li>`;
}
