import type { Finding } from "../text/finding.ts";

const prime = 0x100000001b3n;
const mask = 0xffffffffffffffffn;

/**
 * FNV-1a of 64 bits over UTF-16 units. It only has to recognise a finding in a later run: nothing rests on it.
 */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++) hash = ((hash ^ BigInt(text.charCodeAt(at))) * prime) & mask;
  return hash.toString(16).padStart(16, "0");
}

/**
 * What makes a finding the same one in a later run, whatever moved above it: file, rule, indicator and letters, and
 * which of those that are equal in these it is.
 * @param seen how often each was met so far; filled here.
 */
export function fingerprint(finding: Finding, seen: Map<string, number>): string {
  const key = [finding.file, finding.rule, finding.indicator ?? "", finding.match ?? ""].join("\n");
  const nth = (seen.get(key) ?? 0) + 1;
  seen.set(key, nth);
  return fnv1a(`${key}\n${nth}`);
}
