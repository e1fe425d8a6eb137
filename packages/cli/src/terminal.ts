import { type Page, plain, type ReportOptions, type Styler } from "@tenzij/core/report";
import picocolors from "picocolors";
import type { Shell } from "./shell.ts";

const widest = 100;
const narrowest = 40;

/** Colours on a terminal, unless `NO_COLOR` is set; `FORCE_COLOR` gives them elsewhere too (https://no-color.org). */
function stylerFor({ env, terminal }: Pick<Shell, "env" | "terminal">): Styler {
  const refused = (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb";
  const forced = (env["FORCE_COLOR"] ?? "") !== "" && env["FORCE_COLOR"] !== "0";
  if (refused || !(terminal || forced)) return plain;
  const { bold, dim, red, yellow, green } = picocolors.createColors(true);
  return { strong: bold, faint: dim, bad: (text) => bold(red(text)), warn: yellow, good: green };
}

/** What a report for people is written on. */
export function pageFor(shell: Shell, options: ReportOptions): Page {
  const width = Math.min(widest, Math.max(narrowest, shell.columns ?? 88));
  return { ...options, styler: stylerFor(shell), width };
}
