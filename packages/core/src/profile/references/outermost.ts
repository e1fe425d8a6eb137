import type { Reached } from "./reference.ts";

/** What is reached by itself and as part of something larger is read in the larger. */
export function outermost(reached: readonly Reached[]): Reached[] {
  const parts = new Map<string, string[]>();
  for (const { file, part } of reached) {
    const known = parts.get(file);
    if (known === undefined) parts.set(file, [part]);
    else known.push(part);
  }
  return reached.filter(
    ({ file, part }) => !(parts.get(file) ?? []).some((other) => other !== part && isWithin(part, other)),
  );
}

function isWithin(part: string, other: string): boolean {
  return other === "" || part.startsWith(`${other}/`);
}
