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
  if (3 * text.length < 2 * limit || !mayHoldMore(text, limit)) return null;
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

/** Before everything that counts, for three at most, stands one of these signs. */
function mayHoldMore(text: string, limit: number): boolean {
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Line feed, comma, dash, colon, question mark and opening brackets.
    if (unit === 0x0a || unit === 0x2c || unit === 0x2d || unit === 0x3a || unit === 0x3f) signs++;
    else if (unit === 0x5b || unit === 0x7b) signs++;
  }
  return 3 * signs >= limit;
}
