import type { Node } from "@tenzij/read";
import { namesKey } from "./carried-names.ts";
import { questionsKey } from "./own-questions.ts";
import { indicatorParts, profileParts } from "./parts.ts";
import { combinationsKey } from "./record.ts";
import { upgradeKey } from "./recorded.ts";

/**
 * Whether nothing but digests stands under `covers`, at any depth: an answer that slipped under it, for the lines between
 * are gone, would be written over with the digests.
 */
export function holdsDigestsOnly(covers: Node | undefined): boolean {
  return (
    covers === undefined ||
    isBlank(covers) ||
    isMap(covers, (key, value) => {
      if (key === "version" || (profileParts as readonly string[]).includes(key)) return isToken(value);
      if (key === "indicators")
        return isBlank(value) || isMap(value, (_, parts) => isBlank(parts) || holdsParts(parts));
      if (key === "rest" || key === combinationsKey || key === questionsKey)
        return isBlank(value) || isMap(value, (_, digest) => isToken(digest));
      // A name may be any text, and has nothing below it.
      if (key === namesKey) return isBlank(value) || isMap(value, (_, name) => name.type === "scalar");
      return key === upgradeKey && holdsDigestsOnly(value);
    })
  );
}

function holdsParts(node: Node): boolean {
  return isMap(node, (part, digest) => (indicatorParts as readonly string[]).includes(part) && isToken(digest));
}

function isMap(node: Node, holds: (key: string, value: Node) => boolean): boolean {
  return node.type === "map" && node.entries.every(({ key, value }) => holds(key.text, value));
}

function isBlank(node: Node): boolean {
  return node.type === "scalar" && node.text.trim() === "";
}

/** One word or none, as a digest or a version is; an answer has more. */
function isToken(node: Node): boolean {
  return node.type === "scalar" && !/\s/.test(node.text.trim());
}
