import type { Locale } from "@tenzij/core/language";
import { words } from "./language/words.ts";
import { element } from "./page-parts.ts";
import type { ShownFinding } from "./protocol.ts";

/** So many are drawn; of a flood the rest is counted in the last line by core. */
const most = 300;

/** The worst first: what is wrong, then the questions that wait for an answer, folded, then what is to be looked at. */
export function drawFindings(
  findings: readonly ShownFinding[],
  locale: Locale,
  goTo: (finding: ShownFinding) => void,
): HTMLElement[] {
  const list = (of: readonly ShownFinding[], from = 1): HTMLElement => {
    const made = element("ol", "");
    made.setAttribute("start", String(from));
    made.append(...items(of, locale, goTo));
    return made;
  };
  const open = findings.filter(({ isOpen }) => isOpen);
  const others = findings.filter(({ isOpen }) => !isOpen);
  if (open.length === 0) return [list(others)];
  const wrong = others.filter(({ severity }) => severity === "exclusion" || severity === "block");
  const rest = others.slice(wrong.length);
  const folded = element("details", "");
  folded.append(element("summary", words[locale].open(open)), list(open));
  return [
    ...(wrong.length === 0 ? [] : [list(wrong)]),
    folded,
    ...(rest.length === 0 ? [] : [list(rest, wrong.length + 1)]),
  ];
}

function items(
  findings: readonly ShownFinding[],
  locale: Locale,
  goTo: (finding: ShownFinding) => void,
): HTMLElement[] {
  return findings.slice(0, most).map((finding) => {
    const item = element("li", "", finding.severity);
    item.append(element("strong", finding.severityTitle), " ");
    if (finding.where !== null) {
      const button = element("button", `${words[locale][finding.where]}, ${words[locale].line(finding)}`);
      button.setAttribute("type", "button");
      button.addEventListener("click", () => goTo(finding));
      item.append(button, " ");
    }
    item.append(element("code", finding.rule), element("p", finding.message));
    return item;
  });
}
