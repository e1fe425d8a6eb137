import { forgetBeyond, type Lexicon } from "@tenzij/lexicon";
import type { SourceText } from "@tenzij/read";
import { answersOf, type CompactAnswers, compactAnswers } from "../justification/compact-answers.ts";
import type { Profile } from "../profile/profile.ts";
import { type LinesOfText, linesOf, SparseTexts } from "../text/sparse-text.ts";
import { type CompactProfile, compactProfile, profileOf } from "./compact-profile.ts";
import { HeldOnce } from "./held-once.ts";
import type { JudgedFile, Keeping } from "./judge-files.ts";

/** Letters of texts, all together, that the lexicon remembers from one file to the next. */
const remembered = 400_000;

/** A judged file as plain data: enough to report it, and nothing else. */
export type CompactFile = JudgedFile<CompactProfile, CompactAnswers, LinesOfText | SourceText>;

/** A file that one of several threads judged, with what came in there that its files have in common: plain data. */
export interface Handed {
  readonly file: CompactFile;
  readonly shared: readonly unknown[];
}

/** Keeps enough to report a file, in so little room that memory hardly follows the number of files. */
export function compacting(lexicon: Lexicon, shared: HeldOnce): Keeping<CompactFile> {
  return ({ judged, answers, claims, texts, ...file }, profile) => {
    forgetBeyond(lexicon, remembered);
    return {
      ...file,
      claims: claims.length === 0 ? [] : (JSON.parse(JSON.stringify(claims)) as typeof claims),
      judged: compactProfile(judged, shared),
      answers: answers === null ? null : compactAnswers(answers),
      texts: texts.map((text) => linesOf(text, placesIn(text.file, file.file, judged, profile))),
    };
  };
}

/** What is told again of files in little room. */
export class LittleRoom {
  readonly #texts = new SparseTexts();

  open({ judged, answers, texts, ...file }: CompactFile, shared: HeldOnce): JudgedFile {
    return {
      ...file,
      judged: profileOf(judged, shared),
      answers: answers === null ? null : answersOf(answers),
      texts: texts.map((text) => this.#texts.keep(text)),
    };
  }
}

/** What each thread handed in, by file. */
export function openShares(shares: readonly (readonly Handed[])[], room: LittleRoom): Map<string, JudgedFile> {
  const judged = new Map<string, JudgedFile>();
  for (const share of shares) {
    const shared = new HeldOnce();
    for (const { file, shared: more } of share) {
      shared.add(more);
      judged.set(file.file, room.open(file, shared));
    }
  }
  return judged;
}

/** Every place of a file that is pointed at, or may be by what is said of profiles among each other. */
function placesIn(
  file: string,
  own: string,
  { findings }: Pick<JudgedFile["judged"], "findings">,
  profile: Profile | null,
) {
  const spans = findings.flatMap((finding) =>
    [finding, ...(finding.related ?? [])].flatMap((place) => (place.file === file ? [place.span] : [])),
  );
  if (file !== own) return spans;
  const named = [profile?.id, profile?.title, ...(profile?.claims ?? [])].map((one) => one?.span);
  return [...spans, ...named.filter((one) => one !== undefined)];
}
