/**
 * Where a path begins, which no folder is above: `/`, a drive (`c:/`, `c:\`), a share (`\\server\share`), or the address of a file
 * system that is not on disk (`vscode-vfs://github/`).
 */
const top = /^(?:[a-z][\w+.-]+:\/\/[^/]*\/?|[a-z]:[\\/]?|\\\\[^\\/]+[\\/][^\\/]+|\/)/i;
const onWindows = /^(?:[a-z]:(?:[\\/]|$)|\\\\)/i;

/**
 * The folder a path lies in; the path itself where nothing is above it. Known from the path alone, so that the same path means the
 * same on every machine and where there is no machine's own way of writing paths.
 * @param path absolute
 */
export function pathAbove(path: string): string {
  const begin = top.exec(path)?.[0] ?? "";
  const mark = onWindows.test(path) ? Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) : path.lastIndexOf("/");
  return mark < begin.length ? begin || path : path.slice(0, mark);
}

/** The path of a file or folder in a folder. */
export function pathBelow(folder: string, name: string): string {
  return /[\\/]$/.test(folder) ? `${folder}${name}` : `${folder}/${name}`;
}
