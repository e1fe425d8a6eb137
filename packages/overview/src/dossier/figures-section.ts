import {
  compareGroups,
  decimal,
  nodeAt,
  percentage,
  rate,
  readTables,
  shareInterval,
} from "@tenzij/core/justification";
import { inLocale } from "@tenzij/core/language";
import { type Interval, intervalChart } from "../charts/interval-chart.ts";
import { type Html, html } from "../html/html.ts";
import { table } from "../html/page.ts";
import { message } from "../language/message.ts";
import type { Setting } from "./setting.ts";

type Table = ReturnType<typeof readTables>[number];
type Group = Table["groups"][number];

/** How often each group is picked at each step, with the interval chance leaves, drawn and as numbers; recomputed from the counts. */
export function figuresSection(setting: Setting): Html {
  const { words, record, law } = setting;
  const all = readTables(nodeAt(record?.root, "statistics"), law.enums);
  const tables = all.filter(({ groups }) => groups.some(isFilledIn));
  return html`<h2>${words(message("dossier/figures", {}))}</h2>
${tables.length === 0 ? html`<p>${words(message("dossier/no-figures", {}))}</p>` : html`<p class="soft">${words(message("dossier/figures-how", {}))}</p>`}
${tables.map((one) => ofStep(one, setting))}`;
}

function isFilledIn({ name, population, selected }: Group): boolean {
  return [name, population.text, selected.text].some((text) => text.trim() !== "");
}

function ofStep(one: Table, setting: Setting): Html {
  const { words } = setting;
  const unnamed = words(message("dossier/not-stated", {}));
  const title = words(message("dossier/step", { step: one.step.trim() || unnamed }));
  const intervals = one.groups.flatMap((group) => intervalOf(group, one, setting));
  const compared = new Map(compareGroups(one).map((comparison) => [comparison.group, comparison]));
  const heads = ["group", "eligible", "selected", "share", "ratio", "shows"] as const;
  const rows = one.groups.filter(isFilledIn).map((group) => {
    const comparison = compared.get(group);
    const name = group.name.trim() || unnamed;
    return [
      group.reference ? `${name} (${words(message("dossier/reference", {}))})` : name,
      group.population.text,
      group.selected.text,
      intervals.find(({ group: own }) => own === group)?.interval.text ?? words(message("dossier/not-to-compute", {})),
      comparison === undefined ? "" : ratioOf(comparison.result, setting),
      comparison === undefined ? "" : words(message(`dossier/shows-${comparison.shows}`, {})),
    ];
  });
  return html`<figure><h3>${title}</h3>${intervalChart(
    title,
    intervals.map(({ interval }) => interval),
  )}
${table(
  title,
  heads.map((head) => words(message(`dossier/${head}`, {}))),
  rows,
)}</figure>`;
}

/** The share of a group with its interval; of a suppressed count the range that it and chance leave. */
function intervalOf(group: Group, { alpha }: Table, { locale }: Setting): { group: Group; interval: Interval }[] {
  const { population, selected } = group;
  const most = Math.min(
    selected.most === undefined ? selected.value : (selected.most ?? population.value),
    population.value,
  );
  if (population.most !== undefined || population.value < 1 || selected.value > population.value) return [];
  const low = shareInterval({ count: selected.value, of: population.value }, alpha).low;
  const high = shareInterval({ count: most, of: population.value }, alpha).high;
  const share = most === selected.value ? rate({ count: most, of: population.value }) : null;
  const asText = (part: number) => inLocale(percentage(part), locale);
  const text = `${share === null ? "" : `${asText(share)} `}(${asText(low)} – ${asText(high)})`;
  return [{ group, interval: { label: group.name, low, high, share, text, reference: group.reference } }];
}

function ratioOf(
  { ratio, interval }: { ratio: number; interval: { low: number; high: number } | null },
  { locale }: Setting,
): string {
  const asText = (part: number) => inLocale(decimal(part), locale);
  return interval === null ? asText(ratio) : `${asText(ratio)} (${asText(interval.low)} – ${asText(interval.high)})`;
}
