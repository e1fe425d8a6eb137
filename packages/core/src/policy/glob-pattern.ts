/** One glob without braces, ready to be held against paths. */
export interface GlobPattern {
  /** Every path that fits begins and ends with these, which rules most paths out at once. */
  readonly start: string;
  readonly end: string;
  readonly parts: readonly (Star | NamePattern)[];
}

export type PathNames = readonly string[];

const star = "*";
type Star = typeof star;
/** One character of a name, or any number of them. */
type Token = Star | { readonly holds: (character: string) => boolean };
interface NamePattern {
  /** A name without wildcards is compared as a whole, which most are. */
  readonly literal: string | null;
  readonly tokens: readonly Token[];
  /** The name begins with a dot that is written: others do not fit names that begin with one. */
  readonly dot: boolean;
}

const wildcard = /[*?[\]]/;

/** Null where a `[` does not close. */
export function globPattern(glob: string): GlobPattern | null {
  // A folder is not in itself: what ends in `**` asks for a name there.
  const whole = glob.replace(/\/$/, "/**").replace(/\/\*\*$/, "/**/*");
  const names = whole.split("/").map((name) => (name === "**" ? star : namePattern(name)));
  if (!names.every((name) => name !== null)) return null;
  const [start = ""] = whole.split(wildcard);
  // `a/**/b` fits `a/b`: what stands between stars and the last name may be nothing.
  const end = (whole.split(wildcard).at(-1) ?? "").replace(/^\//, "");
  return { start, end, parts: names };
}

/** @param dots whether wildcards fit names that begin with a dot */
export function patternFits({ parts }: GlobPattern, path: PathNames, dots: boolean): boolean {
  const eats = (name: string) => dots || !name.startsWith(".");
  return inOrder(parts, path, eats, (part, name) => nameFits(part, name, dots));
}

function nameFits({ literal, tokens, dot }: NamePattern, name: string, dots: boolean): boolean {
  if (literal !== null) return literal === name;
  if (!dots && !dot && name.startsWith(".")) return false;
  return inOrder(tokens, [...name], always, fitsCharacter);
}

function always(): boolean {
  return true;
}

function fitsCharacter(token: Exclude<Token, Star>, character: string): boolean {
  return token.holds(character);
}

function namePattern(name: string): NamePattern | null {
  const dot = name.startsWith(".");
  if (!wildcard.test(name)) return { literal: name, tokens: [], dot };
  const tokens: Token[] = [];
  const characters = [...name];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] as string;
    if (character === "*") {
      if (tokens.at(-1) !== star) tokens.push(star);
    } else if (character === "[") {
      const close = characters.indexOf("]", at + 2);
      if (close < 0) return null;
      tokens.push({ holds: characterClass(characters.slice(at + 1, close)) });
      at = close;
    } else tokens.push({ holds: character === "?" ? always : (one) => one === character });
  }
  return { literal: null, tokens, dot };
}

/** `abc`, `a-z`, `!a-z` or `^a-z`, as it stands between brackets. */
function characterClass(inside: readonly string[]): (character: string) => boolean {
  const negated = inside[0] === "!" || inside[0] === "^";
  const members = negated ? inside.slice(1) : inside;
  const ranges: [string, string][] = [];
  for (let at = 0; at < members.length; at++) {
    const from = members[at] as string;
    const to = members[at + 1] === "-" ? members[at + 2] : undefined;
    ranges.push([from, to ?? from]);
    if (to !== undefined) at += 2;
  }
  return (character) => ranges.some(([from, to]) => from <= character && character <= to) !== negated;
}

/**
 * Whether a row of parts with stars fits a whole row. Only the last star is ever tried again, so the time is bounded by the
 * product of both lengths.
 * @param eats whether a star may take this one
 * @param fits whether a part that is no star takes this one
 */
function inOrder<P, S>(
  parts: readonly (Star | P)[],
  row: readonly S[],
  eats: (one: S) => boolean,
  fits: (part: P, one: S) => boolean,
): boolean {
  let at = 0;
  let part = 0;
  let afterStar = -1;
  let eaten = 0;
  while (at < row.length) {
    const here = parts[part];
    if (here === star) {
      afterStar = ++part;
      eaten = at;
    } else if (here !== undefined && fits(here as P, row[at] as S)) {
      part++;
      at++;
    } else {
      if (afterStar < 0 || !eats(row[eaten] as S)) return false;
      part = afterStar;
      at = ++eaten;
    }
  }
  while (parts[part] === star) part++;
  return part === parts.length;
}
