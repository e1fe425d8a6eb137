import { lstatSync } from "node:fs";
import { join, resolve } from "node:path";
import { type ProfileAssessment, type RecordMisfit, recordMisfit } from "@tenzij/core";
import { lostAnswers, readRecord } from "@tenzij/core/justification";
import { inBoth, type Locale, type Message } from "@tenzij/core/language";
import { argument } from "@tenzij/core/report";
import { law } from "@tenzij/law";
import { positionAt, readText } from "@tenzij/read";
import { readOnDisk } from "@tenzij/repository";
import type { Judged } from "./judge.ts";
import { message } from "./language/message.ts";
import { openIn } from "./open-questions.ts";
import type { Code, Shell } from "./shell.ts";
import { speaker } from "./speaker.ts";
import { isFolder, type Target, wayTo } from "./trees.ts";
import { writeWhole } from "./write-file.ts";
import { type WrongUse, wrongUse } from "./wrong-use.ts";

/** The profile that a record is to stand beside. */
interface Beside {
  readonly judged: Judged;
  readonly target: Target;
  readonly one: ProfileAssessment;
  readonly today: string;
}

interface TakeInOptions {
  /** The record, as it was named on the command line. */
  readonly from: string;
  readonly yes?: boolean;
  readonly locale: Locale;
}

/**
 * Puts a record that was written elsewhere beside its profile, byte for byte. One that does not fit the profile as it is
 * now is refused, and one that is there is replaced only when that was said, its answers named.
 */
export function takeIn(beside: Beside, { from, yes, locale }: TakeInOptions, shell: Shell): Code | WrongUse {
  const { judged, target, one, today } = beside;
  const out = speaker(locale, shell);
  const path = resolve(shell.cwd, from);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined)
    return wrongUse(message("cli/no-such-file", { path: from }));
  if (isFolder(path)) return wrongUse(message("cli/is-folder", { path: from }));
  const content = readOnDisk(path);
  const shown = {
    from,
    record: wayTo(shell.cwd, join(target.root, one.record)),
    profile: argument(wayTo(shell.cwd, join(target.root, one.file))),
  };
  const source = { tree: target.tree, judged: one, policy: judged.policy.policy, law };
  const misfit = recordMisfit(content, source);
  if (misfit !== null) return out.error(refusal(misfit, shown));
  if ("unreadable" in content) return out.error(message("cli/cannot-write", { path: shown.record }));
  const there = recordThere(beside);
  if (there !== null && "unreadable" in there) return out.error(message("cli/from-record-unread", shown));
  if (there !== null && Buffer.compare(there, content) === 0) return out.note(message("cli/from-same", shown));
  const lost = there === null ? null : lostIn(there, content, one.record);
  if (lost !== null && !yes) return out.error(wouldReplace(lost, shown));
  if (!writeWhole(join(target.root, one.record), content, there !== null))
    return out.error(message("cli/cannot-write", { path: shown.record }));
  const open = openIn(judged, target, one, readText(one.record, content).source.text, today);
  out.note(message("cli/from-took", { ...shown, ...open }));
  if (lost !== null && lost !== "unknown" && lost.length > 0)
    out.note(message("cli/from-went", { answers: lost.join(", ") }));
  return out.note(
    message(open.questions + open.others > 0 ? "cli/justify-next" : "cli/justify-check", { profile: shown.profile }),
  );
}

interface Shown {
  readonly from: string;
  readonly record: string;
  /** As an argument of a command. */
  readonly profile: string;
}

function refusal(misfit: RecordMisfit, shown: Shown): Message {
  const { line, column } = positionAt(misfit.source, misfit.at.start);
  const args = { ...shown, place: misfit.source.text === "" ? shown.from : `${shown.from}:${line}:${column}` };
  if (misfit.why === "other-state") return message("cli/from-other-state", { ...args, parts: misfit.parts });
  if (misfit.why === "other-indicators")
    return message("cli/from-other-indicators", { ...args, indicators: misfit.indicators.join(", ") });
  return message(misfit.why === "no-record" ? "cli/from-no-record" : "cli/from-other-profile", {
    ...args,
    reason: inBoth(misfit.message),
  });
}

/** Looked for on disk, since git may ignore it: what is there is never written over unseen. */
function recordThere({ target, one }: Beside): ReturnType<typeof readOnDisk> | null {
  const path = join(target.root, one.record);
  return lstatSync(path, { throwIfNoEntry: false }) === undefined ? null : readOnDisk(path);
}

/** Paths of the answers that would go or change; "unknown" where what is there cannot be read as a record. */
function lostIn(there: Uint8Array, content: Uint8Array, file: string): readonly string[] | "unknown" {
  const [before, after] = [there, content].map((bytes) => {
    const { source, readable } = readText(file, bytes);
    return { ...readRecord(source, law), readable };
  });
  const isRead =
    before?.readable && before.root !== null && before.findings.every(({ verdict }) => verdict !== "cannot-judge");
  return before && after && isRead ? lostAnswers(before, after) : "unknown";
}

function wouldReplace(lost: readonly string[] | "unknown", shown: Shown): Message {
  const args = { ...shown, file: argument(shown.from) };
  if (lost === "unknown") return message("cli/from-replaces-unread", args);
  if (lost.length === 0) return message("cli/from-replaces-layout", args);
  return message("cli/from-replaces", { ...args, answers: lost.join(", ") });
}
