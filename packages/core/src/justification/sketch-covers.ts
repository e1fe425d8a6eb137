import { type Sketch, scalarText } from "@tenzij/read";
import { namesKey } from "./carried-names.ts";
import { questionsKey } from "./own-questions.ts";
import { type Digests, indicatorParts, profileParts } from "./parts.ts";
import { combinationsKey } from "./record.ts";

/**
 * What the record rests on.
 * @param version of the rules by which the digests were spelt
 * @param carried names of before that rows of the record go by, and what these are called now
 * @param together digests of indicators together, by the id of the combination
 * @param own digests of questions of the organisation's own, by their id
 * @param written digests as the record spells them, quotes and all; others are spelt here.
 */
export function sketchCovers(
  digests: Digests,
  version: string,
  carried: ReadonlyMap<string, string> = new Map(),
  together: ReadonlyMap<string, string> = new Map(),
  own: ReadonlyMap<string, string> = new Map(),
  written: ReadonlyMap<string, string> = new Map(),
): Sketch & { readonly value: readonly Sketch[] } {
  const spelt = (digest = "") => written.get(digest) ?? digestText(digest);
  const indicators = [...digests.indicators].map(([name, parts]): Sketch => {
    const written = indicatorParts.flatMap((part) => (parts.has(part) ? [`${part}: ${spelt(parts.get(part))}`] : []));
    return { key: name, value: `{${written.join(", ")}}` };
  });
  const whole = profileParts.flatMap((part): Sketch[] =>
    digests.profile.has(part) ? [{ key: part, value: spelt(digests.profile.get(part)) }] : [],
  );
  const combined = [...together].map(([key, digest]): Sketch => ({ key, value: spelt(digest) }));
  const left = [...digests.rest].map(([key, digest]): Sketch => ({ key, value: spelt(digest) }));
  const asked = [...own].map(([key, digest]): Sketch => ({ key, value: spelt(digest) }));
  return {
    key: "covers",
    value: [
      { key: "version", value: version },
      ...(carried.size === 0
        ? []
        : [{ key: namesKey, value: [...carried].map(([key, now]) => ({ key, value: scalarText(now) })) }]),
      { key: "indicators", value: indicators },
      ...(combined.length === 0 ? [] : [{ key: combinationsKey, value: combined }]),
      ...whole,
      ...(left.length === 0 ? [] : [{ key: "rest", value: left }]),
      ...(asked.length === 0 ? [] : [{ key: questionsKey, value: asked }]),
    ],
  };
}

/** A digest as a scalar that every reader takes for text, whatever a person made of it. */
export function digestText(digest: string): string {
  return /^[\d.e]+$/i.test(digest) || !/^\w+$/.test(digest) ? JSON.stringify(digest) : digest;
}
