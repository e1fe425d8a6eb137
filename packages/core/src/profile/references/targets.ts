import { formatOf, isLookedInto, isModelText, readableInstead, readText } from "@tenzij/read";
import { message } from "../../language/message.ts";
import type { Message } from "../../language/say.ts";
import { isModel } from "./is-model.ts";
import { modelsNamed } from "./models-named.ts";
import { idOfLarge } from "./read-file.ts";
import type { Content, Reachable, ReadFile, Step, Unresolved } from "./reference.ts";
import { resolvePath } from "./resolve-path.ts";

/** What looking for a file carries along. */
export interface Looking {
  readonly reachable: Reachable;
  readonly files: Map<string, ReadFile>;
  readonly unresolved: Unresolved[];
  /** Targets already said to lead nowhere: one place tells it. */
  readonly lost: Set<string>;
}

/** The files a reference leads to; null, and said, where there are none that can be read. */
export function targetsOf(work: Looking, step: Step): string[] | null {
  const { path, form } = step.reference;
  if (path === "") return [step.file];
  if (form === "name") return step.from === undefined ? null : modelsNamed(work.reachable, step);
  const resolved = resolvePath(step.file, path);
  if ("outside" in resolved) return lose(work, step, path, message("reference/outside", { text: path }));
  // Names that no tree holds, and that some systems cut short.
  if (/[\0-\x1f\x7f]/.test(path)) return lose(work, step, path, message("reference/nothing", { text: path }));
  const there = resolved.files.filter((file) => work.reachable.standing(file) !== "absent");
  if (there.length === 0) return lose(work, step, path, absent(work, resolved.files, path));
  if (form === "code") return lose(work, step, path, message("reference/code", { text: path }));
  return there.filter((file) => {
    const why = whyNot(work, file, isModel(step));
    if (why !== null) lose(work, step, file, why);
    return why === null;
  });
}

function absent(work: Looking, files: readonly string[], text: string): Message {
  for (const file of files) {
    const other = work.reachable.likeNamed(file);
    if (other !== undefined) return message("reference/capitals", { text, other: { path: other } });
  }
  return message("reference/nothing", { text });
}

/** Why a file is not read; one of another format is not even looked into. */
function whyNot({ reachable, files }: Looking, file: string, isModel: boolean): Message | null {
  const standing = reachable.standing(file);
  if (standing !== "file" && standing !== "absent") return message(`reference/${standing}`, { file: { path: file } });
  const content = isLookedInto(file) ? (files.get(file)?.content ?? reachable.read(file)) : null;
  if (formatOf(file) === null && !holdsModel(file, content))
    return message("reference/format", { file: { path: file }, instead: readableInstead(file) });
  if (content === null || typeof content === "string" || !("unreadable" in content)) return null;
  if (isModel && idOfLarge(content) !== null) return null;
  return message(`reference/${content.unreadable}`, { file: { path: file } });
}

/** A model that is written as text under a name that says nothing. */
function holdsModel(file: string, content: Content | null): boolean {
  if (content === null || (typeof content === "object" && "unreadable" in content)) return false;
  return isModelText(readText(file, content).source.text);
}

/** Says once what a reference does not lead to. */
export function lose(work: Looking, step: Step, target: string, sentence: Message): null {
  const once = `${sentence.key} ${step.file.split("/").slice(0, -1).join("/")} ${target}`;
  if (!work.lost.has(once)) work.unresolved.push({ step, message: sentence });
  work.lost.add(once);
  return null;
}
