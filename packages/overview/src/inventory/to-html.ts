import { type Message, say } from "@tenzij/core/language";
import { barChart } from "../charts/bar-chart.ts";
import { lineChart } from "../charts/line-chart.ts";
import { type Html, html } from "../html/html.ts";
import { page, table } from "../html/page.ts";
import { message } from "../language/message.ts";
import { historyLines } from "./history-lines.ts";
import type { Inventory } from "./schema.ts";
import { originsOf, sayOrigin, sayState, sayWhy, stateColours, states } from "./state-words.ts";
import { type Column, grantLines, type Line, linesOf, notLookedInto, sayColumn, sayNote, type Words } from "./table.ts";

/** What is told of each indicator; what holds for its whole profile stands above these. */
const shown: readonly Column[] = [
  "indicator",
  "read-as",
  "kind",
  "grounds",
  "state",
  "place",
  "grants",
  "found",
  "gone",
];

/** An inventory as a page for who has to account for it: what there is, how far it is, what was not seen, and how it went. */
export function inventoryPage(inventory: Inventory, words: Words): string {
  const text = (sentence: Message) => say(sentence, words.locale);
  const { summary, repositories } = inventory;
  const title = text(message("inventory/title", {}));
  const [by] = repositories.flatMap((one) => (one.state === "seen" ? [one.by] : []));
  const main = html`<h1>${title}</h1>
<p>${text(message("inventory/sum", { repositories: summary.repositories, profiles: summary.profiles, indicators: summary.indicators }))}</p>
${summary.notSeen === 0 ? null : html`<p class="bad">${text(message("inventory/some-not-seen", { count: summary.notSeen }))}</p>`}
${inventory.notes.length === 0 ? null : html`<h2>${text(message("inventory/notes", {}))}</h2><ul>${inventory.notes.map((note) => html`<li class="wait">${sayNote(note, words)}</li>`)}</ul>`}
<h2>${text(message("inventory/how-far", {}))}</h2>
${barChart(
  text(message("inventory/how-far", {})),
  states.map((state) => ({
    label: sayState(state, words.locale),
    count: summary.states[state] ?? 0,
    colour: stateColours[state],
  })),
)}
${overTime(inventory, words)}
${rowsByRepository(inventory, words)}
${grants(inventory, words)}
${outside(inventory, words)}`;
  const foot = text(message("inventory/foot", { version: by?.tenzij ?? "", law: by?.law ?? "", today: by?.on ?? "" }));
  return page({ locale: words.locale, title, main, foot });
}

function overTime({ repositories }: Inventory, { locale }: Words): Html {
  const heading = say(message("inventory/over-time", {}), locale);
  const { months, lines, unknown } = historyLines(repositories, locale);
  const note =
    unknown.length === 0
      ? null
      : html`<p class="wait">${say(message("inventory/history-unknown", { repositories: unknown.join("; ") }), locale)}</p>`;
  if (months.length === 0)
    return html`<h2>${heading}</h2>${note ?? html`<p class="soft">${say(message("inventory/not-asked", {}), locale)}</p>`}`;
  const heads = [say(message("inventory/month", {}), locale), ...lines.map(({ label }) => label)];
  const rows = months.map((month, at) => [month, ...lines.map(({ points }) => String(points[at] ?? 0))]);
  return html`<h2>${heading}</h2>${note}${lineChart(heading, months, lines)}${table(heading, heads, rows)}`;
}

function rowsByRepository(inventory: Inventory, words: Words): Html {
  return html`<h2>${say(message("inventory/rows", {}), words.locale)}</h2>
${inventory.repositories.map((one) => {
  if (one.state === "not-seen") return html`<h3>${one.name}</h3><p class="bad">${sayWhy(one, words.locale)}</p>`;
  const lines = [...linesOf({ ...inventory, repositories: [one] }, words)];
  const files = [...new Set(lines.map(({ file }) => file))];
  return html`<h3>${one.name}</h3><p class="soft">${isAddress(one.id) ? one.id : say(message("inventory/no-address", {}), words.locale)}${one.commit === null ? null : html` @ <code>${one.commit}</code>`}</p>
${originsOf(one).map((origin) => html`<p class="soft">${sayOrigin(origin, words.locale)}</p>`)}
${files.length === 0 ? html`<p>${say(message("inventory/no-profiles", {}), words.locale)}</p>` : null}
${files.map((file) =>
  ofProfile(
    lines.filter((line) => line.file === file),
    words,
  ),
)}`;
})}`;
}

/** What stands nowhere but on this machine is known by a digest of its place, which tells people nothing. */
function isAddress(id: string): boolean {
  return !id.startsWith("folder:");
}

/** A profile: what holds for all of it in a line, and its indicators below. */
function ofProfile(lines: readonly Line[], { locale }: Words): Html {
  const [first] = lines;
  if (first === undefined) return html``;
  const about = (["profile", "verdict", "owner", "valid-until", "open", "signers"] as const)
    .filter((column) => first[column] !== "")
    .map((column) => `${sayColumn(column, locale)}: ${first[column]}`);
  const rows = lines.filter((line) => line["read-as"] !== "").map((line) => shown.map((column) => line[column]));
  return html`<div class="box"><h4>${first.file}</h4><p>${about.join(" · ")}</p>
${
  rows.length === 0
    ? null
    : table(
        first.file,
        shown.map((column) => sayColumn(column, locale)),
        rows,
      )
}</div>`;
}

function grants(inventory: Inventory, words: Words): Html {
  const rows = grantLines(inventory, words);
  const heading = say(message("inventory/grants-all", {}), words.locale);
  const heads = (["repository", "file", "indicator", "grants"] as const).map((column) =>
    sayColumn(column, words.locale),
  );
  return html`<h2>${heading}</h2>${rows.length === 0 ? html`<p>${say(message("inventory/no-grants", {}), words.locale)}</p>` : table(heading, heads, rows)}`;
}

function outside(inventory: Inventory, words: Words): Html {
  const rows = notLookedInto(inventory, words);
  if (rows.length === 0) return html``;
  const heading = say(message("inventory/outside", {}), words.locale);
  return html`<h2>${heading}</h2>${table(heading, [sayColumn("repository", words.locale), sayColumn("place", words.locale), say(message("inventory/what", {}), words.locale)], rows)}`;
}
