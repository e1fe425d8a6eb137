/** `pnpm eval [--figures-only] FILE.tsv…`: how well step 1 reads a labelled set; without the names, where nobody may look at them. */
import { readFileSync } from "node:fs";
import { law } from "@tenzij/law";
import { makeLexicon } from "@tenzij/lexicon";
import { labelledRows } from "./labelled-rows.ts";
import { confusion, type Figures, figures, isHit, isPositive, type Scored, scoreRow } from "./score.ts";

const figuresOnly = process.argv.includes("--figures-only");
const files = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (files.length === 0) {
  console.error("Use: pnpm eval FILE.tsv…  (columns source, name, description, values, label, other_ground, note)");
  process.exit(2);
}
const lexicon = makeLexicon(law);
for (const file of files) {
  const scored = labelledRows(readFileSync(file, "utf8")).map((row) => scoreRow(row, lexicon));
  console.log(`\n${file}`);
  const described = scored.filter((each) => each.row.description !== "" || each.row.values.length > 0);
  show("all", figures(scored));
  show("name only", figures(scored.filter((each) => !described.includes(each))));
  show("described", figures(described));
  for (const language of new Set(scored.map(({ row }) => row.language).filter((each) => each !== ""))) {
    const spoken = scored.filter(({ row }) => row.language === language);
    show(language, figures(spoken));
    const novel = spoken.filter(({ row }) => row.novel);
    if (novel.length > 0) show(`${language} novel`, figures(novel));
  }
  console.log("\nlabel \\ found");
  console.table(confusion(scored));
  if (figuresOnly) continue;
  misses(
    "missed",
    scored.filter((each) => isPositive(each.row.label) && !isHit(each)),
  );
  misses(
    "flagged wrongly",
    scored.filter((each) => each.row.label === "none" && isHit(each)),
  );
  misses(
    "another kind",
    scored.filter(
      (each) =>
        isPositive(each.row.label) && isHit(each) && (each.found === "direct") !== each.row.label.startsWith("direct"),
    ),
  );
  misses(
    "weak, taken for strong",
    scored.filter((each) => each.row.label === "proxy-weak" && isHit(each)),
  );
  misses(
    "weak, not seen",
    scored.filter((each) => each.row.label === "proxy-weak" && each.found === "none"),
  );
  misses(
    "question on a neutral name",
    scored.filter((each) => each.row.label === "none" && each.found === "contextual"),
  );
}

function show(
  name: string,
  { rows, recall, precision, kindRight, entryRight, contextualOnNone, falseBlocksPerThousand }: Figures,
): void {
  const percent = (share: number) => (Number.isNaN(share) ? "    –" : `${(100 * share).toFixed(1)}%`.padStart(6));
  console.log(
    `${name.padEnd(10)} ${String(rows).padStart(5)} rows  recall ${percent(recall)}  precision ${percent(precision)}  kind right ${percent(kindRight)}  entry right ${percent(entryRight)}  contextual on none ${percent(contextualOnNone)}  false blocks per 1,000 ${falseBlocksPerThousand.toFixed(1)}`,
  );
}

function misses(title: string, scored: readonly Scored[]): void {
  if (scored.length === 0) return;
  console.log(`\n${title} (${scored.length}):`);
  for (const { row, entries } of scored) {
    const description = row.description === "" ? "" : ` – ${row.description.slice(0, 80)}`;
    const values = row.values.length === 0 ? "" : ` {${row.values.slice(0, 4).join("; ")}}`;
    console.log(
      `  ${row.line}: ${row.source}: ${row.name}${description}${values}  ${row.label}  ${entries.join(", ") || "–"}`,
    );
  }
}
