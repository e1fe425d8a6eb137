import type { Criterion } from "./criterion.ts";

/** Keeps the criteria at a path such as `features[*].name`; a last segment that names one selects the item that holds it. */
export function onlyAt(criteria: readonly Criterion[], path: string): Criterion[] {
  const wanted = path
    .replaceAll("[*]", ".*")
    .split(".")
    .filter((segment) => segment !== "" && segment !== "$");
  return criteria.filter(({ pointer }) => {
    const segments = pointer.split("/").slice(1);
    return matches(wanted, segments) || matches(wanted.slice(0, -1), segments);
  });
}

function matches(wanted: readonly string[], segments: readonly string[]): boolean {
  if (wanted.length === 0 || segments.length < wanted.length) return false;
  return wanted.every((segment, index) => segment === "*" || segment === segments[index]);
}
