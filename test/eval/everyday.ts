/**
 * `pnpm eval:everyday FOLDER`: what blocks, and what is excluded, in a folder of other people's YAML and JSON files, `OWNER/NAME` or
 * `OWNER+NAME` first in each path. Every file is governed; a second time it says `purpose: control` too. What is listed is for a person to
 * read: whether a finding is wrong, the program cannot know.
 */
import { type FalseBlocks, falseBlocksIn } from "./false-blocks.ts";
import { filesUnder } from "./ordinary-files.ts";

const [folder] = process.argv.slice(2).filter((argument) => argument !== "--");
if (folder === undefined) {
  console.error("Use: pnpm eval:everyday FOLDER");
  process.exit(2);
}
const files = filesUnder(folder);
const asTheyAre = falseBlocksIn(files);
show("governed by **", asTheyAre);
list(asTheyAre.blocks);
const named = falseBlocksIn(files, true);
show("\nnamed by policy", named);
const seen = new Set(asTheyAre.blocks.map(({ file, line, indicator }) => `${file}:${line}:${indicator}`));
list(named.blocks.filter(({ file, line, indicator }) => !seen.has(`${file}:${line}:${indicator}`)));

const forControl = falseBlocksIn(files.map(({ file, text }) => ({ file, text: statedForControl(file, text) })));
const excluded = forControl.blocks.filter(({ severity }) => severity === "exclusion");
console.log(
  `\nwith \`purpose: control\` in every file: ${forControl.blocks.length} block, ${excluded.length} of them excluded`,
);
list(excluded);

function show(how: string, { files: count, keys, blocks, perThousandKeys }: FalseBlocks): void {
  const red = new Set(blocks.map(({ file }) => file)).size;
  console.log(
    `${how}: ${count} files, ${keys} keys: ${blocks.length} block, ${perThousandKeys.toFixed(2)} per 1,000 keys, in ${red} files`,
  );
}

function list(blocks: FalseBlocks["blocks"]): void {
  for (const { file, line, rule, indicator, text } of blocks) {
    console.log(`  ${file}:${line}\t${rule}\t${indicator}\t${text.replaceAll(/\s+/g, " ").slice(0, 80)}`);
  }
}

/** The text with the fact in front, where the document is a map in which it is not stated. */
function statedForControl(file: string, text: string): string {
  if (/^\s*"?purpose"?\s*:/m.test(text)) return text;
  if (!file.endsWith(".json")) {
    const start = /^(?:%.*\n|---.*\n|#.*\n|\s*\n)*/.exec(text)?.[0].length ?? 0;
    return /^[\w"'$]/.test(text.slice(start)) ? `${text.slice(0, start)}purpose: control\n${text.slice(start)}` : text;
  }
  const brace = text.indexOf("{");
  if (brace < 0 || text.slice(0, brace).replace("\uFEFF", "").trim() !== "") return text;
  const comma = /^\s*\}/.test(text.slice(brace + 1)) ? "" : ",";
  return `${text.slice(0, brace + 1)}"purpose": "control"${comma}${text.slice(brace + 1)}`;
}
