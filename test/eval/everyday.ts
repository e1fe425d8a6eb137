/**
 * `pnpm eval:everyday FOLDER`: what blocks, and what is excluded, in a folder of other people's YAML and JSON files, `OWNER/NAME` or
 * `OWNER+NAME` first in each path. Every file is governed; a second time it says `purpose: control` too. What is listed is for a person to
 * read: whether a finding is wrong, the program cannot know.
 */
import { falseBlocksIn } from "./false-blocks.ts";
import { filesUnder } from "./ordinary-files.ts";

const [folder] = process.argv.slice(2).filter((argument) => argument !== "--");
if (folder === undefined) {
  console.error("Use: pnpm eval:everyday FOLDER");
  process.exit(2);
}
const files = filesUnder(folder);
const asTheyAre = falseBlocksIn(files);
console.log(
  `${asTheyAre.files} files, ${asTheyAre.keys} keys: ${asTheyAre.blocks.length} block, ${asTheyAre.perThousandKeys.toFixed(2)} per 1,000 keys, in ${new Set(asTheyAre.blocks.map(({ file }) => file)).size} files`,
);
list(asTheyAre.blocks);

const forControl = falseBlocksIn(files.map(({ file, text }) => ({ file, text: statedForControl(file, text) })));
const excluded = forControl.blocks.filter(({ severity }) => severity === "exclusion");
console.log(
  `\nwith \`purpose: control\` in every file: ${forControl.blocks.length} block, ${excluded.length} of them excluded`,
);
list(excluded);

function list(blocks: typeof asTheyAre.blocks): void {
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
