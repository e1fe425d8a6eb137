import type { FormView } from "@tenzij/core/justification";
import type { ToHost, ToView } from "@tenzij/form";
import { formScript, formStyle } from "./page-data.ts";

/** The questions of a record, in a frame of their own: what they draw and how they look is theirs alone. */
export interface FormFrame {
  /** Shows a record; null clears what was shown. */
  show(view: FormView | null): void;
  say(message: ToView): void;
  /** Resolves once everything that was typed has been sent. */
  flush(): Promise<void>;
}

/** How the frame looks on a dark screen; on a light one it has its own colours. */
const dark =
  "@media (prefers-color-scheme: dark) { :root { color-scheme: dark; --vscode-foreground: #eee; --vscode-editor-background: #1b1b1b; --vscode-input-background: #2a2a2a; --vscode-dropdown-background: #2a2a2a; --vscode-button-background: #9cc4ff; --vscode-button-foreground: #1b1b1b; --vscode-focusBorder: #9cc4ff; --vscode-panel-border: #8a8a8a } }";

/** @param hear what the view says, but that it is there and that it has sent everything */
export function formFrame(
  frame: HTMLIFrameElement,
  hear: (message: Extract<ToHost, { type: "answer" | "open-text" }>) => void,
): FormFrame {
  let isThere = false;
  let shown: FormView | null = null;
  const waiting: (() => void)[] = [];
  const say = (message: ToView): void => {
    if (isThere) frame.contentWindow?.postMessage(message, "*");
  };
  window.addEventListener("message", ({ source, data }: MessageEvent<ToHost>) => {
    // What a view sends on its way out is of the record before.
    if (source === null || source !== frame.contentWindow || (!isThere && data.type !== "ready")) return;
    if (data.type === "ready") {
      isThere = true;
      fitHeight(frame);
      if (shown !== null) say({ type: "form", view: shown });
    } else if (data.type === "flushed") for (const go of waiting.splice(0)) go();
    else hear(data);
  });
  return {
    say,
    show(view) {
      if (view === null) {
        isThere = false;
        frame.removeAttribute("srcdoc");
        // Nobody is left to send anything.
        for (const go of waiting.splice(0)) go();
      } else if (shown === null)
        frame.srcdoc = `<!doctype html><html lang="${view.locale}"><head><meta charset="utf-8"><title>Tenzij</title><style>${formStyle}${dark}</style></head><body><script>${formScript}</script></body></html>`;
      shown = view;
      if (view !== null) say({ type: "form", view });
    },
    flush() {
      if (!isThere) return Promise.resolve();
      const sent = new Promise<void>((resolve) => waiting.push(resolve));
      say({ type: "flush" });
      return sent;
    },
  };
}

/** The frame is as high as what stands in it, so that the page scrolls and not the frame. */
function fitHeight(frame: HTMLIFrameElement): void {
  const body = frame.contentDocument?.body;
  if (body === undefined) return;
  const resize = (): void => {
    frame.style.height = `${body.scrollHeight + 2}px`;
  };
  new ResizeObserver(resize).observe(body);
  resize();
}
