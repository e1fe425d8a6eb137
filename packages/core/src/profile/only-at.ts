import type { Indicator } from "./profile.ts";

/**
 * Keeps the indicators at a path such as `features[*].name` or `model.inputs[*]`, as base policy declares it. A
 * last segment that names the indicator (`.name`) selects the item that holds it.
 */
export function onlyAt(indicators: readonly Indicator[], path: string): Indicator[] {
  const wanted = path
    .replaceAll("[*]", ".*")
    .split(".")
    .filter((segment) => segment !== "" && segment !== "$");
  return indicators.filter(({ pointer }) => {
    const segments = pointer.split("/").slice(1);
    return matches(wanted, segments) || matches(wanted.slice(0, -1), segments);
  });
}

function matches(wanted: readonly string[], segments: readonly string[]): boolean {
  if (wanted.length === 0 || segments.length < wanted.length) return false;
  return wanted.every((segment, index) => segment === "*" || segment === segments[index]);
}
