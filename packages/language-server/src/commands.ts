import { explainWord } from "@tenzij/core/distinction";
import type { FormView, ReviewView } from "@tenzij/core/justification";
import { say } from "@tenzij/core/language";
import { docsUrl, explainWordText, plain } from "@tenzij/core/report";
import { law } from "@tenzij/law";
import { Command, type ExecuteCommandParams, type WorkspaceEdit } from "vscode-languageserver";
import { carryOut, showMade } from "./carry-out.ts";
import { answer, form } from "./form.ts";
import { waysToGovern } from "./govern.ts";
import type { Judged } from "./judged.ts";
import { message } from "./language/message.ts";
import { ruleAtAddress } from "./law-address.ts";
import { lawPageText } from "./law-pages.ts";
import { newProfileText } from "./new-profile.ts";
import { showNext } from "./next-question.ts";
import { picture } from "./picture.ts";
import { previewText } from "./policy-preview.ts";
import { type Changes, type FormAnswered, type Picture, serverCommands } from "./protocol.ts";
import { recordEdit } from "./record-edit.ts";
import { changes, renew } from "./renew.ts";
import { review } from "./review.ts";
import { fileOf } from "./roots.ts";
import { type CommandOptions, hasForms, judgedAt, rootAt, show, showForm } from "./show.ts";
import { version } from "./version.ts";

type Run = (judged: Judged, path: string) => Promise<string | null>;

/** Carries out a command; answers with words for the user, or null when what happened shows itself. */
export function commands(
  options: CommandOptions,
): (params: ExecuteCommandParams) => Promise<string | Picture | Changes | FormView | ReviewView | FormAnswered | null> {
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
  const execute: ReturnType<typeof commands> = async ({ command, arguments: given = [] }) => {
    const [uri, ...rest] = given as unknown[];
    if (command === serverCommands.docs) return openPage(options, uri);
    if (command === serverCommands.lawPage) return pageOf(options, uri);
    if (command === serverCommands.apply) return apply(options, uri, rest[0], execute);
    const path = typeof uri === "string" ? options.workspace.pathOf(uri) : null;
    // A record that was made a moment ago may not be in any tree yet, so no tree is asked.
    const go = Object.hasOwn(places, command) ? places[command] : undefined;
    if (go !== undefined && path !== null) return go(String(uri), rest[0], rest[1]);
    if (go !== undefined) return command === serverCommands.next && typeof uri === "string" ? noFile(options) : null;
    const run = Object.hasOwn(table, command) ? table[command] : undefined;
    if (command === serverCommands.newProfile) return startOf(options, uri);
    if (command === serverCommands.explain) return explain(options, uri, rest[0]);
    if (path === null) return Object.hasOwn(table, command) && typeof uri === "string" ? noFile(options) : null;
    const judged = await judgedAt(options, path);
    if (judged === null) return run === undefined ? null : notHere(options, path);
    if (command === serverCommands.picture) return picture(judged);
    if (command === serverCommands.preview) return preview(options, judged);
    if (command === serverCommands.form) return form(judged, versionOf(options, path), rest[0], rest[1]);
    if (command === serverCommands.answer) return answer(judged, versionOf(options, path), rest);
    if (command === serverCommands.review) return review(judged, versionOf(options, path), rest[0]);
    if (command === serverCommands.changes) return changes(judged, rest[0]);
    if (command === serverCommands.renew) return renew(options, judged, rest[0]);
    return run === undefined ? null : run(judged, path);
  };
  return execute;
}

/** A quick fix for a client that takes none with an edit in it: the edit is made, then what comes after it. */
async function apply(
  { connection }: CommandOptions,
  edit: unknown,
  then: unknown,
  execute: (params: ExecuteCommandParams) => Promise<unknown>,
): Promise<null> {
  if (typeof edit !== "object" || edit === null) return null;
  const { applied } = await connection.workspace.applyEdit(edit);
  if (applied && Command.is(then) && then.command !== serverCommands.apply) await execute(then);
  return null;
}

/** Of a text that is no file here, such as one that was never saved: why nothing can be said of it. */
async function noFile(options: CommandOptions): Promise<string | null> {
  const root = await rootAt(options, null);
  return say(message("server/no-file", {}), root?.shown.locale ?? options.judge.locale());
}

/** Of a file that is in no tree: that it does not count, and why that may be. */
async function notHere(options: CommandOptions, path: string): Promise<string | null> {
  const root = await rootAt(options, path);
  const sentence = message("server/not-here", { file: fileOf(options.workspace.rootOf(path), path) });
  return say(sentence, root?.shown.locale ?? options.judge.locale());
}

/** The version of an open document; 0 of one that is not open. */
function versionOf({ workspace }: CommandOptions, path: string): number {
  const root = workspace.rootOf(path);
  return workspace.openFiles(root).get(fileOf(root, path))?.version ?? 0;
}

async function check(
  { judge, live }: CommandOptions,
  { under, file, locale }: Judged,
  path: string,
): Promise<string | null> {
  const governed = under.assessment.profiles.some((profile) => profile.file === file);
  if (governed && under.assessment.policy.file === null) return say(message("server/by-name", { file }), locale);
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

async function govern(options: CommandOptions, judged: Judged): Promise<string | null> {
  const { under, file, locale } = judged;
  const isGoverned = under.assessment.profiles.some((profile) => profile.file === file);
  if (isGoverned && under.assessment.policy.file !== null)
    return say(message("server/already-governed", { file }), locale);
  const ways = waysToGovern(judged);
  if (ways.length === 0) return say(message("server/cannot-govern", { file }), locale);
  const asked = say(message("server/govern-how", { file }), locale);
  const chosen = await options.connection.window.showInformationMessage(asked, ...ways.map(({ title }) => ({ title })));
  const edit = ways.find(({ title }) => title === chosen?.title)?.edit;
  return edit === undefined ? null : carryOut(options, edit, (uri, range) => show(options, uri, range));
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

/** What the policy would change as it is typed; null where it is saved. */
async function preview({ connection, client }: CommandOptions, judged: Judged): Promise<string | null> {
  const text = previewText(judged);
  if (text !== null && client().options.compares !== true) connection.window.showInformationMessage(text);
  return text;
}

/** Opens a page of the law in the client, or one of our own documentation outside it, and no other address. */
async function openPage(options: CommandOptions, address: unknown): Promise<null> {
  const { connection, client } = options;
  if (typeof address !== "string" || !client().showsDocuments) return null;
  const isPage = client().options.lawPages === true && ruleAtAddress(address, law) !== null;
  if (!isPage && !address.startsWith(`${docsUrl}/`)) return null;
  await connection.window.showDocument({ uri: address, ...(isPage ? { takeFocus: true } : { external: true }) });
  return null;
}
