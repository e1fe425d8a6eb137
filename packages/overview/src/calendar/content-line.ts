import { visible } from "@tenzij/core/report";

/** Octets a line may have without its end (RFC 5545, 3.1). */
const mostOctets = 75;

/**
 * One line of a calendar: folded after 75 octets and never inside a character, ended by CRLF (RFC 5545, 3.1).
 * @param as `text`: the value is not ours, and is escaped (3.3.11): no line, property or component can come from it
 */
export function contentLine(name: string, value: string, as: "ours" | "text" = "ours"): string {
  return `${folded(`${name}:${as === "text" ? escapeText(value) : value}`)}\r\n`;
}

/** The only way a text that is not ours reaches a calendar. */
function escapeText(text: string): string {
  return visible(text, "\n")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

function folded(line: string): string {
  const lines: string[] = [];
  let [current, octets] = ["", 0];
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > mostOctets) {
      lines.push(current);
      [current, octets] = [" ", 1];
    }
    current += letter;
    octets += size;
  }
  return [...lines, current].join("\r\n");
}

/** Octets of one character in UTF-8. */
function octetsOf(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
