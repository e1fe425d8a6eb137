import type { Locale } from "@tenzij/core/language";
import { lawWords } from "./language/law-words.ts";
import { element, part } from "./page-parts.ts";
import { type Passage, search } from "./search.ts";

/** So many are shown of what was found; the count says how many there are. */
const most = 50;

let locale: Locale = /^nl\b/i.test(navigator.language) ? "nl" : "en";
const passages = { nl: passagesOf("nl"), en: passagesOf("en") };

/** What can be found: each heading with what stands below it, up to the next one. */
function passagesOf(of: Locale): Passage[] {
  return [...part(of).querySelectorAll("article")].flatMap((article) => {
    const found: { at: string; page: string; title: string; text: string }[] = [];
    let at = article.id;
    for (const one of article.children) {
      at = one.querySelector("a[id]")?.id ?? at;
      const isHeading = /^H[2-6]$/.test(one.tagName);
      const text = one.textContent ?? "";
      const last = found.at(-1);
      if (isHeading || last === undefined)
        found.push({ at, page: article.getAttribute("aria-label") ?? "", title: text, text: "" });
      else last.text += ` ${text}`;
    }
    return found;
  });
}

function draw(): void {
  const texts = lawWords[locale];
  document.documentElement.lang = locale;
  document.title = texts.title;
  part("title").textContent = texts.title;
  part("lead").textContent = texts.lead;
  part("search-label").textContent = texts.search;
  part("other").textContent = texts.other;
  part("other").lang = locale === "nl" ? "en" : "nl";
  for (const of of ["nl", "en"] as const) part(of).hidden = of !== locale;
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const articles = [...part(locale).querySelectorAll("article")];
  const shown = articles.find((one) => one === target || one.contains(target)) ?? articles[0];
  for (const one of articles) one.hidden = one !== shown;
  for (const link of part(locale).querySelectorAll("nav a")) {
    if (link.getAttribute("href") === `#${shown?.id}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (target !== null && shown?.contains(target)) target.scrollIntoView();
  find();
}

function find(): void {
  const asked = part<HTMLInputElement>("search").value.trim();
  const found = search(asked, passages[locale]);
  part("found").hidden = asked === "";
  part("count").textContent = lawWords[locale].found(found.length);
  part("results").replaceChildren(
    ...found.slice(0, most).map(({ passage, around }) => {
      const item = element("li", "");
      const link = element("a", `${passage.title} (${passage.page})`);
      link.setAttribute("href", `#${passage.at}`);
      item.append(link, element("p", around));
      return item;
    }),
  );
}

/** The language of what an address leads to. */
function follow(): void {
  const to = /^#(nl|en)-/.exec(location.hash)?.[1];
  if (to === "nl" || to === "en") locale = to;
  draw();
}

part("search").addEventListener("input", find);
part("other").addEventListener("click", () => {
  locale = locale === "nl" ? "en" : "nl";
  location.hash = location.hash.replace(/^#(nl|en)-/, `#${locale}-`);
  draw();
});
part("other").hidden = false;
window.addEventListener("hashchange", follow);
follow();
