import { say } from "@tenzij/core/language";
import type { JudgedRoot } from "./judge.ts";
import { message } from "./language/message.ts";
import { version } from "./version.ts";

/** Writes for whoever asks why something is shown, or is not. */
export interface Log {
  /** Which version this is, and which folders are switched off. */
  begin(off: readonly string[], locale: JudgedRoot["shown"]["locale"]): void;
  /** Of a root which policy decides there, and of each open file why it is judged or not; each once, until it is otherwise. */
  judged(root: JudgedRoot): void;
}

export function makeLog(write: (line: string) => void): Log {
  const last = new Map<string, string>();
  const once = (about: string, line: string): void => {
    if (last.get(about) === line) return;
    last.set(about, line);
    write(line);
  };
  return {
    begin(off, locale) {
      write(`Tenzij ${version}`);
      for (const folder of off) write(say(message("server/log-off", { folder }), locale));
    },
    judged(root) {
      once(root.root, ofRoot(root));
      const profiles = new Set(root.assessment.profiles.map(({ file }) => file));
      for (const file of root.open) once(`${root.root}\n${file}`, ofFile(root, file, profiles));
    },
  };
}

function ofRoot({ root: folder, assessment: { policy, profiles }, shown: { locale } }: JudgedRoot): string {
  const args = { folder, profiles: profiles.length };
  const sentence =
    policy.file === null
      ? message("server/log-no-policy", args)
      : message("server/log-policy", { ...args, policy: policy.file });
  return say(sentence, locale);
}

function ofFile(root: JudgedRoot, file: string, profiles: ReadonlySet<string>): string {
  const { locale } = root.shown;
  const governs = root.assessment.policy.file !== null;
  if (profiles.has(file)) return say(message(governs ? "server/already-governed" : "server/by-name", { file }), locale);
  if (root.asked.some((one) => one.file === file)) return say(message("server/not-governed-finding", { file }), locale);
  const of = root.assessment.profiles.find(({ record }) => record === file);
  if (of !== undefined) return say(message("server/log-record", { file, profile: of.file }), locale);
  if (!root.tree.files.includes(file)) return say(message("server/not-here", { file }), locale);
  if (root.isExcluded(file)) return say(message("server/log-excluded", { file }), locale);
  return say(message("server/not-judged-here", { file }), locale);
}
