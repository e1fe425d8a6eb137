import type { Locale } from "@tenzij/core/language";
import { Html, html } from "./html.ts";

export interface PageParts {
  readonly locale: Locale;
  readonly title: string;
  readonly main: Html;
  /** What stands at the foot of the page: by what it was made. */
  readonly foot: string;
}

/** Colours hold against white by 4.5 to 1 at least (WCAG 2.2, 1.4.3); every state is a word too. */
const style = new Html(`
:root { color-scheme: light; --ink: #1b1b1f; --soft: #55555f; --line: #c9c9d2; --bad: #9b1c1c; --wait: #7a4a00; --good: #1b5e3b; --blue: #154273; }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, "Segoe UI", Arial, sans-serif; color: var(--ink); background: #fff; }
main, footer { max-width: 68rem; margin: 0 auto; padding: 1rem 1.25rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: .5rem 0; color: var(--blue); overflow-wrap: anywhere; }
h2 { font-size: 1.3rem; margin: 2rem 0 .5rem; padding-top: .5rem; border-top: 3px solid var(--blue); color: var(--blue); }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem; overflow-wrap: anywhere; }
p, ul, ol, dl { margin: .35rem 0; }
h4, p, li { overflow-wrap: anywhere; }
h4 { margin: .2rem 0; }
.soft { color: var(--soft); }
.bad { color: var(--bad); font-weight: 600; } .wait { color: var(--wait); font-weight: 600; } .good { color: var(--good); font-weight: 600; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
thead th { border-bottom: 2px solid var(--blue); }
dt { font-weight: 600; margin-top: .3rem; } dd { margin: 0 0 .2rem 1rem; white-space: pre-line; overflow-wrap: anywhere; }
code { font-family: ui-monospace, Consolas, monospace; font-size: .88em; overflow-wrap: anywhere; }
a { color: var(--blue); }
.whole { white-space: nowrap; }
.tree, .tree ol { list-style: none; margin: 0; padding: 0 0 0 1.25rem; }
.tree li { position: relative; padding: .2rem 0 .2rem .9rem; border-left: 2px solid var(--line); }
.tree li::before { content: ""; position: absolute; left: 0; top: 1rem; width: .7rem; border-top: 2px solid var(--line); }
.tree li:last-child { border-left-color: transparent; }
.tree li:last-child::after { content: ""; position: absolute; left: -2px; top: 0; height: 1rem; border-left: 2px solid var(--line); }
.box { border: 1px solid var(--line); border-left: 4px solid var(--blue); padding: .5rem .9rem; margin: .6rem 0; break-inside: avoid; }
svg { max-width: 100%; height: auto; display: block; margin: .5rem 0; }
footer { color: var(--soft); font-size: .85rem; border-top: 1px solid var(--line); margin-top: 2rem; }
@media print {
  @page { margin: 16mm 14mm; }
  body { font-size: 10.5pt; }
  main, footer { max-width: none; padding: 0; }
  h2, h3, h4 { break-after: avoid; }
  tr, figure, li.answer { break-inside: avoid; }
  .scroll { overflow: visible; }
  table { font-size: .85em; }
  th, td { padding: .25rem .3rem; }
}
`);

/**
 * A page that needs nothing beside it: no script, no network, no font; the policy in its head forbids the browser to fetch anything.
 */
export function page({ locale, title, main, foot }: PageParts): string {
  return `<!doctype html>\n${html`<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
${main}
</main>
<footer>${foot}</footer>
</body>
</html>
`}`;
}

/**
 * A table that scrolls by itself where the page is narrow, reachable by keyboard as that. A column in which no row has anything is left out.
 * @param caption what the heading above it says, for who does not see that
 */
export function table(caption: string, heads: readonly string[], rows: readonly (readonly (Html | string)[])[]): Html {
  const kept = heads.flatMap((_, at) => (at === 0 || rows.some((cells) => cells[at] !== "") ? [at] : []));
  const row = (cells: readonly (Html | string)[]) =>
    html`<tr>${kept.map((at) => (at === 0 ? html`<th scope="row">${shownIn(cells[at])}</th>` : html`<td>${shownIn(cells[at])}</td>`))}</tr>\n`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${kept.map((at) => html`<th scope="col">${heads[at] ?? ""}</th>`)}</tr></thead><tbody>${rows.map(row)}</tbody></table></div>`;
}

/** A word of so many letters stays whole; a longer one, such as a path, may go on in the next line at its marks, else anywhere. */
const unbroken = 24;
const pieces = /[^/_.:-]{1,24}[/_.:-]*|[/_.:-]{1,24}/gu;

/** A cell whose long words may be broken, so that paper is wide enough for the others. */
function shownIn(cell: Html | string = ""): Html {
  if (cell instanceof Html) return cell;
  // A browser would break a day at its dashes.
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(cell)) return html`<span class="whole">${cell}</span>`;
  const parts = cell.split(/(\s+)/).map((word) => (word.length <= unbroken ? [word] : (word.match(pieces) ?? [])));
  return html`${parts.map((word) => word.map((part, at) => (at === 0 ? part : html`<wbr>${part}`)))}`;
}
