import { isRecordName } from "@tenzij/core/policy";
import type { Range, WorkspaceEdit } from "vscode-languageserver";
import { emptyPlace } from "./answer-place.ts";
import { writtenBy } from "./edits.ts";
import { editFor } from "./for-client.ts";
import { showNext } from "./next-question.ts";
import { type Keep, keepRequest } from "./protocol.ts";
import { type CommandOptions, hasForms, judgedAt, show, showForm } from "./show.ts";

/** Has an edit made, and shows what it wrote: nothing a person answers for is changed out of their sight. */
export async function carryOut(
  options: CommandOptions,
  edit: WorkspaceEdit,
  see: (uri: string, range: Range) => Promise<string | null>,
): Promise<string | null> {
  if (options.host.waiting())
    throw new Error("An edit was made of texts that are not all here; it is not carried out.");
  const { applied } = await options.connection.workspace.applyEdit(editFor(options.client(), edit));
  const written = writtenBy(edit);
  if (!applied || written === null) return null;
  return written.isNew ? showMade(options, written.uri) : see(written.uri, written.range);
}

/** A file that was not there is kept: as long as it is not saved, what stands on disk is an empty file. */
export async function showMade(options: CommandOptions, uri: string, from?: unknown): Promise<string | null> {
  const keep: Keep = { uri };
  if (options.client().options.keeps === true) {
    await options.connection.sendRequest(keepRequest, keep);
    // It is on disk before the client says that it has opened it, or that the disk changed.
    options.workspace.diskChanged();
  }
  if (!isRecordName(uri)) return showMadeFile(options, uri);
  return hasForms(options) ? showForm(options, { uri }) : showNext(options, uri, from);
}

/** A policy, or the profile that speaks for another file, with the caret where the first word is wanted. */
async function showMadeFile(options: CommandOptions, uri: string): Promise<null> {
  const path = options.workspace.pathOf(uri);
  const judged = path === null ? null : await judgedAt(options, path);
  if (judged === null) return show(options, uri, undefined);
  const { source, under, file } = judged;
  const whole = { start: 0, end: source.text.length };
  return show(options, uri, emptyPlace(source, under.documents.root(file), whole) ?? undefined);
}
