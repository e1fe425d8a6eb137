import { version } from "./version.ts";

/** What a start of the server asks for: to serve, to say something of itself, or nothing that it knows. */
export type Given = { readonly is: "start" } | { readonly is: "asked" | "wrong"; readonly text: string };

/** Ways to speak, as editors give them; `--socket 6000` and `--pipe name` may have their value in the next argument. */
const ways = /^--(stdio|node-ipc|client-files|(socket|pipe|clientProcessId)=.+)$/;
const withValue = new Set(["--socket", "--pipe", "--clientProcessId"]);

/** @param given behind the name of the program. */
export function argumentsOf(given: readonly string[]): Given {
  if (given.some((one) => one === "--help" || one === "-h")) return { is: "asked", text: help };
  if (given.some((one) => one === "--version" || one === "-v")) return { is: "asked", text: version };
  const unknown = given.find(
    (one, at) => !ways.test(one) && !withValue.has(one) && !withValue.has(given[at - 1] ?? ""),
  );
  if (unknown === undefined) return { is: "start" };
  return { is: "wrong", text: `tenzij-language-server: unknown argument ${JSON.stringify(unknown)}\n\n${help}` };
}

const help = `Tenzij language server ${version}: risk profiles judged while they are typed.
Taalserver van Tenzij ${version}: risicoprofielen, beoordeeld terwijl u typt.

  --stdio            speak over standard input and output (the default) | via standaardinvoer en -uitvoer (standaard)
  --node-ipc, --socket=PORT, --pipe=NAME
                     other ways to speak | andere wegen
  --client-files     the client lists and reads the files | de client leest de bestanden
  --version, --help`;
