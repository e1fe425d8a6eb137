import { type Message, say } from "@tenzij/core/language";
import { escapeMarkdown } from "@tenzij/core/report";
import { message } from "../language/message.ts";
import type { Inventory } from "./schema.ts";
import { originsOf, sayOrigin, sayState, states } from "./state-words.ts";
import { type Column, grantLines, linesOf, notLookedInto, sayColumn, sayNote, type Words } from "./table.ts";

const shown: readonly Column[] = ["state", "file", "indicator", "read-as", "kind", "verdict", "valid-until", "grants"];

/** An inventory as Markdown, for a pull request, an issue or a wiki. */
export function* markdownPieces(inventory: Inventory, words: Words): Generator<string> {
  const text = (sentence: Message) => escapeMarkdown(say(sentence, words.locale));
  const { summary, notes, repositories } = inventory;
  const { repositories: count, profiles, indicators } = summary;
  yield `# ${text(message("inventory/title", {}))}\n\n${text(message("inventory/sum", { repositories: count, profiles, indicators }))}\n\n`;
  if (summary.notSeen > 0) yield `**${text(message("inventory/some-not-seen", { count: summary.notSeen }))}**\n\n`;
  for (const note of notes) yield `- ${escapeMarkdown(sayNote(note, words))}\n`;
  yield rowsOf(
    [say(message("inventory/state", {}), words.locale), say(message("inventory/count", {}), words.locale)],
    states.map((state) => [sayState(state, words.locale), String(summary.states[state] ?? 0)]),
  );
  for (const one of repositories) {
    yield `\n## ${escapeMarkdown(one.name)}\n`;
    for (const origin of originsOf(one)) yield `\n${escapeMarkdown(sayOrigin(origin, words.locale))}\n`;
    const lines = [...linesOf({ ...inventory, repositories: [one] }, words)];
    if (one.state === "not-seen") yield `\n**${escapeMarkdown(lines[0]?.state ?? "")}**\n`;
    else if (lines.length === 0) yield `\n${text(message("inventory/no-profiles", {}))}\n`;
    else
      yield rowsOf(
        shown.map((column) => sayColumn(column, words.locale)),
        lines.map((line) => shown.map((column) => line[column])),
      );
  }
  const grants = grantLines(inventory, words);
  if (grants.length > 0) {
    const heads = (["repository", "file", "indicator", "grants"] as const).map((column) =>
      sayColumn(column, words.locale),
    );
    yield `\n## ${text(message("inventory/grants-all", {}))}\n${rowsOf(heads, grants)}`;
  }
  const outside = notLookedInto(inventory, words);
  if (outside.length > 0) {
    const heads = [
      sayColumn("repository", words.locale),
      sayColumn("place", words.locale),
      say(message("inventory/what", {}), words.locale),
    ];
    yield `\n## ${text(message("inventory/outside", {}))}\n${rowsOf(heads, outside)}`;
  }
}

function rowsOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(" | ")} |\n`;
  return `\n${line(heads)}|${heads.map(() => " --- |").join("")}\n${rows.map(line).join("")}`;
}
