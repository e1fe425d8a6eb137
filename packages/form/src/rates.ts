import type { FormView } from "@tenzij/core/justification";
import { el, svg } from "./dom.ts";
import type { Words } from "./words.ts";

/** Where the ratio 1 stands, in units of the drawing. */
const axis = 360;

/** Rates and their intervals as a table, and ratios drawn on a logarithmic axis. */
export function ratesView({ rates, locale }: FormView, words: Words): Node {
  const percent = new Intl.NumberFormat(locale, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const rows = rates.map(({ group, rate, ratio, low, high, inWords }) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, group),
      ...[
        percent.format(rate),
        number.format(ratio),
        low === undefined || high === undefined ? "–" : `${number.format(low)} – ${number.format(high)}`,
        inWords,
      ].map((text) => el("td", {}, text)),
    ),
  );
  const heads = [words.group, words.rate, words.ratio, words.interval].map((text) => el("th", { scope: "col" }, text));
  const table = el(
    "table",
    {},
    el("caption", {}, words.rates),
    el("thead", {}, el("tr", {}, ...heads, el("td"))),
    el("tbody", {}, ...rows),
  );
  return el(
    "div",
    { class: "wide" },
    drawing(rates, words, (ratio) => number.format(ratio)),
    table,
  );
}

function drawing(rates: FormView["rates"], words: Words, asPercentage: (ratio: number) => string): Node {
  const bounds = rates
    .flatMap(({ ratio, low, high }) => [ratio, low ?? ratio, high ?? ratio])
    .filter((one) => one > 0 && Number.isFinite(one));
  const reach = Math.max(Math.log(2), ...bounds.map((one) => Math.abs(Math.log(one)))) * 1.1;
  const x = (ratio: number): string =>
    String(Math.round(axis + (150 * Math.max(-reach, Math.min(reach, Math.log(Math.max(ratio, 1e-6))))) / reach));
  const lines = rates.flatMap(({ group, ratio, low, high }, at) => {
    const y = 24 + at * 28;
    const interval =
      low === undefined || high === undefined
        ? []
        : [svg("line", { class: "interval", x1: x(low), y1: String(y), x2: x(high), y2: String(y) })];
    const name = group.length > 26 ? `${group.slice(0, 25)}…` : group;
    return [
      svg("text", { x: "180", y: String(y + 4), "text-anchor": "end" }, name),
      ...interval,
      svg("rect", { x: String(Number(x(ratio)) - 4), y: String(y - 4), width: "8", height: "8" }),
    ];
  });
  const height = 24 + rates.length * 28;
  const label = `${words.ratio}: ${rates.map(({ group, ratio }) => `${group} ${asPercentage(ratio)}`).join(", ")}`;
  const one = svg("line", { class: "one", x1: String(axis), y1: "8", x2: String(axis), y2: String(height) });
  return svg(
    "svg",
    { role: "img", "aria-label": label, viewBox: `0 0 540 ${height + 16}`, width: "540" },
    one,
    svg("text", { x: String(axis), y: String(height + 12), "text-anchor": "middle" }, "1"),
    ...lines,
  );
}
