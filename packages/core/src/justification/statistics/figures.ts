import type { Text } from "@tenzij/law";

/** A share as a percentage people read: `3.67%`, with a comma in Dutch. */
export function percentage(share: number): Text {
  return withUnit(share * 100, share < 0.001 && share > 0 ? 3 : share < 0.1 ? 2 : 1, "%");
}

/** A number to two decimals, with a comma in Dutch. */
export function decimal(value: number): Text {
  return withUnit(value, 2, "");
}

/** A chance as reported in tests: never as exactly nought. */
export function chance(p: number): Text {
  if (p < 0.001) return { nl: "< 0,001", en: "< 0.001" };
  return withUnit(p, 3, "");
}

function withUnit(value: number, decimals: number, unit: string): Text {
  if (!Number.isFinite(value)) return { nl: "oneindig", en: "infinite" };
  const en = `${value.toFixed(decimals)}${unit}`;
  return { nl: en.replace(".", ","), en };
}
