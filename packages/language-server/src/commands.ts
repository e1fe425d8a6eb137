import { explainWord } from "@tenzij/core/distinction";
import type { FormView } from "@tenzij/core/justification";
import { say } from "@tenzij/core/language";
import { docsUrl, explainWordText, plain } from "@tenzij/core/report";
import type { Connection, ExecuteCommandParams, Position, Range, WorkspaceEdit } from "vscode-languageserver";
import type { Client } from "./client.ts";
import { governing } from "./code-actions.ts";
import { writtenBy } from "./edits.ts";
import { answer, form } from "./form.ts";
import type { Host } from "./host.ts";
import type { Judge, JudgedRoot } from "./judge.ts";
import { type Judged, judgedFile } from "./judged.ts";
import { message } from "./language/message.ts";
import { lawPageText } from "./law-pages.ts";
import type { Live } from "./live.ts";
import { changesIn, movedIn, reopenedBy } from "./moved.ts";
import { newProfileText } from "./new-profile.ts";
import { onceWhole } from "./once-whole.ts";
import { isAfter, openPlaces } from "./open-places.ts";
import { picture } from "./picture.ts";
import {
  type Changes,
  type FormAnswered,
  type Keep,
  keepRequest,
  type Picture,
  type ShowForm,
  serverCommands,
  showFormRequest,
} from "./protocol.ts";
import { recordEdit } from "./record-edit.ts";
import { fileOf } from "./roots.ts";
import { version } from "./version.ts";
import type { Workspace } from "./workspace.ts";

export interface CommandOptions {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly host: Host;
  readonly judge: Judge;
  readonly live: Live;
  readonly client: () => Client;
}

type Run = (judged: Judged, path: string) => Promise<string | null>;

/** Carries out a command; answers with words for the user, or null when what happened shows itself. */
export function commands(
  options: CommandOptions,
): (params: ExecuteCommandParams) => Promise<string | Picture | Changes | FormView | FormAnswered | null> {
  const places: Readonly<Record<string, (uri: string, at: unknown, answer: unknown) => Promise<string | null>>> = {
    [serverCommands.open]: (uri, range, answer) =>
      answer === true && hasForms(options) ? showForm(options, { uri }) : show(options, uri, range),
    [serverCommands.made]: (uri, from) => showMade(options, uri, from),
    [serverCommands.next]: (uri, from) => showNext(options, uri, from),
  };
  const table: Readonly<Record<string, Run>> = {
    [serverCommands.check]: (judged, path) => check(options, judged, path),
    [serverCommands.scaffold]: (judged) => scaffold(options, judged),
    [serverCommands.govern]: (judged) => govern(options, judged),
  };
  return async ({ command, arguments: given = [] }) => {
    const [uri, ...rest] = given as unknown[];
    if (command === serverCommands.docs) return openPage(options, uri);
    if (command === serverCommands.lawPage) return pageOf(options, uri);
    const path = typeof uri === "string" ? options.workspace.pathOf(uri) : null;
    // A record that was made a moment ago may not be in any tree yet, so no tree is asked.
    const go = Object.hasOwn(places, command) ? places[command] : undefined;
    if (go !== undefined) return typeof uri === "string" && path !== null ? go(uri, rest[0], rest[1]) : null;
    const run = Object.hasOwn(table, command) ? table[command] : undefined;
    if (command === serverCommands.newProfile) return startOf(options, uri);
    if (command === serverCommands.explain) return explain(options, uri, rest[0]);
    const judged = path === null ? null : await judgedAt(options, path);
    if (path === null || judged === null) return null;
    if (command === serverCommands.picture) return picture(judged);
    if (command === serverCommands.form) return form(judged, versionOf(options, path), rest[0], rest[1]);
    if (command === serverCommands.answer) return answer(judged, versionOf(options, path), rest);
    if (command === serverCommands.changes) return changes(judged, rest[0]);
    if (command === serverCommands.renew) return renew(options, judged, rest[0]);
    return run === undefined ? null : run(judged, path);
  };
}

/** The version of an open document; 0 of one that is not open. */
function versionOf({ workspace }: CommandOptions, path: string): number {
  const root = workspace.rootOf(path);
  return workspace.openFiles(root).get(fileOf(root, path))?.version ?? 0;
}

function judgedAt({ host, workspace, judge }: CommandOptions, path: string): Promise<Judged | null> {
  return onceWhole(host, () => judgedFile(path, workspace, judge));
}

/** The root a path lies under, or the first there is, judged; undefined where nothing is open. */
function rootAt({ host, workspace, judge }: CommandOptions, path: string | null): Promise<JudgedRoot | undefined> {
  return onceWhole(host, () => {
    const root = path === null ? workspace.roots()[0] : workspace.rootOf(path);
    return root === undefined ? undefined : judge.root(root);
  });
}

async function check(
  { judge, live }: CommandOptions,
  { under, file, locale }: Judged,
  path: string,
): Promise<string | null> {
  const governed = under.assessment.profiles.some((profile) => profile.file === file);
  if (governed) return say(message("server/already-governed", { file }), locale);
  judge.ask(path);
  live.changed(path);
  return say(message("server/not-governed-finding", { file }), locale);
}

/** Makes or completes the record and shows it. */
async function scaffold(options: CommandOptions, judged: Judged): Promise<string | null> {
  const { profile, file, locale } = judged;
  if (profile === null || profile.profile === null) return say(message("server/cannot-start", { file }), locale);
  if (profile.verdict === "excluded") return say(message("server/excluded", { file }), locale);
  if (profile.distinctions.length === 0) return say(message("server/nothing-to-start", { file }), locale);
  const edit = recordEdit(judged, profile);
  const record = judged.uriOf(profile.record);
  if (edit === null) return hasForms(options) ? showForm(options, { uri: record }) : showNext(options, record);
  const text = hasForms(options) ? newRecord(edit, record) : null;
  if (text !== null) return showForm(options, { uri: record, text });
  return carryOut(options, edit, (uri) =>
    hasForms(options) ? showForm(options, { uri: record }) : showNext(options, uri),
  );
}

/** The text of a record that an edit makes; null where it is there already, or another file is made. */
function newRecord({ documentChanges = [] }: WorkspaceEdit, record: string): string | null {
  const [made, written] = documentChanges;
  if (made === undefined || !("kind" in made) || made.kind !== "create" || made.uri !== record) return null;
  const edit = written !== undefined && "edits" in written ? written.edits[0] : undefined;
  return edit !== undefined && "newText" in edit ? edit.newText : null;
}

function hasForms({ client }: CommandOptions): boolean {
  return client().options.forms === true;
}

async function showForm({ connection, workspace }: CommandOptions, form: ShowForm): Promise<null> {
  await connection.sendRequest(showFormRequest, form);
  // A record that was just written is there before the client says that the disk changed.
  if (form.text !== undefined) workspace.diskChanged();
  return null;
}

async function govern(options: CommandOptions, judged: Judged): Promise<string | null> {
  const { under, file, locale } = judged;
  if (under.assessment.profiles.some((profile) => profile.file === file))
    return say(message("server/already-governed", { file }), locale);
  const edit: WorkspaceEdit | null = governing(judged);
  if (edit === null) return say(message("server/cannot-govern", { file }), locale);
  return carryOut(options, edit, (uri, range) => show(options, uri, range));
}

/** Has an edit made, and shows what it wrote: nothing a person answers for is changed out of their sight. */
async function carryOut(
  options: CommandOptions,
  edit: WorkspaceEdit,
  see: (uri: string, range: Range) => Promise<string | null>,
): Promise<string | null> {
  if (options.host.waiting())
    throw new Error("An edit was made of texts that are not all here; it is not carried out.");
  const { applied } = await options.connection.workspace.applyEdit(edit);
  const written = writtenBy(edit);
  if (!applied || written === null) return null;
  return written.isNew ? showMade(options, written.uri) : see(written.uri, written.range);
}

/** A file that was not there is kept: as long as it is not saved, what stands on disk is an empty file. */
async function showMade(options: CommandOptions, uri: string, from?: unknown): Promise<string | null> {
  const keep: Keep = { uri };
  if (options.client().options.keeps === true) {
    await options.connection.sendRequest(keepRequest, keep);
    // It is on disk before the client says that it has opened it, or that the disk changed.
    options.workspace.diskChanged();
  }
  return hasForms(options) ? showForm(options, { uri }) : showNext(options, uri, from);
}

/**
 * The record of a profile where the next open answer goes; a file without one at its start.
 * @param from where someone stands in the record: the first open place after it, or else the first of all.
 */
async function showNext(options: CommandOptions, uri: string, from?: unknown): Promise<string | null> {
  const path = options.workspace.pathOf(uri);
  const judged = path === null ? null : await judgedAt(options, path);
  if (judged?.profile == null) return show(options, uri, undefined);
  const { profile, under, file, locale } = judged;
  if (!under.tree.files.includes(profile.record)) return scaffold(options, judged);
  if (file !== profile.record && hasForms(options)) return showForm(options, { uri: judged.uriOf(profile.record) });
  const places = openPlaces(judged, profile);
  const after =
    file === profile.record && isPosition(from) ? places.find(({ start }) => isAfter(start, from)) : undefined;
  const place = after ?? places[0];
  if (place === undefined) return say(message("server/nothing-open", { file: profile.record }), locale);
  return show(options, judged.uriOf(profile.record), place);
}

function isPosition(value: unknown): value is Position {
  return typeof value === "object" && value !== null && "line" in value && "character" in value;
}

async function show({ connection, client }: CommandOptions, uri: string, range: unknown): Promise<null> {
  if (!client().showsDocuments) return null;
  await connection.window.showDocument({ uri, takeFocus: true, ...(isRange(range) ? { selection: range } : {}) });
  return null;
}

/** The text of a new profile, in the language of the first root. */
async function startOf(options: CommandOptions, name: unknown): Promise<string | null> {
  const root = await rootAt(options, null);
  if (typeof name !== "string" || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || root === undefined) return null;
  const { law, locale } = root.shown;
  return newProfileText(name, law, locale);
}

/** The text of a page of the law, in the language of the first root. */
async function pageOf(options: CommandOptions, uri: unknown): Promise<string | null> {
  const root = await rootAt(options, null);
  return typeof uri !== "string" || root === undefined ? null : lawPageText(uri, root);
}

/** What is read in a word, by the policy of the file it was asked from, or of the first root. */
async function explain(options: CommandOptions, word: unknown, from: unknown): Promise<string | null> {
  if (typeof word !== "string" || word.length > longestWord) return null;
  const root = await rootAt(options, typeof from === "string" ? options.workspace.pathOf(from) : null);
  if (root === undefined) return null;
  const { lexicon, shown } = root;
  return explainWordText(explainWord(word, lexicon), { ...shown, version, styler: plain, width: 100 });
}

/** A word is not a text; longer ones are refused. */
const longestWord = 500;

/** What the test rests on, then and now; or that nothing of it changed. */
function changes(judged: Judged, earlier: unknown): Changes | string | null {
  const { profile, locale } = judged;
  if (profile === null) return null;
  const texts = Array.isArray(earlier) ? earlier.filter((one) => typeof one === "string") : [];
  return changesIn(judged, profile, texts) ?? say(message("server/changes-none", { file: profile.record }), locale);
}

/** For someone who has read what changed. */
async function renew(options: CommandOptions, judged: Judged, names: unknown): Promise<string | null> {
  const { profile } = judged;
  const only = Array.isArray(names) ? new Set(names.map(String)) : null;
  const open = profile === null ? [] : reopenedBy(only, movedIn(judged, profile), profile);
  if (open.length > 0) return say(message("server/renew-open", { count: open.length }), judged.locale);
  const refresh = only ?? true;
  const edit = profile === null ? null : recordEdit(judged, profile, { refresh });
  return edit === null ? null : carryOut(options, edit, (uri, range) => show(options, uri, range));
}

/** Opens a page of our own documentation and no other address. */
async function openPage({ connection, client }: CommandOptions, address: unknown): Promise<null> {
  if (typeof address !== "string" || !address.startsWith(`${docsUrl}/`) || !client().showsDocuments) return null;
  await connection.window.showDocument({ uri: address, external: true });
  return null;
}

function isRange(value: unknown): value is Range {
  return typeof value === "object" && value !== null && "start" in value && "end" in value;
}
