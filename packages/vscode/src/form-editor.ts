import type { ToHost, ToView } from "@tenzij/form";
import type { FormAnswered, FormView } from "@tenzij/language-server";
import * as vscode from "vscode";
import { earlierTexts } from "./earlier-texts.ts";
import { formPage } from "./form-page.ts";
import { nameInGit, onRepository } from "./git-repository.ts";
import { inFront } from "./in-front.ts";
import { l10n } from "./l10n.ts";
import { isReadOnly, showReview } from "./review-editor.ts";
import type { Service } from "./service.ts";

/** The name under which VS Code knows the form. */
const formType = "tenzij.form";

/** Under which the name of who answered last is kept, to be proposed. */
const byKey = "tenzij.by";

/**
 * Shows a record as questions. Whatever is answered is one edit of the text document, so undo, saving and a text editor beside it are
 * those of the file; the server says what to write.
 */
export function registerForms(context: vscode.ExtensionContext, service: Service): void {
  const open = new Map<vscode.WebviewPanel, Form>();
  const resolve = async (document: vscode.TextDocument, panel: vscode.WebviewPanel): Promise<void> => {
    // Where nothing can be written, nothing is asked.
    if (await isReadOnly(document)) return showReview(context, service, document, panel);
    const form = new Form(context, service, document, panel);
    open.set(panel, form);
    panel.onDidDispose(() => {
      open.delete(panel);
      form.dispose();
    });
  };
  const active = (): Form | undefined => [...open].find(([panel]) => panel.active)?.[1];
  context.subscriptions.push(
    vscode.window.registerCustomEditorProvider(
      formType,
      { resolveCustomTextEditor: resolve },
      { supportsMultipleEditorsPerDocument: true },
    ),
    vscode.commands.registerCommand("tenzij.openForm", (uri?: vscode.Uri | string) => openForm(service, uri)),
    vscode.commands.registerCommand("tenzij.openText", () =>
      active() === undefined ? asText() : active()?.openText(),
    ),
    vscode.commands.registerCommand("tenzij.nextInForm", () => active()?.next()),
  );
}

/** What is only read has nothing that was not written yet. */
async function asText(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.reopenTextEditor");
}

/** The record of a profile as a form, beside nothing: in the group where somebody is. */
async function openForm(service: Service, given?: vscode.Uri | string): Promise<void> {
  const uri = given === undefined ? inFront() : vscode.Uri.parse(given.toString());
  if (uri === undefined) return;
  const record = service.recordOf(uri) ?? uri;
  await vscode.commands.executeCommand("vscode.openWith", record, formType);
}

class Form {
  readonly #service: Service;
  readonly #document: vscode.TextDocument;
  readonly #panel: vscode.WebviewPanel;
  readonly #context: vscode.ExtensionContext;
  readonly #subscriptions: vscode.Disposable[];
  #queue: Promise<void> = Promise.resolve();
  #asking: Promise<void> | undefined;
  #again = false;
  #earlier: string[] | undefined;
  #name: string | undefined;
  #waiting: (() => void)[] = [];
  #isShown = false;
  #isOpen = true;

  constructor(
    context: vscode.ExtensionContext,
    service: Service,
    document: vscode.TextDocument,
    panel: vscode.WebviewPanel,
  ) {
    this.#context = context;
    this.#service = service;
    this.#document = document;
    this.#panel = panel;
    const { webview } = panel;
    const root = vscode.Uri.joinPath(context.extensionUri, "dist", "form");
    webview.options = { enableScripts: true, localResourceRoots: [root] };
    webview.html = formPage(webview, root);
    this.#subscriptions = [
      webview.onDidReceiveMessage((message: ToHost) => this.#hear(message)),
      vscode.workspace.onDidChangeTextDocument((change) => {
        if (change.document === document) this.#refresh();
      }),
      vscode.workspace.onWillSaveTextDocument((saving) => {
        if (saving.document === document) saving.waitUntil(this.#flush());
      }),
      service.onStatus(() => this.#refresh()),
      // Git says who is here.
      onRepository(() => this.#refresh()),
    ];
  }

  dispose(): void {
    this.#isOpen = false;
    for (const one of this.#subscriptions) one.dispose();
  }

  next(): void {
    this.#post({ type: "next" });
  }

  /** The text of the record in the same place; what was typed here is in it. */
  async openText(line?: number): Promise<void> {
    await this.#flush();
    const selection = line === undefined ? {} : { selection: new vscode.Range(line - 1, 0, line - 1, 0) };
    await vscode.window.showTextDocument(this.#document, {
      ...selection,
      viewColumn: this.#panel.viewColumn ?? vscode.ViewColumn.Active,
    });
  }

  #post(message: ToView): void {
    if (this.#isOpen) void this.#panel.webview.postMessage(message);
  }

  #hear(message: ToHost): void {
    if (message.type === "ready") this.#refresh();
    else if (message.type === "answer")
      this.#queue = this.#queue
        .then(() => this.#answer(message))
        .catch(() => this.#refuse(message.id, l10n.t("Tenzij gave no answer. Try once more.")));
    else if (message.type === "open-text") void this.openText(message.line);
    else if (message.type === "flushed") for (const go of this.#waiting.splice(0)) go();
  }

  /** Says that an answer is not in the text; where the form is closed, beside it. */
  #refuse(id: number, why: string): void {
    if (this.#isOpen) {
      this.#post({ type: "refused", id, why });
      return;
    }
    const record = vscode.workspace.asRelativePath(this.#document.uri);
    void vscode.window.showWarningMessage(l10n.t("Your last answer was not written in {0}. {1}", record, why));
  }

  /** What is typed and not sent goes into the text before it is saved or shown; a view that does not answer is not waited for long. */
  async #flush(): Promise<void> {
    const shown = new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
      setTimeout(resolve, 1000);
    });
    this.#post({ type: "flush" });
    await shown;
    await this.#queue;
  }

  /** Asks the form of the text as it is now; while it is asked, once more at most. */
  #refresh(): void {
    if (this.#asking !== undefined) {
      this.#again = true;
      return;
    }
    const asked = this.#ask().catch(() => {
      // What is shown stays, with what is typed in it; the next change or judgement asks again.
      if (!this.#isShown) this.#post({ type: "none", why: l10n.t("Tenzij gave no answer. Try once more.") });
    });
    this.#asking = asked.finally(() => {
      this.#asking = undefined;
      if (!this.#again) return;
      this.#again = false;
      this.#refresh();
    });
  }

  async #ask(): Promise<void> {
    const by = this.#context.globalState.get<string>(byKey) ?? (await this.#inGit());
    const uri = this.#document.uri.toString();
    const first = await this.#service.ask<FormView>("tenzij.server.form", uri, by, this.#earlier ?? []);
    const view = await this.#withEarlier(first, by);
    if (view == null) {
      const why = l10n.t("This file is the record of no profile that Tenzij judges here. Open it as text.");
      this.#post({ type: "none", why });
    } else if (view.version === this.#document.version) {
      this.#isShown = true;
      this.#post({ type: "form", view });
    } else this.#again = true;
  }

  /** Asked of Git once, and again as long as it says nothing. */
  async #inGit(): Promise<string | undefined> {
    this.#name ??= await nameInGit(this.#document.uri);
    return this.#name;
  }

  /** What stood there before a change is asked of Git once, and only where something changed. */
  async #withEarlier(view: FormView | null | undefined, by: string | undefined): Promise<FormView | null | undefined> {
    if (this.#earlier !== undefined || !view?.groups.some(({ reopened }) => reopened !== undefined)) return view;
    const uri = this.#document.uri;
    const profile = this.#service.profileOf(uri);
    this.#earlier = profile === undefined ? [] : await earlierTexts(vscode.Uri.parse(profile));
    if (this.#earlier.length === 0) return view;
    return this.#service.ask<FormView>("tenzij.server.form", uri.toString(), by, this.#earlier);
  }

  async #answer({ id, path, answer, also }: Extract<ToHost, { type: "answer" }>): Promise<void> {
    const uri = this.#document.uri;
    for (let turn = 0; turn < 10; turn++) {
      const { version } = this.#document;
      const done = await this.#service.ask<FormAnswered>(
        "tenzij.server.answer",
        uri.toString(),
        path,
        answer,
        version,
        also,
      );
      if (done == null) return this.#refuse(id, l10n.t("Tenzij gave no answer. Try once more."));
      if ("refused" in done) return this.#refuse(id, done.refused);
      if ("moved" in done || this.#document.version !== version) continue;
      const edit = new vscode.WorkspaceEdit();
      for (const { range, newText } of done.edits) {
        const { start, end } = range;
        edit.replace(uri, new vscode.Range(start.line, start.character, end.line, end.character), newText);
      }
      if (done.edits.length > 0 && !(await vscode.workspace.applyEdit(edit))) continue;
      if (path.join("/") === "answered/by" && "value" in answer)
        await this.#context.globalState.update(byKey, answer.value);
      if ("holds" in answer) await this.#context.globalState.update(byKey, answer.holds.by);
      this.#post({ type: "written", id });
      this.#refresh();
      return;
    }
    this.#refuse(id, l10n.t("The text of the record changes all the time. Try once more."));
  }
}
