import type { FormView, ReportedState, ReviewView } from "@tenzij/core/justification";
import type { Verdict } from "@tenzij/law";
import type { Range, TextEdit } from "vscode-languageserver";

export type { FormView, ReviewView };

/** What the server and its own client say to each other beyond the Language Server Protocol. */

/** `initializationOptions` a client may send. Every field is optional; other clients send nothing. */
export interface ClientOptions {
  /** The client wants `tenzij/status` notifications. */
  readonly status?: boolean;
  /** `push` tells the server not to offer pull diagnostics to a client that could do both. */
  readonly diagnostics?: "push";
  /** The client answers `tenzij/keep`. */
  readonly keeps?: boolean;
  /** The client has the command `tenzij.showChanges`, which lays two texts beside each other. */
  readonly compares?: boolean;
  /** The client shows pages of the law at `tenzij://law/…`, whose text it asks with `tenzij.server.lawPage`. */
  readonly lawPages?: boolean;
  /** The language everything is said in, whatever the policy and the client speak; absent: theirs. */
  readonly language?: "nl" | "en";
  /** The client answers `tenzij/showForm`; whoever is to answer is then led to the form, and not to the text. */
  readonly forms?: boolean;
  /** The client has the command `tenzij.review`, which shows a record to be read. */
  readonly reviews?: boolean;
  /** The client has the command `tenzij.insertSnippet`: `[uri, position, snippet]`. */
  readonly snippets?: boolean;
  /** Globs, from a root, of files that only look like profiles and are left alone. */
  readonly exclude?: readonly string[];
  /** URIs of folders that are switched off: nothing in them is judged, open or not. */
  readonly off?: readonly string[];
  /** Judge only what is open, not every profile of the workspace. */
  readonly openFilesOnly?: boolean;
}

/**
 * `tenzij/list`: which files a folder holds. Asked, with `tenzij/read`, by a server that cannot reach files itself: one in a browser, or one that
 * was started with `--client-files`.
 */
export const listRequest = "tenzij/list";
export interface ListFolder {
  readonly uri: string;
  /** With everything below it, or the files in it alone. */
  readonly below: boolean;
  /** Names of folders that hold other people's files; they are not looked into. */
  readonly without: readonly string[];
  /** So many names and no more; the folders that are not looked into for that are `denied`. */
  readonly most: number;
}

/** Names are relative to the folder, with `/`. */
export interface Listed {
  readonly files: readonly string[];
  /** Links to files; nobody follows them. */
  readonly links: readonly string[];
  /** Folders that could not be listed, "" for the folder itself. */
  readonly denied: readonly string[];
  /** Folders with a `.git`, "" for the folder itself. */
  readonly repositories: readonly string[];
}

/** `tenzij/read`: what a file holds, as it is saved. */
export const readRequest = "tenzij/read";
export interface ReadFile {
  readonly uri: string;
  /** In bytes; a larger file is not read. */
  readonly most: number;
}
export type Text = { readonly base64: string } | { readonly unreadable: "vanished" | "too-large" | "denied" };

/** How one profile stands, in words of the user's language. */
export interface ProfileStatus {
  readonly uri: string;
  /** The record beside it, whether or not it exists. */
  readonly record: string;
  readonly name: string;
  readonly verdict: Verdict;
  readonly blocks: boolean;
  /** The verdict in words. */
  readonly title: string;
  /** What is open, or the policy the verdict rests on. */
  readonly detail: string;
}

/** `tenzij/status`: everything governed under one root, sent after every judgement. */
export interface RootStatus {
  /** URI of the folder the policy is at the root of. */
  readonly root: string;
  readonly policy: string | null;
  readonly profiles: readonly ProfileStatus[];
  /** Files looked at on request that no policy governs. */
  readonly checked: readonly string[];
  /** The language it is said in. */
  readonly language: "nl" | "en";
  /** What to say of a file that is not governed. */
  readonly notGoverned: string;
}

export const statusNotification = "tenzij/status";

/** How far the test of one distinction has come: what decides the mark in the margin. */
export type Mark = "excluded" | "test-needed" | "question" | "complete";

/** `tenzij/highlights`: the marks of one open profile, for the text of that version. */
export interface Highlights {
  readonly uri: string;
  readonly version: number;
  readonly marks: readonly { readonly mark: Mark; readonly range: Range }[];
}

export const highlightsNotification = "tenzij/highlights";

/**
 * `tenzij/keep`, from server to client: save the file at this URI. Asked of a file that was made a moment ago, so that
 * no empty file stays behind; a file that was there before is shown and left for its writer to save.
 */
export interface Keep {
  readonly uri: string;
}

export const keepRequest = "tenzij/keep";

/**
 * `tenzij/showForm`, from server to client: show the record at this URI as a form. With a text the record is not there yet: the client
 * writes it first, outside any editor, so that no undo in the form takes the record itself away.
 */
export interface ShowForm {
  readonly uri: string;
  readonly text?: string;
}

export const showFormRequest = "tenzij/showForm";

/** Commands the server carries out; the extension wraps them in commands of its own. */
export const serverCommands = {
  /** `[uri]`: judge a file, governed or not, as long as it is open. */
  check: "tenzij.server.check",
  /** `[uri]`: make or complete the record of a profile and show it. */
  scaffold: "tenzij.server.scaffold",
  /** `[uri, range?, answer?]`: show a place; where it is one to answer at, a client that has forms shows the form. */
  open: "tenzij.server.open",
  /** `[uri]`: have a file that was just made saved, and show the first question that is open in it. */
  made: "tenzij.server.made",
  /** `[uri, position?]`: show where the next open answer goes in the record of a profile, after a position in it. */
  next: "tenzij.server.next",
  /** `[edit, command?]`: carry out a quick fix, for a client that takes none with an edit in it. */
  apply: "tenzij.server.apply",
  /** `[address]`: show a page of Tenzij's documentation in the browser. */
  docs: "tenzij.server.docs",
  /** `[uri]`: add the file to the policy of its root. */
  govern: "tenzij.server.govern",
  /** `[name]`: the text a new profile starts from. */
  newProfile: "tenzij.server.newProfile",
  /** `[word]`: what Tenzij reads in a word. */
  explain: "tenzij.server.explain",
  /**
   * `[uri, texts?]`: what the test of a profile rests on, then and now. `texts` are those the profile had at other
   * times, as far as the client knows them.
   */
  changes: "tenzij.server.changes",
  /**
   * `[uri, names?]`: write anew what the test of a profile rests on, all of it or of the indicators with these names. Where answers
   * rest on what changed nothing is written, and words say so: each is confirmed by itself.
   */
  renew: "tenzij.server.renew",
  /** `[uri]`: the text of a page of the law. */
  lawPage: "tenzij.server.lawPage",
  /**
   * `[uri, by?, texts?]`: the record as a form, of the text as it stands in the buffer; `by` is who is likely to answer, `texts` are
   * those the profile had at other times.
   */
  form: "tenzij.server.form",
  /** `[uri, path, answer, version, also?]`: one answer as edits of that version of the record. Nothing is written by the server. */
  answer: "tenzij.server.answer",
  /** `[uri, HowToReview?]`: the record of a profile to be read, with what changed in it. */
  review: "tenzij.server.review",
  /** `[uri]`: what the policy would change as it is typed; a client without a page for it is shown it. */
  preview: "tenzij.server.preview",
  /** `[uri]`: the test of one profile as a picture. */
  picture: "tenzij.server.picture",
} as const;

/**
 * The client's own command that shows `Changes` of a file, and asks whether every answer still holds: `[uri, names?]`,
 * as `renew` takes them.
 */
export const showChangesCommand = "tenzij.showChanges";

/** The client's own command that shows a record to be read, and takes no answer: `[uri]`. */
export const reviewCommand = "tenzij.review";

/** The client's own command that lays the preview of a policy open: `[uri]`. */
export const showPreviewCommand = "tenzij.showPreview";

/** The client's own command that writes something with blanks to tab through. */
export const insertSnippetCommand = "tenzij.insertSnippet";

/** What a test rests on, as two texts that differ where the profile changed. */
export interface Changes {
  readonly title: string;
  /** URI of the record. */
  readonly record: string;
  /** So many answers rest on it, each to be looked at again. */
  readonly reopened: number;
  readonly before: string;
  readonly after: string;
}

/** A place to go to. */
export interface PicturePlace {
  readonly uri: string;
  readonly range: Range;
}

export interface PictureQuestion {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly state: ReportedState;
  /** The state in words. */
  readonly inWords: string;
  /** Nobody has to answer it. */
  readonly done: boolean;
  readonly blocks: boolean;
  readonly place?: PicturePlace;
}

/** One indicator: what it is read as, and the questions it is asked. */
export interface PictureRow {
  readonly name: string;
  readonly readAs: string;
  readonly kind: string;
  readonly grounds: string;
  /** Why no test opens it. */
  readonly excluded?: string;
  readonly questions: readonly PictureQuestion[];
}

/** How often a group is selected against what it is compared with; rates from 0 to 1. */
export interface PictureRate {
  readonly step: string;
  readonly group: string;
  readonly rate: number;
  readonly against: number;
  readonly ratio: number;
  readonly low?: number;
  readonly high?: number;
  readonly inWords: string;
}

/** The test of one profile in words, ready to be drawn. */
export interface Picture {
  readonly locale: "nl" | "en";
  readonly uri: string;
  readonly title: string;
  readonly verdict: string;
  readonly blocks: boolean;
  /** How far the test is, in words and in numbers of questions. */
  readonly progress: string;
  readonly answered: number;
  readonly asked: number;
  readonly rows: readonly PictureRow[];
  /** Questions about the profile as a whole and the organisation. */
  readonly whole: readonly PictureQuestion[];
  readonly rates: readonly PictureRate[];
  readonly words: Readonly<
    Record<
      | "step1"
      | "step2"
      | "duties"
      | "rates"
      | "open"
      | "nothing"
      | "none"
      | "decides"
      | "group"
      | "rate"
      | "ratio"
      | "interval",
      string
    >
  >;
}

/** What became of an answer. */
export type FormAnswered =
  | { readonly version: number; readonly edits: readonly TextEdit[] }
  /** The document is not the one the form was made of any more: ask the form again. */
  | { readonly moved: true }
  | { readonly refused: string };
