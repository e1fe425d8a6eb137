/** Makes the pages of the law one file to read and to search without a network (`dist/law.html`). */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { Marked } from "marked";

/** Files and folders of `docs/<locale>` in the order they are read; what else stands there is about using Tenzij. */
const order = [
  "legal-test",
  "kinds",
  "roads",
  "exclusions",
  "entries",
  "frameworks",
  "answers",
  "vocabulary",
  "findings",
  "sources",
];

const words = {
  nl: { title: "De regels van Tenzij", pages: "Pagina's", other: "English" },
  en: { title: "The rules of Tenzij", pages: "Pages", other: "Nederlands" },
};

/**
 * @param docs the folder with a folder for each language
 * @param online the address where all other pages are read
 * @param parts the script, the style and the frame of the page
 * @returns the HTML of all of them
 */
export function lawPages(docs, online, { script, style, frame }) {
  const bodies = Object.entries(words).map(([locale, said]) => inOneLanguage(join(docs, locale), locale, said, online));
  const hash = createHash("sha256").update(script).digest("base64");
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'`;
  const filled = { policy, style, script, pages: bodies.join("\n") };
  return frame.replace(/\{\{(\w+)\}\}/g, (_, name) => filled[name]);
}

function inOneLanguage(folder, locale, said, online) {
  const names = order.flatMap((name) => [name, ...below(folder, name)]);
  const pages = names.map((name) => pageOf(folder, name, locale, new Set(names), online));
  const links = pages.map(
    ({ id, name, title }) => `<li${name.includes("/") ? " class=below" : ""}><a href="#${id}">${title}</a></li>`,
  );
  return `<div id="${locale}" lang="${locale}">
<nav aria-label="${said.pages}"><ul>${links.join("")}</ul></nav>
<main>${pages.map(({ html }) => html).join("\n")}</main>
</div>`;
}

function below(folder, name) {
  if (!existsSync(join(folder, name))) return [];
  return readdirSync(join(folder, name))
    .sort()
    .map((file) => `${name}/${file.replace(/\.md$/, "")}`);
}

function pageOf(folder, name, locale, names, online) {
  const id = idOf(locale, name);
  const text = readFileSync(join(folder, `${name}.md`), "utf8").replace(/^<!--.*?-->\s*/s, "");
  const marked = new Marked({ gfm: true });
  marked.use({
    renderer: {
      heading({ tokens, depth }) {
        return `<h${depth + 1}>${this.parser.parseInline(tokens)}</h${depth + 1}>\n`;
      },
      link({ href, tokens }) {
        return `<a href="${addressOf(href, name, { locale, names, online })}">${this.parser.parseInline(tokens)}</a>`;
      },
    },
  });
  // A page names its places by elements of its own; here they stand beside those of every other page.
  const html = marked.parse(text).replace(/<a id="([^"]+)"><\/a>/g, (_, place) => `<a id="${id}--${place}"></a>`);
  const title = /^# (.*)$/m.exec(text)?.[1] ?? name;
  return {
    id,
    name,
    title: marked.parseInline(title),
    html: `<article id="${id}" aria-label="${plain(title)}">${html}</article>`,
  };
}

function idOf(locale, name) {
  return `${locale}-${name.replaceAll("/", "-")}`;
}

/** Where a link of a page leads: within this file, or to where the other pages are read. */
function addressOf(href, name, { locale, names, online }) {
  if (/^[a-z]+:/i.test(href)) return href;
  const [path = "", place] = href.split("#");
  const file = path === "" ? name : normalize(join(dirname(name), path)).replace(/\.md$/, "");
  if (!names.has(file)) return `${online}/${normalize(join(locale, dirname(name), href))}`;
  return `#${idOf(locale, file)}${place === undefined ? "" : `--${place}`}`;
}

function plain(text) {
  return text.replace(/[<>&"`*]/g, "");
}
