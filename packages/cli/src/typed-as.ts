import { dirname, join } from "node:path";

/** The manifest that npx keeps beside what it fetched, as far as it is looked at. */
interface Fetched {
  readonly _npx?: { readonly packages?: readonly unknown[] };
}

/**
 * What a person types where our sentences say `tenzij`: npx starts a program that no shell finds by its name.
 * @param script the path this process was started with
 * @param read the text of a file, or null
 * @returns null where the name itself can be typed; of what a project installed the name under `--no`, which fetches nothing that is not there
 */
export function typedAs(
  { env, script }: { env: Readonly<Record<string, string | undefined>>; script: string },
  read: (path: string) => string | null,
): string | null {
  if (env["npm_command"] !== "exec") return null;
  const [name] = fetchedBy(read(join(dirname(script), "..", "..", "package.json")))._npx?.packages ?? [];
  if (typeof name !== "string" || !/[:/@]/.test(name)) return "npx --no tenzij";
  return `npx --yes ${/^[\w./:@+-]+$/.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`}`;
}

function fetchedBy(manifest: string | null): Fetched {
  try {
    return JSON.parse(manifest ?? "{}") as Fetched;
  } catch {
    return {};
  }
}

/** True where a text tells a person to type the name. */
export function namesCommand(text: string): boolean {
  return /(?:^|[\s`(])tenzij [a-z]/m.test(text);
}
