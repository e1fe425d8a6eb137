/** A piece of text that can be found. */
export interface Passage {
  /** The id of the place it stands at. */
  readonly at: string;
  readonly page: string;
  readonly title: string;
  readonly text: string;
}

export interface FoundPassage {
  readonly passage: Passage;
  /** The text around the first word that was found. */
  readonly around: string;
}

/** In UTF-16 units, on each side. */
const margin = 80;

/**
 * The passages that hold every word of what is asked, those with a word in their title first; else in the order they stand in.
 * Neither case nor accents count. Nothing is found for a question without a word.
 */
export function search(asked: string, passages: readonly Passage[]): FoundPassage[] {
  const words = plain(asked)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const found = passages.flatMap((passage) => {
    const [title, text] = [plain(passage.title), plain(passage.text)];
    if (!words.every((word) => title.includes(word) || text.includes(word))) return [];
    const at = Math.min(...words.map((word) => text.indexOf(word)).filter((index) => index >= 0), text.length);
    const titled = words.filter((word) => title.includes(word)).length;
    return [{ passage, around: textAround(passage.text, at), titled }];
  });
  return found.sort((one, other) => other.titled - one.titled).map(({ passage, around }) => ({ passage, around }));
}

function textAround(text: string, at: number): string {
  const from = Math.max(0, at - margin);
  const to = Math.min(text.length, at + margin);
  const cut = text.slice(from, to).replace(/\s+/g, " ").trim();
  return `${from > 0 ? "…" : ""}${cut}${to < text.length ? "…" : ""}`;
}

/** A letter for each letter, so that places in it are places in the text. */
function plain(text: string): string {
  return text.replace(/./gsu, (letter) => {
    const [bare = letter] = letter.normalize("NFD");
    const lower = bare.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
}
