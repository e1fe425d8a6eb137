import type { Enumeration } from "@tenzij/law";
import type { Profile } from "../../profile/profile.ts";
import { readDocument } from "./read-document.ts";

/** Where the criteria of a profile stand, by the names version 1 of the digests called them. */
export function placesOfNames(
  { source, nodes, indicatorsAt }: Pick<Profile, "source" | "nodes" | "indicatorsAt">,
  enums: readonly Enumeration[],
): ReadonlyMap<string, string> {
  const { criteria } = readDocument(source, nodes.roots, enums, indicatorsAt);
  return new Map(criteria.map(({ name, pointer }) => [name, pointer]));
}
