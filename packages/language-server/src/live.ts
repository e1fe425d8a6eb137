import type { Finding } from "@tenzij/core";
import { byPlace } from "@tenzij/core/report";
import { CodeLensRefreshRequest, type Connection, type Diagnostic } from "vscode-languageserver";
import { asSaved } from "./as-saved.ts";
import { unseenByGate } from "./at-gate.ts";
import type { Client } from "./client.ts";
import { diagnosticsByFile, type MadeDiagnostics } from "./diagnostics.ts";
import { highlights } from "./highlights.ts";
import type { Host } from "./host.ts";
import type { Judge, JudgedRoot } from "./judge.ts";
import type { Log } from "./log.ts";
import { highlightsNotification, statusNotification } from "./protocol.ts";
import { type Publication, publisher } from "./publisher.ts";
import { schedule } from "./schedule.ts";
import { rootStatus } from "./status.ts";
import type { Workspace } from "./workspace.ts";

export interface LiveOptions {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly host: Host;
  readonly judge: Judge;
  readonly client: () => Client;
}

interface Watched extends LiveOptions {
  readonly log: Log;
}

/** Keeps what the editor shows in step with what is typed and what is on disk. */
export interface Live {
  /** The text of a file changed, or it was opened or closed. */
  changed(path: string): void;
  /** Files on disk or the open folders changed: everything is looked at again. */
  refresh(): void;
  /** The client asks for the diagnostics of this file itself, so they are pushed no more. */
  pulled(uri: string): void;
  stop(): void;
}

export function live({ connection, workspace, host, judge, client, log }: Watched): Live {
  const target = publisher((params) => void connection.sendDiagnostics(params));
  const queue = schedule(
    (error) => connection.console.error(error instanceof Error ? String(error.stack) : String(error)),
    host.afterInput,
  );
  const roots = new Set<string>();
  const made = new Map<string, MadeDiagnostics>();

  const show = (root: string): void => {
    const judged = judge.root(root);
    // What rests on less than there is is not shown; the root is looked at again once the rest is here.
    if (host.waiting()) return;
    log.judged(judged);
    const { locale, law } = judged.shown;
    const known = made.get(root);
    const own = known?.locale === locale && known.law === law ? known : { locale, law, byFinding: new WeakMap() };
    made.set(root, own);
    target.replace(root, publication(judged, workspace, client().options.openFilesOnly === true, own));
    if (client().options.status === true) tell(connection, judged, workspace);
    // A change in one file can change what is said in another that is open beside it.
    if (client().pulls && client().refreshesDiagnostics) connection.languages.diagnostics.refresh();
    if (client().refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
  };
  const soon = (root: string): void => {
    roots.add(root);
    queue.soon(root, () => show(root));
  };
  return {
    changed: (path) => soon(workspace.rootOf(path)),
    refresh() {
      const now = workspace.roots();
      for (const root of roots) {
        if (now.includes(root)) continue;
        roots.delete(root);
        made.delete(root);
        target.forget(root);
      }
      for (const root of now) soon(root);
    },
    pulled: (uri) => target.withdraw(uri),
    stop: () => queue.stop(),
  };
}

/** The diagnostics of everything under a root: what is open is spoken of even when there is nothing to say. */
function publication(judged: JudgedRoot, workspace: Workspace, openOnly: boolean, made: MadeDiagnostics): Publication {
  const open = workspace.openFiles(judged.root);
  const diagnostics = new Map<string, Diagnostic[]>();
  for (const [file, found] of diagnosticsByFile(findingsOf(judged), judged.shown, made)) {
    if (!openOnly || open.has(file)) diagnostics.set(judged.shown.uriOf(file), found);
  }
  const versions = new Map([...open.values()].map((document) => [document.uri, document.version]));
  return { diagnostics, covered: [...versions.keys()], version: (uri) => versions.get(uri) };
}

/** The diagnostics of one file, for a client that asks. */
export function diagnosticsOf(judged: JudgedRoot, file: string): Diagnostic[] {
  const here = findingsOf(judged).filter((finding) => finding.file === file);
  return diagnosticsByFile(here, judged.shown).get(file) ?? [];
}

/** Every finding under a root, in the order of the reports. */
function findingsOf(judged: JudgedRoot): Finding[] {
  const { assessment, asked } = judged;
  const profiles = [...assessment.profiles, ...asked];
  return [
    ...profiles.flatMap((profile) => byPlace(profile.findings, profile.file)),
    ...unseenByGate(judged),
    ...asSaved(judged),
    ...byPlace(assessment.findings),
  ];
}

/** What our own client shows beside diagnostics: how profiles stand, and the marks in the margin. */
function tell(connection: Connection, judged: JudgedRoot, workspace: Workspace): void {
  void connection.sendNotification(statusNotification, rootStatus(judged, workspace.uriOf(judged.root)));
  const open = workspace.openFiles(judged.root);
  for (const profile of [...judged.assessment.profiles, ...judged.asked]) {
    const document = open.get(profile.file);
    if (document === undefined) continue;
    const source = judged.documents.text(profile.file);
    void connection.sendNotification(
      highlightsNotification,
      highlights(profile, judged.shown.law, source, document.uri, document.version),
    );
  }
}
