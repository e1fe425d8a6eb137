import { forgetBeyond, type Lexicon } from "@tenzij/lexicon";
import { SparseTexts } from "../text/sparse-text.ts";
import type { JudgedProfile } from "./assess-profile.ts";
import type { ReportedProfile } from "./assessment.ts";
import { compactProfile } from "./compact-profile.ts";
import { HeldOnce } from "./held-once.ts";
import type { Keeping } from "./judge-files.ts";

/** Letters of texts, all together, that the lexicon remembers from one file to the next. */
const remembered = 400_000;

/** Enough to report an assessment, in so little room that memory hardly follows the number of files. */
export function inLittleRoom(lexicon: Lexicon): Keeping<ReportedProfile> {
  const shared = new HeldOnce();
  const sparse = new SparseTexts();
  return {
    profile(judged) {
      forgetBeyond(lexicon, remembered);
      return compactProfile(judged, shared);
    },
    texts: (judged, texts) => texts.map((text) => sparse.keep(text, placesIn(text.file, judged))),
  };
}

/** Every place of a file that is pointed at, or may be by what is said of profiles among each other. */
function placesIn(file: string, { file: own, profile, findings }: JudgedProfile) {
  const spans = findings.flatMap((finding) =>
    [finding, ...(finding.related ?? [])].flatMap((place) => (place.file === file ? [place.span] : [])),
  );
  if (file !== own) return spans;
  const named = [profile?.id, profile?.title, ...(profile?.claims ?? [])].map((one) => one?.span);
  return [...spans, ...named.filter((one) => one !== undefined)];
}
