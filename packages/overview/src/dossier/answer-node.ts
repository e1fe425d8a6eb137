import type { Shape } from "@tenzij/core/justification";
import { inLocale } from "@tenzij/core/language";
import type { MapNode, Node } from "@tenzij/read";
import { type Html, html } from "../html/html.ts";
import { message } from "../language/message.ts";
import type { Setting } from "./setting.ts";

/** True where somebody wrote anything: a record is made with empty fields. */
export function isWritten(node: Node): boolean {
  if (node.type === "scalar") return node.text.trim() !== "";
  if (node.type === "list") return node.items.some(isWritten);
  return node.entries.some(({ value: below }) => isWritten(below));
}

/**
 * An answer as it was written, each field under what it is called; a choice in words. What is empty is left out.
 * @param elsewhere keys of what is laid out in a place of its own
 */
export function answerNode(
  node: Node,
  shape: Shape | undefined,
  setting: Setting,
  elsewhere: ReadonlySet<string>,
): Html {
  if (node.type === "map") {
    const entries = node.entries.filter(({ key }) => !elsewhere.has(key.text));
    return fields({ ...node, entries }, shape, setting);
  }
  return value(node, node.type === "scalar" ? (shape?.bare ?? shape) : shape, setting);
}

function fields(map: MapNode, shape: Shape | undefined, setting: Setting): Html {
  const { locale, law } = setting;
  const titleOf = (key: string) => shape?.keys.get(key)?.title ?? law.forms.find(({ id }) => id === key)?.title ?? key;
  const written = map.entries.filter(({ value: below }) => isWritten(below));
  return html`<dl>${written.map(({ key, value: below }) => {
    const shown = value(below, shape?.keys.get(key.text), setting);
    return html`<dt>${inLocale(titleOf(key.text), locale)}</dt><dd>${shown}</dd>`;
  })}</dl>`;
}

function value(node: Node, shape: Shape | undefined, setting: Setting): Html {
  const { words, locale, isPublic } = setting;
  if (shape?.field?.is === "statistics") return html`${words(message("dossier/see-figures", {}))}`;
  if (isPublic && shape?.field?.is === "person")
    return html`<span class="soft">${words(message("dossier/left-out", {}))}</span>`;
  if (node.type === "map") return fields(node, shape?.each ?? shape, setting);
  if (node.type === "list")
    return html`<ul>${node.items.filter(isWritten).map((item) => html`<li>${value(item, shape?.each ?? shape, setting)}</li>`)}</ul>`;
  const known = shape?.values.find(({ id }) => id === node.text.trim())?.title;
  return html`${known === undefined ? node.text : inLocale(known, locale)}`;
}
