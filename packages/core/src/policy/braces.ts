/** An upper bound on the patterns in a glob, without making them: groups multiply, what stands in one adds. */
export function alternativesIn(glob: string): number {
  return glob
    .split("{")
    .slice(1)
    .reduce((product, group) => product * group.split(",").length, 1);
}

/** The patterns that a glob with `{a,b}` stands for; null where a brace does not close or was not opened. */
export function withoutBraces(glob: string): string[] | null {
  const open = glob.indexOf("{");
  if (open < 0 || glob.slice(0, open).includes("}")) return glob.includes("}") ? null : [glob];
  const group = groupAt(glob, open);
  if (group === null) return null;
  const all = group.parts.map((part) => withoutBraces(glob.slice(0, open) + part + glob.slice(group.end)));
  return all.every((one) => one !== null) ? all.flat() : null;
}

function groupAt(glob: string, open: number): { parts: string[]; end: number } | null {
  const parts: string[] = [];
  let depth = 0;
  let from = open + 1;
  for (let at = open; at < glob.length; at++) {
    const character = glob[at];
    if (character === "{") depth++;
    if (character === "}") depth--;
    if ((character === "," && depth === 1) || depth === 0) {
      parts.push(glob.slice(from, at));
      from = at + 1;
    }
    if (depth === 0) return { parts, end: from };
  }
  return null;
}
