import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A file that a page shows in a fenced block whose first line names it: `# tenzij.yaml`. */
export interface ShownFile {
  readonly path: string;
  readonly text: string;
}

const yamlBlock = /^```yaml\n# ([\w./-]+\.ya?ml)(?: .*)?\n([\s\S]*?)^```$/gm;
const consoleBlock = /^```console\n([\s\S]*?)^```$/gm;

/** Pages written by hand; what they show is run. */
export function handwrittenPages(root: string, generated: ReadonlySet<string>): string[] {
  const docs = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .map((file) => `docs/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".md") && !file.startsWith("docs/examples/") && !generated.has(file));
  return ["README.md", ...docs.sort()];
}

export function shownFiles(markdown: string): ShownFile[] {
  return [...markdown.matchAll(yamlBlock)].map(([, path = "", text = ""]) => ({ path, text }));
}

/**
 * The page with the output of its `$ tenzij …` commands as it is today. They run in a folder that holds the files the
 * page shows, beside the examples; other commands are left as they stand.
 *
 * @param root of the repository, with the command line built.
 * @param dutch whether the machine of the page's reader speaks Dutch.
 */
export function withFreshOutput(root: string, markdown: string, dutch: boolean): string {
  if (!/^\$ tenzij /m.test(markdown)) return markdown;
  return inPageFolder(root, markdown, (folder) =>
    markdown.replaceAll(consoleBlock, (_, body: string) => {
      const commands = body.split(/^(?=\$ )/m).map((part) => {
        const command = part.split("\n", 1)[0] ?? "";
        if (!command.startsWith("$ tenzij ")) return part;
        return `${command}\n${runTenzij(root, folder, command.slice("$ tenzij ".length).split(" "), dutch).output}`;
      });
      return `\`\`\`console\n${commands.join("\n").replaceAll(/\n{3,}/g, "\n\n")}\`\`\``;
    }),
  );
}

/** Runs something in a folder with the files a page shows and the examples, and throws the folder away. */
export function inPageFolder<T>(root: string, markdown: string, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "tenzij-page-"));
  try {
    cpSync(join(root, "docs/examples"), join(folder, "docs/examples"), { recursive: true });
    for (const { path, text } of shownFiles(markdown)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One command as the reader would give it, in a terminal of 88 columns without colours. */
export function runTenzij(
  root: string,
  cwd: string,
  args: readonly string[],
  dutch: boolean,
): { output: string; code: number | null } {
  const tenzij = join(root, "packages/cli/dist/tenzij.mjs");
  const { FORCE_COLOR: _, ...inherited } = process.env;
  const speaks = dutch ? "nl_NL.UTF-8" : "en_GB.UTF-8";
  const env = { ...inherited, NO_COLOR: "1", COLUMNS: "88", LANG: speaks, LC_ALL: speaks };
  const { stdout, stderr, status } = spawnSync(process.execPath, [tenzij, ...args], { cwd, env, encoding: "utf8" });
  return { output: `${stdout}${stderr}`.trimEnd().concat("\n"), code: status };
}

/** A page as it stands. */
export function readPage(root: string, file: string): string {
  return readFileSync(join(root, file), "utf8");
}
