import type { Host } from "./host.ts";
import { isWithin } from "./roots.ts";

/** A host in which nothing below a folder that was switched off is a file. */
export interface SwitchableHost extends Host {
  /** @param uris of the folders; of what is no list of URIs, none */
  switchOff(uris: unknown): void;
  /** The folders that are switched off. */
  off(): readonly string[];
}

export function switchable(host: Host): SwitchableHost {
  let off: readonly string[] = [];
  return {
    ...host,
    pathOf(uri) {
      const path = host.pathOf(uri);
      return path === null || off.some((folder) => isWithin(folder, path)) ? null : path;
    },
    off: () => off,
    switchOff(uris) {
      const given = Array.isArray(uris) ? uris.filter((uri) => typeof uri === "string") : [];
      off = given.map(host.pathOf).filter((path) => path !== null);
    },
  };
}
