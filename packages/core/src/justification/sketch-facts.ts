import type { Sketch } from "@tenzij/read";
import type { AskedQuestion } from "./asked.ts";
import { factFields, factsKey, isStated } from "./facts-in-record.ts";
import { commentOf, hint } from "./sketch-comments.ts";
import type { SketchSetting } from "./sketch-setting.ts";

/** What the profile does not state and is asked, to be stated here; nothing where it states all of it. */
export function sketchFacts(whole: readonly AskedQuestion[], setting: SketchSetting): Sketch[] {
  const value = factFields(setting.law).flatMap(({ fact, field, path }): Sketch[] => {
    const asking = whole.find(({ question }) => question.at === path);
    if (asking === undefined || isStated(fact, setting.profile)) return [];
    const answer = field.several === true ? "[]" : "";
    return [
      { key: fact, value: answer, trailing: hint(field, setting), comments: commentOf(asking.question, setting) },
    ];
  });
  return value.length === 0 ? [] : [{ key: factsKey, value, open: true }];
}
