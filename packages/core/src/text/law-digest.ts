import type { Law } from "@tenzij/law";
import { digestOf } from "./digest.ts";

const known = new WeakMap<Law, string>();

/** By which law something was judged: a digest of everything a release's law says. */
export function lawDigest(law: Law): string {
  const digest = known.get(law) ?? digestOf(JSON.stringify(law));
  known.set(law, digest);
  return digest;
}
