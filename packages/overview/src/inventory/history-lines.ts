import { type Locale, say } from "@tenzij/core/language";
import type { Line } from "../charts/line-chart.ts";
import { message } from "../language/message.ts";
import type { Month, Repository } from "./schema.ts";

/** What is counted over time, and how each line is drawn. */
const counted = [
  { key: "indicators", colour: "#154273", dashes: "" },
  { key: "tested", colour: "#1b5e3b", dashes: "8 4" },
  { key: "exceptions", colour: "#9b1c1c", dashes: "3 3" },
  { key: "readings", colour: "#7a4a00", dashes: "10 3 2 3" },
  { key: "uses", colour: "#55308d", dashes: "1 4" },
  { key: "lapses", colour: "#1b1b1f", dashes: "14 4" },
] as const satisfies readonly { key: keyof Month; colour: string; dashes: string }[];

/**
 * The counts of all repositories together by month, as far back as every history goes. Of which repositories none is known is told beside
 * it, since a sum without them is no sum of all.
 */
export function historyLines(
  repositories: readonly Repository[],
  locale: Locale,
): { months: string[]; lines: Line[]; unknown: string[] } {
  const seen = repositories.filter((one) => one.state === "seen");
  const known = seen.flatMap(({ history }) => (history.known ? [history] : []));
  const months = [...new Set(known.flatMap((one) => one.months.map(({ month }) => month)))].sort();
  const lines = counted.map(({ key, colour, dashes }) => ({
    label: say(message(`inventory/count-${key}`, {}), locale),
    ...{ colour, dashes },
    points: months.map((month) =>
      known.reduce((sum, one) => sum + (one.months.find((each) => each.month === month)?.[key] ?? 0), 0),
    ),
  }));
  const unknown = repositories.flatMap((one) =>
    one.state === "seen" && !one.history.known && one.history.why !== "not-asked"
      ? [`${one.name} (${say(message(`inventory/history-${one.history.why}`, {}), locale)})`]
      : [],
  );
  return { months, lines, unknown };
}
