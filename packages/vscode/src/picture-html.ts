import type { Picture, PictureQuestion, PictureRate, PictureRow } from "@tenzij/language-server";

/** The one command a page may give: go to a place. */
export const openPlace = "tenzij.openPlace";

/**
 * The test of one profile as a page: a tree that can be read by eye, keyboard and screen reader. It holds no script;
 * everything that comes from a file is escaped; its links give one command and no other.
 */
export function pictureHtml(picture: Picture): string {
  const { words, locale, title } = picture;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${text(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${text(title)}</h1>
<p class="verdict ${picture.blocks ? "open" : "done"}">${mark(picture.blocks ? "open" : "done")} ${text(picture.verdict)}</p>
<p><progress max="${picture.asked}" value="${picture.answered}" aria-label="${text(picture.progress)}"></progress> ${text(picture.progress)}</p>
<h2>${text(words.step1)}</h2>
${picture.rows.length === 0 ? `<p>${text(words.nothing)}</p>` : `<ul class="tree">${picture.rows.map((row) => rowHtml(row, picture)).join("")}</ul>`}
${picture.whole.length === 0 ? "" : `<h2>${text(words.duties)}</h2><ul class="questions">${picture.whole.map((one) => questionHtml(one, picture)).join("")}</ul>`}
<h2>${text(words.rates)}</h2>
${picture.rates.length === 0 ? `<p>${text(words.none)}</p>` : ratesHtml(picture)}
<p class="small">${text(words.decides)}</p>
</main>
</body>
</html>`;
}

function rowHtml({ name, readAs, kind, grounds, excluded, questions }: PictureRow, picture: Picture): string {
  const head = `<h3>${text(name)}</h3><p>${text(readAs)} · ${text(kind)} · ${text(grounds)}</p>`;
  if (excluded !== undefined) return `<li>${head}<p class="open">${mark("excluded")} ${text(excluded)}</p></li>`;
  const below = questions.map((one) => questionHtml(one, picture)).join("");
  return `<li>${head}<h4>${text(picture.words.step2)}</h4><ul class="questions">${below}</ul></li>`;
}

function questionHtml(
  { id, title, text: asked, inWords, done, blocks, place }: PictureQuestion,
  picture: Picture,
): string {
  const kind = done ? "done" : blocks ? "open" : "asks";
  const name = `${text(title)} <span class="id">${text(id)}</span>`;
  const link =
    place === undefined ? name : `<a href="${command(place)}" title="${text(picture.words.open)}">${name}</a>`;
  return `<li class="${kind}">${mark(kind)} ${link} <span class="state">${text(inWords)}</span>${done ? "" : `<p class="asked">${withCode(asked)}</p>`}</li>`;
}

function ratesHtml({ rates, words, locale }: Picture): string {
  const percent = numbers(locale, { style: "percent", digits: 1 });
  const ratio = numbers(locale, { digits: 2 });
  const rows = rates.map(
    (one) =>
      `<tr><th scope="row">${text(one.group)}</th><td>${percent(one.rate)} / ${percent(one.against)}</td><td>${ratio(one.ratio)}</td>` +
      `<td>${one.low === undefined || one.high === undefined ? "–" : `${ratio(one.low)} – ${ratio(one.high)}`}</td><td>${text(one.inWords)}</td></tr>`,
  );
  const heads = [words.group, words.rate, words.ratio, words.interval, ""].map((head) =>
    head === "" ? "<td></td>" : `<th scope="col">${text(head)}</th>`,
  );
  return `${intervalsSvg(rates, words.ratio, ratio)}<table><thead><tr>${heads.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

/** Where the ratio 1 stands, in units of the drawing. */
const axis = 360;

function clipped(group: string): string {
  return group.length > 26 ? `${group.slice(0, 25)}…` : group;
}

/** Ratios with their intervals on a logarithmic axis; the table below it says the same in numbers. */
function intervalsSvg(rates: readonly PictureRate[], label: string, asPercentage: (ratio: number) => string): string {
  const bounds = rates
    .flatMap(({ ratio, low, high }) => [ratio, low ?? ratio, high ?? ratio])
    .filter((one) => one > 0 && Number.isFinite(one));
  const reach = Math.max(Math.log(2), ...bounds.map((one) => Math.abs(Math.log(one)))) * 1.1;
  const x = (ratio: number): number =>
    Math.round(axis + (150 * Math.max(-reach, Math.min(reach, Math.log(Math.max(ratio, 1e-6))))) / reach);
  const lines = rates.map(({ group, ratio, low, high }, index) => {
    const y = 24 + index * 28;
    const interval =
      low === undefined || high === undefined
        ? ""
        : `<line class="interval" x1="${x(low)}" y1="${y}" x2="${x(high)}" y2="${y}"/>`;
    return `<text x="180" y="${y + 4}" text-anchor="end">${text(clipped(group))}</text>${interval}<rect class="ratio" x="${x(ratio) - 4}" y="${y - 4}" width="8" height="8"/>`;
  });
  const height = 24 + rates.length * 28;
  const shares = rates.map(({ group, ratio }) => `${group} ${asPercentage(ratio)}`).join(", ");
  return `<svg role="img" aria-label="${text(`${label}: ${shares}`)}" viewBox="0 0 540 ${height + 16}" width="540"><line class="one" x1="${axis}" y1="8" x2="${axis}" y2="${height}"/><text x="${axis}" y="${height + 12}" text-anchor="middle">1</text>${lines.join("")}</svg>`;
}

/** Shapes that differ, so that states are told apart without colour; the words beside them say it too. */
function mark(kind: "open" | "asks" | "done" | "excluded"): string {
  const shapes = { open: "▲", asks: "?", done: "●", excluded: "⊘" };
  return `<span aria-hidden="true" class="mark">${shapes[kind]}</span>`;
}

function command(place: NonNullable<PictureQuestion["place"]>): string {
  return text(`command:${openPlace}?${encodeURIComponent(JSON.stringify([place.uri, place.range]))}`);
}

/** Numbers as they are written in a language: 9,0% and 1,80 in Dutch. */
function numbers(
  locale: Picture["locale"],
  { style = "decimal", digits }: { style?: "decimal" | "percent"; digits: number },
): (value: number) => string {
  const format = new Intl.NumberFormat(locale, {
    style,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (value) => format.format(value);
}

/** A sentence of the law, with the keys it names as such. */
function withCode(sentence: string): string {
  return text(sentence).replace(/`([^`]+)`/g, "<code>$1</code>");
}

function text(raw: string): string {
  return raw.replace(/[&<>"']/g, (unit) => `&#${unit.charCodeAt(0)};`);
}

const style = `
body{font-family:var(--vscode-font-family,sans-serif);font-size:var(--vscode-font-size,14px);color:var(--vscode-foreground,#222);background:var(--vscode-editor-background,#fff);line-height:1.5;padding:0 1.5rem 2rem;max-width:52rem}
h1{font-size:1.5em}h2{font-size:1.2em;margin-top:2em;border-bottom:1px solid var(--vscode-panel-border,#ccc)}h3{font-size:1.05em;margin-bottom:0;font-family:var(--vscode-editor-font-family,monospace)}h4{margin:.6em 0 0;font-size:1em}
ul{list-style:none;padding:0}.tree>li{border-left:3px solid var(--vscode-panel-border,#bbb);padding-left:1rem;margin:1.5rem 0}
.questions{margin-left:.6rem;border-left:2px solid var(--vscode-panel-border,#bbb)}
.questions>li{position:relative;margin:.45rem 0;padding-left:2.6rem}
.questions>li::before{content:"";position:absolute;left:0;top:.75em;width:.9rem;border-top:2px solid var(--vscode-panel-border,#bbb)}
.questions>li>.mark{position:absolute;left:1rem;width:1.4rem}
.mark{display:inline-block;width:1.4rem;text-align:center}.verdict{font-weight:600}
.open .mark{color:var(--vscode-tenzij-testNeeded,#8a5a00)}.asks .mark{color:var(--vscode-tenzij-question,#2c5f8a)}.done .mark{color:var(--vscode-tenzij-complete,#2f6b2f)}
progress{accent-color:var(--vscode-tenzij-complete,#2f6b2f);width:12rem;vertical-align:middle;margin-right:.5rem}
.asked{margin:.1rem 0 0;max-width:46rem}.state{border:1px solid currentColor;border-radius:.6em;padding:0 .5em;margin-left:.4em;font-size:.9em;white-space:nowrap}
.id{font-family:var(--vscode-editor-font-family,monospace);font-size:.9em}
a{color:var(--vscode-textLink-foreground,#0b5394)}a:focus-visible{outline:2px solid var(--vscode-focusBorder,#0b5394);outline-offset:2px}
table{border-collapse:collapse;margin:1rem 0}th,td{border:1px solid var(--vscode-panel-border,#bbb);padding:.2rem .6rem;text-align:left}
svg{max-width:100%;height:auto;fill:var(--vscode-foreground,#222);font-size:12px}.interval{stroke:var(--vscode-foreground,#222);stroke-width:2}.one{stroke:var(--vscode-foreground,#222);stroke-dasharray:3 3;opacity:.6}
.small{margin-top:2em;font-size:.95em}`;
