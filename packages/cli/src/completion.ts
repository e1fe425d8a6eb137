import type { CommandTree, TypedCommand, TypedOption } from "./command-tree.ts";

export const shells = ["bash", "zsh", "fish"] as const;
export type ShellName = (typeof shells)[number];

/**
 * A script that completes commands, options and their values in a shell. It is made once and asks no program at a Tab.
 * @param tree in whose language the remarks of fish stand
 */
export function completionFor(shell: ShellName, tree: CommandTree): string {
  if (shell === "fish") return fish(tree);
  return shell === "bash" ? bash(tree) : zsh(tree);
}

const flags = (options: readonly TypedOption[]) =>
  options.flatMap(({ long, short }) => (short === null ? [long] : [short, long]));

/** What can follow a command: its options, and the words that can stand as its first argument. */
function wordsAfter({ options, arguments: args }: TypedCommand): string[] {
  return [...args.flatMap(({ choices }) => choices), ...flags(options)];
}

function allWords({ commands, options }: CommandTree): string[] {
  return [...commands.map(({ name }) => name), ...flags(options)];
}

/** The options with a closed list of values, as `command option`. */
function valued({ commands }: CommandTree): { readonly at: string; readonly choices: readonly string[] }[] {
  return commands.flatMap(({ name, options }) =>
    options
      .filter(({ choices }) => choices.length > 0)
      .map(({ long, choices }) => ({ at: `${name} ${long}`, choices: [...choices] })),
  );
}

/**
 * What bash and zsh have in common: finds the command among the words typed so far, and offers what can stand there. Names of commands,
 * options and values are letters, digits and hyphens, so they need no quoting within quotes.
 * @param typed the words before the one that is completed
 * @param offer the command that offers words
 */
function branches(tree: CommandTree, typed: string, offer: (list: readonly string[]) => string): string {
  return `  for word in ${typed}; do
    case "$word" in (${tree.commands.map(({ name }) => name).join("|")}) command="$word"; break ;; esac
  done
  case "$command $before" in
${valued(tree)
  .map(({ at, choices }) => `    ("${at}") ${offer(choices)}; return ;;`)
  .join("\n")}
  esac
  case "$command" in
    ("") ${offer(allWords(tree))} ;;
${tree.commands.map((command) => `    (${command.name}) ${offer(wordsAfter(command))} ;;`).join("\n")}
  esac`;
}

function bash(tree: CommandTree): string {
  const offer = (list: readonly string[]) => `COMPREPLY=($(compgen -W "${list.join(" ")}" -- "$typed"))`;
  return `# tenzij completion bash > ~/.local/share/bash-completion/completions/tenzij
_tenzij() {
  local typed="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="" word
  COMPREPLY=()
${branches(tree, `"\${COMP_WORDS[@]:1:COMP_CWORD-1}"`, offer)}
}
complete -o default -F _tenzij tenzij
`;
}

function zsh(tree: CommandTree): string {
  return `#compdef tenzij
# tenzij completion zsh > "\${fpath[1]}/_tenzij"
_tenzij() {
  local before="\${words[CURRENT-1]}" command="" word
${branches(tree, `"\${(@)words[2,CURRENT-1]}"`, (list) => `compadd -- ${list.join(" ")}`)}
  [[ -n "$command" ]] && _files
}
if [ "$funcstack[1]" = "_tenzij" ]; then _tenzij "$@"; else compdef _tenzij tenzij; fi
`;
}

function fish({ commands, options }: CommandTree): string {
  const quoted = (text: string) => `'${text.replace(/[\\']/g, "\\$&")}'`;
  const line = (when: string, what: string, about: string) =>
    `complete -c tenzij -n ${quoted(when)} ${what} -d ${quoted(about)}`;
  const option = (when: string, { long, short, value, choices, about }: TypedOption) => {
    const values = choices.length > 0 ? ` -xa ${quoted(choices.join(" "))}` : value === null ? "" : " -r";
    return line(when, `${short === null ? "" : `-s ${short.slice(1)} `}-l ${long.slice(2)}${values}`, about);
  };
  const ofCommand = ({ name, arguments: args, options: own }: TypedCommand) => {
    const when = `__fish_seen_subcommand_from ${name}`;
    const choices = args.flatMap((one) => one.choices.map((choice) => line(when, `-fa ${choice}`, one.about)));
    return [...choices, ...own.map((one) => option(when, one))];
  };
  const lines = [
    "# tenzij completion fish > ~/.config/fish/completions/tenzij.fish",
    ...options.map((one) => option("__fish_use_subcommand", one)),
    ...commands.map(({ name, about }) => line("__fish_use_subcommand", `-fa ${name}`, about)),
    ...commands.flatMap(ofCommand),
  ];
  return `${lines.join("\n")}\n`;
}
