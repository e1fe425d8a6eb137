import type { Host, ToView } from "./messages.ts";
import { mount } from "./mount.ts";
import { mountReview } from "./mount-review.ts";

/** The door that an editor gives its pages, by the name it has there. */
interface Door {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

const { acquireVsCodeApi: acquire } = globalThis as { acquireVsCodeApi?: () => Door };
const door: Door = acquire?.() ?? {
  postMessage: (message) => window.parent.postMessage(message, "*"),
  getState: () => undefined,
  setState: () => undefined,
};
const host: Host = {
  post: (message) => door.postMessage(message),
  kept: () => door.getState(),
  keep: (state) => door.setState(state),
};
const hear = mount(document.body, host);
const read = mountReview(document.body, host);
window.addEventListener("message", ({ data }: MessageEvent<ToView>) => {
  if (data.type === "review") read(data.view);
  else hear(data);
});
