import { resolve } from "node:path";
import { isRecordName, ownFiles } from "@tenzij/core/policy";
import { message } from "./language/message.ts";
import type { Shell } from "./shell.ts";
import { isFile, type Target, targetsOf } from "./trees.ts";
import { type WrongUse, wrongUse } from "./wrong-use.ts";

/** The tree a profile stands in, and its name there; a record means the profile beside it. */
export function profileAt(path: string, shell: Shell): { target: Target; file: string } | WrongUse {
  const { targets } = targetsOf([path], shell.cwd);
  const [target] = targets;
  if (target === undefined) return wrongUse(message("cli/no-such-file", { path }));
  if (!isFile(resolve(shell.cwd, path))) return wrongUse(message("cli/not-a-file", { path }));
  const [file] = target.only ?? [];
  if (file === undefined || ownFiles.has(file) || isRecordName(file))
    return wrongUse(message("cli/justify-no-profile", { path }));
  return { target, file };
}
