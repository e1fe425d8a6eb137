import type { Locale } from "./say.ts";

/** Where a sentence is read. What it tells people to do has to be there. */
export type Surface = "cli" | "editor" | "web";

/** What is there in the place of a command of the command line: a command of the editor, a button of the page. */
interface Actions {
  readonly justify: string;
  readonly refresh: string;
}

const actions: Readonly<Record<Exclude<Surface, "cli">, Readonly<Record<Locale, Actions>>>> = {
  editor: {
    en: {
      justify: "“Start the justification test (rechtvaardigingstoets)”",
      refresh: "“Show what changed since the test”",
    },
    nl: { justify: "“Begin de rechtvaardigingstoets”", refresh: "“Toon wat er sinds de toets is veranderd”" },
  },
  web: {
    en: { justify: "“Start the test”", refresh: "“This answer holds for what stands there now”" },
    nl: { justify: "“Begin de toets”", refresh: "“Dit antwoord klopt voor wat er nu staat”" },
  },
};

/** A command as sentences name it. */
const named = /`tenzij justify( [^`]*)?`/g;

/** A sentence as it is said on a surface: it names no command that is not there. */
export function onSurface(sentence: string, locale: Locale, surface: Surface): string {
  return surface === "cli" ? sentence : sentence.replace(named, (command) => actionOf(command, locale, surface));
}

/** What is there in the place of a command line. */
export function actionOf(command: string, locale: Locale, surface: Exclude<Surface, "cli">): string {
  const { justify, refresh } = actions[surface][locale];
  return / --(refresh|holds)\b/.test(command) ? refresh : justify;
}
