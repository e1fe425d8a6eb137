import { type Html, html } from "../html/html.ts";

/** A share with the interval it can lie in, all between 0 and 1. */
export interface Interval {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  /** The share itself; null where suppressed counts leave only a range. */
  readonly share: number | null;
  /** As people read it, such as `3.67% (2.15% – 5.9%)`. */
  readonly text: string;
  readonly reference: boolean;
}

const [width, row, left, right] = [680, 30, 200, 190];

/** Shares of groups, each with its interval, from nought to the highest; the group compared with is a square. */
export function intervalChart(title: string, intervals: readonly Interval[]): Html {
  const most = Math.max(0.001, ...intervals.map(({ high }) => high)) * 1.05;
  const height = intervals.length * row + 14;
  const x = (share: number) => Math.round((left + (share / most) * (width - left - right)) * 10) / 10;
  const description = intervals.map((one) => `${one.label}: ${one.text}`).join("; ");
  return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${`${title}. ${description}`}">
<line x1="${left}" y1="4" x2="${left}" y2="${height - 8}" stroke="#55555f"/>
${intervals.map((one, at) => {
  const middle = at * row + 20;
  return html`<text x="${left - 8}" y="${middle + 4}" text-anchor="end" font-size="13" fill="#1b1b1f">${one.label}</text>
<line x1="${x(one.low)}" y1="${middle}" x2="${x(one.high)}" y2="${middle}" stroke="#154273" stroke-width="3"/>
<line x1="${x(one.low)}" y1="${middle - 6}" x2="${x(one.low)}" y2="${middle + 6}" stroke="#154273" stroke-width="2"/>
<line x1="${x(one.high)}" y1="${middle - 6}" x2="${x(one.high)}" y2="${middle + 6}" stroke="#154273" stroke-width="2"/>
${one.share === null ? "" : one.reference ? html`<rect x="${x(one.share) - 5}" y="${middle - 5}" width="10" height="10" fill="#154273"/>` : html`<circle cx="${x(one.share)}" cy="${middle}" r="5.5" fill="#154273"/>`}
<text x="${width - right + 8}" y="${middle + 4}" font-size="13" fill="#1b1b1f">${one.text}</text>
`;
})}</svg>`;
}
