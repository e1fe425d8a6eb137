import type { Unreadable } from "@tenzij/read";
import { byCodeUnit, pathBelow } from "@tenzij/repository/without-node";
import type { Listed } from "./protocol.ts";

/** What a folder holds, as the tree of that folder names it. */
export interface Listing {
  readonly files: readonly string[];
  readonly opaque: ReadonlyMap<string, Unreadable>;
  readonly repositories: readonly string[];
  readonly holds: (name: string) => boolean;
}

/** Where nothing is known of a folder. */
export const noNames: Listing = listingOf([], new Map(), []);

/** What a client says of a folder; of an answer that is none, that the folder may not be listed. */
export function readListing(answer: unknown): Listing {
  const { files, links, denied, repositories } = (answer ?? {}) as Partial<Listed>;
  if (!isNames(files)) return listingOf([""], new Map([["", "denied"]]), []);
  const opaque = new Map<string, Unreadable>([
    ...named(links).map((name) => [name, "link"] as const),
    ...named(denied).map((name) => [name, "denied"] as const),
  ]);
  return listingOf([...new Set([...files, ...opaque.keys()])].sort(byCodeUnit), opaque, named(repositories));
}

/** The part of a listing that lies in one of its folders. */
export function listingBelow(listing: Listing, root: string, from: string): Listing {
  if (root === from) return listing;
  const way = `${root.slice(pathBelow(from, "").length)}/`;
  const cut = (names: readonly string[]) =>
    names.filter((name) => name.startsWith(way)).map((name) => name.slice(way.length));
  const opaque = new Map(
    cut([...listing.opaque.keys()]).map((name) => [name, listing.opaque.get(way + name) ?? "denied"]),
  );
  return listingOf(cut(listing.files), opaque, cut(listing.repositories));
}

function listingOf(
  files: readonly string[],
  opaque: ReadonlyMap<string, Unreadable>,
  repositories: readonly string[],
): Listing {
  const there = new Set([...files, ...repositories.map((folder) => (folder === "" ? ".git" : `${folder}/.git`))]);
  return {
    files,
    opaque,
    repositories: repositories.filter((folder) => folder !== ""),
    holds: (name) => there.has(name),
  };
}

function named(names: unknown): readonly string[] {
  return isNames(names) ? names : [];
}

function isNames(names: unknown): names is string[] {
  return Array.isArray(names) && names.every((name) => typeof name === "string");
}
