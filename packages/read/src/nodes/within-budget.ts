import { Lexer } from "yaml";

/** A text with so many values that only its first part is read. */
export interface Cut {
  /** UTF-16 offset at which the part that is read ends. */
  readonly at: number;
  /** What closes the brackets that are open there, so that the part is a text of its own. */
  readonly closing: string;
}

/**
 * Where a text has to be cut to hold no more than about `limit` nodes, told before anything is built of it: what a reader
 * makes of a text takes many times the room of the text. Looks at tokens only, in linear time, and at those only of a text
 * with signs enough to hold so many. Scalars, keys, aliases and brackets count for one, comments for two, a key with
 * its value on the lines below for four; an item of a list counts for two more than what it holds, since it may be a criterion.
 * @returns null for a text that may be read whole
 */
export function cutToBudget(text: string, limit: number): Cut | null {
  const isSmall = 3 * text.length < limit || mostByLetters(text, limit) < limit || mostNodes(text) < limit;
  return isSmall ? null : cutByTokens(text, limit);
}

/** The same by tokens alone, which takes several times as long as to look at the signs of a text first. */
export function cutByTokens(text: string, limit: number): Cut | null {
  const open: string[] = [];
  let count = 0;
  let offset = 0;
  let isScalar = false;
  let isBelowKey = false;
  for (const token of new Lexer().lex(text)) {
    if (token === scalarAhead) {
      isScalar = true;
      continue;
    }
    if (token === documentAhead || token === flowEndAhead) continue;
    const isOver = count > limit;
    if (isScalar || isOneNode(token)) count += !isScalar && token.startsWith("#") ? 2 : 1;
    else if (token === "-" || (token === "," && open.at(-1) === "]")) count += 2;
    else if (token === "[" || token === "{") {
      count++;
      open.push(token === "[" ? "]" : "}");
    } else if (token === "]" || token === "}") open.pop();
    else if (isBelowKey && token.charCodeAt(token.length - 1) === lineFeed) count += 3;
    if (isOver && !isScalar && token === "," && open.length > 0)
      return { at: offset, closing: open.reverse().join("") };
    isBelowKey = !isScalar && (token === ":" || (isBelowKey && token.trim() === ""));
    isScalar = false;
    offset += token.length;
    // Between brackets a comma is waited for, but not for ever: brackets that never close hold none.
    const mayEnd = open.length === 0 ? isOver : count > 1.1 * limit;
    if (mayEnd && token.charCodeAt(token.length - 1) === lineFeed)
      return offset < text.length ? { at: offset, closing: open.reverse().join("") } : null;
  }
  return null;
}

/** The lexer tells of these by characters that are not in the text. */
const [documentAhead, flowEndAhead, scalarAhead] = ["\u0002", "\u0018", "\u001f"];
const lineFeed = 0x0a;

/** Quotes, aliases and comments come as one token. */
function isOneNode(token: string): boolean {
  const first = token[0];
  return first === '"' || first === "'" || first === "*" || first === "#";
}

/** So much a text counts for at most, whatever stands beside each sign: most are far below the limit, and an editor asks at every key. */
function mostByLetters(text: string, limit: number): number {
  let most = 1;
  for (const [sign, weight] of signs) {
    for (let at = text.indexOf(sign); at >= 0 && most < limit; at = text.indexOf(sign, at + 1)) most += weight;
  }
  return most;
}

/**
 * So much a text counts for at most, told by its signs alone: before every scalar stands one, or a quote, an alias or a bracket that ends.
 * What is no sign here but a letter in a text is counted too.
 */
function mostNodes(text: string): number {
  let most = 1;
  let comments = 0;
  let isFirst = true;
  // The last letter that is no white space: of a key with its value below a colon, however many lines are between.
  let before = comma;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === space || unit === tab || unit === carriageReturn) continue;
    if (unit === lineFeed) {
      most += comments + (before === colon ? 3 : 0);
      comments = 0;
      isFirst = true;
      continue;
    }
    if (unit === hash) comments = 2;
    else if (unit === dash && endsIndicator(text.charCodeAt(at + 1))) most += 3;
    else most += (isFirst ? 1 : 0) + (isQuote(unit) && (isFirst || goesBefore(before)) ? 0 : weightOf(unit));
    isFirst = false;
    before = unit;
  }
  return most + comments;
}

function weightOf(unit: number): number {
  if (unit > openMap + 2) return 0;
  if (unit === comma) return 3;
  if (unit === openList || unit === openMap) return 2;
  return unit === colon || unit === questionMark || unit === asterisk || isQuote(unit) || isClosing(unit) ? 1 : 0;
}

function isQuote(unit: number): boolean {
  return unit === quote || unit === apostrophe;
}

function isClosing(unit: number): boolean {
  return unit === closeList || unit === closeMap;
}

/** The scalar behind such a sign is counted with the sign. */
function goesBefore(unit: number): boolean {
  return unit === comma || unit === dash || unit === colon || unit === openList || unit === openMap;
}

const [tab, carriageReturn, space, quote, hash, apostrophe, asterisk, comma, dash] = [
  0x09, 0x0d, 0x20, 0x22, 0x23, 0x27, 0x2a, 0x2c, 0x2d,
];
const [colon, questionMark, openList, closeList, openMap, closeMap] = [0x3a, 0x3f, 0x5b, 0x5d, 0x7b, 0x7d];

/** A dash is an item before white space, the end, and within brackets before a sign of theirs. */
function endsIndicator(next: number): boolean {
  return !(next > space) || next === comma || next === openList || next === openMap || isClosing(next);
}

/** A line may begin with a scalar, and stand below a key; a comment counts at its sign. The engine looks for each far faster than any loop over all letters. */
const signs: readonly (readonly [string, number])[] = [
  [lineFeed, 4],
  [dash, 3],
  [hash, 2],
  ...[quote, apostrophe, asterisk, comma, colon, questionMark, openList, closeList, openMap, closeMap].map(
    (unit) => [unit, weightOf(unit)] as const,
  ),
].map(([unit, weight]) => [String.fromCharCode(unit as number), weight as number]);
