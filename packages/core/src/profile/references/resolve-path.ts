/** Where a path of a reference can lead inside the tree; none where it leads out of it or is no path of a tree. */
export type Resolved = { readonly files: readonly string[] } | { readonly outside: true };

const outside = { outside: true } as const;

/**
 * Resolves a path as a reference writes it. It counts from the folder of the file it stands in and, unless it begins with `./` or
 * `../`, from the root of the tree, as many tools do: whatever is there of the two is meant. Backslashes separate, percent-encoding
 * is undone where nothing is called so; what begins with `/`, a drive, `~` or a scheme, or climbs above the root, leads out.
 * @param from the file it stands in, relative to the tree
 */
export function resolvePath(from: string, path: string): Resolved {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || /^[~/\\]/.test(path)) return outside;
  const folder = from.split("/").slice(0, -1);
  const spellings = [...new Set([path, decoded(path)])];
  const places = spellings.flatMap((spelling) => {
    if (/^[~/\\]|^[a-z]:/i.test(spelling)) return [null];
    const bases = /^\.{1,2}([/\\]|$)/.test(spelling) ? [folder] : [folder, []];
    return bases.map((base) => walked(base, spelling));
  });
  const files = [...new Set(places.filter((place) => place !== null))];
  return places.includes(null) || files.length === 0 ? outside : { files };
}

/** Null above the root, and for names no tree holds. */
function walked(base: readonly string[], path: string): string | null {
  const at = [...base];
  for (const segment of path.split(/[/\\]/)) {
    if (segment === "" || segment === ".") continue;
    if (segment === "..") {
      if (at.pop() === undefined) return null;
    } else at.push(segment);
  }
  return at.length === 0 ? null : at.join("/");
}

function decoded(path: string): string {
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
