import type { Connection, Range } from "vscode-languageserver";
import type { Client } from "./client.ts";
import type { Host } from "./host.ts";
import type { Judge, JudgedRoot } from "./judge.ts";
import { type Judged, judgedFile } from "./judged.ts";
import type { Live } from "./live.ts";
import { onceWhole } from "./once-whole.ts";
import { type ShowForm, showFormRequest } from "./protocol.ts";
import type { Workspace } from "./workspace.ts";

/** What carrying out a command needs of the rest of the server. */
export interface CommandOptions {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly host: Host;
  readonly judge: Judge;
  readonly live: Live;
  readonly client: () => Client;
}

/** The file at a path, judged once everything it rests on is here; null for one that is in no tree. */
export function judgedAt({ host, workspace, judge }: CommandOptions, path: string): Promise<Judged | null> {
  return onceWhole(host, () => judgedFile(path, workspace, judge));
}

/** The root a path lies under, or the first there is, judged; undefined where nothing is open. */
export function rootAt(
  { host, workspace, judge }: CommandOptions,
  path: string | null,
): Promise<JudgedRoot | undefined> {
  return onceWhole(host, () => {
    const root = path === null ? workspace.roots()[0] : workspace.rootOf(path);
    return root === undefined ? undefined : judge.root(root);
  });
}

/** Whether whoever is to answer is led to the form, and not to the text. */
export function hasForms({ client }: CommandOptions): boolean {
  return client().options.forms === true;
}

export async function showForm({ connection, workspace }: CommandOptions, form: ShowForm): Promise<null> {
  await connection.sendRequest(showFormRequest, form);
  // A record that was just written is there before the client says that the disk changed.
  if (form.text !== undefined) workspace.diskChanged();
  return null;
}

/** Shows a place of a file, or the file where no place is given; a client that cannot is left alone. */
export async function show({ connection, client }: CommandOptions, uri: string, range: unknown): Promise<null> {
  if (!client().showsDocuments) return null;
  await connection.window.showDocument({ uri, takeFocus: true, ...(isRange(range) ? { selection: range } : {}) });
  return null;
}

function isRange(value: unknown): value is Range {
  return typeof value === "object" && value !== null && "start" in value && "end" in value;
}
