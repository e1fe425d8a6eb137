/** Where in a YAML text someone is typing, told by indentation: text is broken most of the time while it is typed. */
export interface Cursor {
  /** Keys from the top of the file to here; `-` for a step into a list. */
  readonly path: readonly string[];
  /** What is typed of the key or value so far. */
  readonly typed: string;
  /** Set when a value is typed: its key is the last of `path`. */
  readonly isValue: boolean;
}

/**
 * @param lines the lines up to and including the one typed on, that one cut at the cursor.
 * @returns null inside a comment, a quoted text or a text of several lines.
 */
export function cursorIn(lines: readonly string[]): Cursor | null {
  const line = lines.at(-1) ?? "";
  if (/(^|\s)#/.test(line) || (line.match(/"/g)?.length ?? 0) % 2 === 1) return null;
  if (isInText(lines)) return null;
  const above = blockPath(lines);
  const inFlow = flowIn(line);
  const [, marks = "", rest = ""] = /^(\s*(?:-\s+)*)(.*)$/.exec(inFlow?.rest ?? line) ?? [];
  const dashes =
    inFlow === null
      ? marks
          .replace(/[^-]/g, "")
          .split("")
          .map(() => "-")
      : [];
  const path = [...above, ...(inFlow?.path ?? []), ...dashes];
  const value = /^([^\s:][^:]*):\s+(.*)$/.exec(rest);
  if (value?.[1] !== undefined) return { path: [...path, unquoted(value[1])], typed: value[2] ?? "", isValue: true };
  return /^[^\s:]*$/.test(rest) ? { path, typed: rest, isValue: false } : null;
}

/** Whether a line stands below a `|` or `>`, deeper than its key: nothing there is a key or a value of YAML. */
function isInText(lines: readonly string[]): boolean {
  let indent = indentOf(lines.at(-1) ?? "");
  for (let at = lines.length - 2; at >= 0 && indent > 0; at--) {
    const line = lines[at] ?? "";
    if (/^\s*(#.*)?$/.test(line) || indentOf(line) >= indent) continue;
    if (/(?:^\s*-|:)\s+[|>][-+\d]*\s*(#.*)?$/.test(line)) return true;
    indent = indentOf(line);
  }
  return false;
}

/** The keys of the lines above that are indented less, nearest last. */
function blockPath(lines: readonly string[]): string[] {
  const path: string[] = [];
  let indent = indentOf(lines.at(-1) ?? "");
  for (let at = lines.length - 2; at >= 0 && indent > 0; at--) {
    const line = lines[at] ?? "";
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
    const own = indentOf(line);
    const [, key] = /^\s*(?:-\s+)*("[^"]*"|'[^']*'|[^\s:#][^:#]*):\s*(#.*)?$/.exec(line) ?? [];
    const keyAt = own + (/^\s*((?:-\s+)*)/.exec(line)?.[1]?.length ?? 0);
    if (key !== undefined && keyAt < indent) {
      path.unshift(unquoted(key));
      indent = keyAt;
    }
    // The first line of a list item stands for the item when what is typed belongs under it.
    if (/^\s*-\s/.test(line) && own < indent) {
      path.unshift("-");
      indent = own;
    }
  }
  return path;
}

/** A list may stand at the margin of its key, so a dash counts as one deeper. */
function indentOf(line: string): number {
  const spaces = /^ */.exec(line)?.[0].length ?? 0;
  return line.trimStart().startsWith("-") ? spaces + 0.5 : spaces;
}

/** The keys of the flow maps and lists open at the end of a line, and what follows the innermost opening or comma. */
function flowIn(line: string): { path: string[]; rest: string } | null {
  const open: string[][] = [];
  let start = 0;
  for (let at = 0; at < line.length; at++) {
    const unit = line[at];
    if (unit === "{" || unit === "[") {
      const key = /([^\s{[,:-][^{[,:]*):\s*$/.exec(line.slice(start, at))?.[1];
      open.push([...(key === undefined ? [] : [unquoted(key)]), ...(unit === "[" ? ["-"] : [])]);
      start = at + 1;
    } else if (unit === "}" || unit === "]") {
      open.pop();
      start = at + 1;
    } else if (unit === "," && open.length > 0) start = at + 1;
  }
  return open.length === 0 ? null : { path: open.flat(), rest: line.slice(start).trimStart() };
}

function unquoted(key: string): string {
  return key.trim().replace(/^(["'])(.*)\1$/, "$2");
}
