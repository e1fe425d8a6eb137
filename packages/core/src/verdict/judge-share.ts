import { type AssessInput, preparedFor } from "./assess.ts";
import { HeldOnce } from "./held-once.ts";
import { compacting, type Handed } from "./in-little-room.ts";
import { judging } from "./judge-files.ts";

/**
 * Judges the governed files of a tree that are dealt to it, for `assess` to report with those of others.
 * @param deal the number of the next one to judge, from 0; it ends with the first that is not there
 */
export function judgeShare(input: AssessInput, deal: () => number, hand: (judged: Handed) => void): void {
  const { files, among } = preparedFor(input);
  const shared = new HeldOnce();
  const judge = judging(among, compacting(among.rules.lexicon, shared));
  for (let next = files[deal()]; next !== undefined; next = files[deal()]) {
    const known = shared.size;
    const file = judge(next);
    hand({ file, shared: shared.after(known) });
  }
}
