import { type Html, html } from "../html/html.ts";

export interface Line {
  readonly label: string;
  readonly colour: string;
  /** A pattern of the stroke, so that lines differ without colour; "" is solid. */
  readonly dashes: string;
  readonly points: readonly number[];
}

const [width, height, left, bottom, top] = [640, 240, 40, 30, 10];

/**
 * Counts over time, one line each.
 * @param months under the points, as `2026-01`
 */
export function lineChart(title: string, months: readonly string[], lines: readonly Line[]): Html {
  const most = Math.max(1, ...lines.flatMap(({ points }) => points));
  const x = (at: number) => Math.round(left + (at * (width - left - 20)) / Math.max(1, months.length - 1));
  const y = (count: number) => Math.round(height - bottom - (count / most) * (height - bottom - top));
  const description = lines.map(({ label, points }) => `${label}: ${points.join(", ")}`).join("; ");
  const every = Math.max(1, Math.ceil(months.length / 8));
  return html`<svg viewBox="0 0 ${width} ${height + lines.length * 20}" width="${width}" height="${height + lines.length * 20}" role="img" aria-label="${`${title}, ${months[0] ?? ""} – ${months.at(-1) ?? ""}. ${description}`}">
<line x1="${left}" y1="${y(0)}" x2="${width - 20}" y2="${y(0)}" stroke="#55555f"/>
<text x="${left - 6}" y="${y(0) + 4}" text-anchor="end" font-size="12" fill="#1b1b1f">0</text>
<text x="${left - 6}" y="${y(most) + 4}" text-anchor="end" font-size="12" fill="#1b1b1f">${most}</text>
${months.map((month, at) => (at % every === 0 ? html`<text x="${x(at)}" y="${height - 10}" text-anchor="${at === 0 ? "start" : at === months.length - 1 ? "end" : "middle"}" font-size="12" fill="#1b1b1f">${month}</text>` : ""))}
${lines.map(
  (
    { label, colour, dashes, points },
    row,
  ) => html`<polyline fill="none" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dashes}" points="${points.map((count, at) => `${x(at)},${y(count)}`).join(" ")}"/>
<line x1="${left}" y1="${height + row * 20 + 6}" x2="${left + 40}" y2="${height + row * 20 + 6}" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dashes}"/>
<text x="${left + 48}" y="${height + row * 20 + 10}" font-size="13" fill="#1b1b1f">${label}</text>
`,
)}</svg>`;
}
