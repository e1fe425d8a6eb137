import { spawnSync } from "node:child_process";
import { Argument, Command, Option } from "commander";
import { expect, it } from "vitest";
import { commandTree } from "./command-tree.ts";
import { completionFor, type ShellName } from "./completion.ts";

function tree() {
  const program = new Command("tenzij").description("x");
  program
    .command("check")
    .description("judge; it's `all`")
    .addOption(new Option("--format <format>", "how").choices(["text", "json"]))
    .option("--stdin", "read");
  program.command("completion").addArgument(new Argument("<shell>", "the shell").choices(["bash", "fish"]));
  return commandTree(program);
}

const has = (program: string) => spawnSync(program, ["--version"]).status === 0;

/** What a real shell offers for a line typed so far, word by word. */
const offers: Record<ShellName, (typed: readonly string[]) => string> = {
  bash: (typed) =>
    `COMP_WORDS=(${typed.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${typed.length - 1}; _tenzij; printf '%s\\n' "\${COMPREPLY[@]}"`,
  zsh: (typed) =>
    `compadd() { shift; print -l -- "$@" }; _files() { :; }; words=(${typed.map((word) => `'${word}'`).join(" ")}); CURRENT=${typed.length}; _tenzij`,
  fish: (typed) => `complete -C "${typed.join(" ")}" | string replace -r '\\t.*' ''`,
};

function offered(shell: ShellName, ...typed: string[]): string[] {
  const before = shell === "zsh" ? "compdef() { :; }\n" : "";
  const script = `${before}${completionFor(shell, tree())}\n${offers[shell](typed)}`;
  const { stdout, stderr } = spawnSync(shell, shell === "zsh" ? ["-f", "-c", script] : ["-c", script], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return stdout.split("\n").filter((word) => word !== "");
}

const installed = (["bash", "zsh", "fish"] as const).filter(has);

it.each(installed)("%s completes commands, options, values and arguments", (shell) => {
  const all = (...typed: string[]) => offered(shell, "tenzij", ...typed);
  expect(all("c")).toEqual(expect.arrayContaining(["check", "completion"]));
  expect(all("check", "--")).toEqual(expect.arrayContaining(["--format", "--stdin"]));
  expect(
    all("check", "--format", "")
      .filter((word) => !word.startsWith("-"))
      .sort(),
  ).toEqual(["json", "text"]);
  expect(
    all("completion", "")
      .filter((word) => !word.startsWith("-"))
      .sort(),
  ).toEqual(["bash", "fish"]);
});

it("finds bash at least", () => expect(installed).toContain("bash"));
