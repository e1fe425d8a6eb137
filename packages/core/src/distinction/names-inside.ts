import { capacityOf, type Lexicon, readText, termsIn } from "@tenzij/lexicon";
import type { SourceText } from "@tenzij/read";
import { namesIn } from "../profile/names-in-text.ts";
import type { Indicator } from "../profile/profile.ts";
import { placeInFile } from "./place.ts";

/**
 * The identifiers inside the rules, queries and lists that an indicator is written as, each as an indicator beside it; only
 * those that say something the law knows, since most say nothing.
 */
export function namesInside(lexicon: Lexicon, indicator: Indicator, source: SourceText): readonly Indicator[] {
  let found: Indicator[] | undefined;
  for (const fragment of indicator.fragments) {
    if (fragment.role !== "expression" && fragment.role !== "value") continue;
    if (!/[^\p{L}\p{M}\p{N}_.-]/u.test(fragment.text) || !readText(lexicon, fragment.text).speaks) continue;
    for (const { text, start, end } of namesIn(fragment.text)) {
      if (termsIn(lexicon, readText(lexicon, text), capacityOf("expression", 1)).length === 0) continue;
      const span = placeInFile(source, fragment, start, end);
      const { usedAt } = fragment;
      found ??= [];
      found.push({
        name: text,
        pointer: indicator.pointer,
        span,
        whole: span,
        fragments: [{ role: "expression", text, span, key: "", ...(usedAt === undefined ? {} : { usedAt }) }],
        node: { type: "scalar", text, style: "plain", span },
        neighbour: indicator,
      });
    }
  }
  return found ?? none;
}

const none: readonly Indicator[] = [];
