import { type Html, html } from "../html/html.ts";

export interface Bar {
  readonly label: string;
  readonly count: number;
  /** A colour that holds against white. */
  readonly colour: string;
}

const [width, row, left] = [640, 26, 220];

/**
 * Counts as bars, with each number beside its bar; what is drawn is told by words as well.
 * @param title what the picture shows, for who does not see it
 */
export function barChart(title: string, bars: readonly Bar[]): Html {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const height = bars.length * row + 8;
  const description = bars.map(({ label, count }) => `${label}: ${count}`).join("; ");
  return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${`${title}. ${description}`}">
${bars.map(({ label, count, colour }, at) => {
  const long = Math.round((count / most) * (width - left - 60));
  const top = at * row + 4;
  return html`<text x="${left - 8}" y="${top + 15}" text-anchor="end" font-size="13" fill="#1b1b1f">${label}</text>
<rect x="${left}" y="${top + 2}" width="${long}" height="${row - 8}" fill="${colour}"/>
<text x="${left + long + 6}" y="${top + 15}" font-size="13" fill="#1b1b1f">${count}</text>
`;
})}</svg>`;
}
