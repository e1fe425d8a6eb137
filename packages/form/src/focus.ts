/** Where the focus is, to be found back after the page is drawn anew. */
export interface FocusPlace {
  readonly id: string;
  readonly selection: readonly [number, number] | null;
}

/** Where the focus is in a page; null where it is on nothing that has an id. */
export function focusedPlace(page: HTMLElement): FocusPlace | null {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || active.id === "" || !page.contains(active)) return null;
  const isText =
    active instanceof HTMLTextAreaElement || (active instanceof HTMLInputElement && active.type === "text");
  return { id: active.id, selection: isText ? [active.selectionStart ?? 0, active.selectionEnd ?? 0] : null };
}

/** Puts the focus back by id, with the caret where it was; onto the question itself where what had it is gone. */
export function restoreFocus(page: HTMLElement, place: FocusPlace | null): void {
  if (place === null) return;
  const found = page.ownerDocument.getElementById(place.id) ?? page.querySelector("main");
  if (found !== document.activeElement) found?.focus({ preventScroll: true });
  if (place.selection === null || !(found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement)) return;
  const [start, end] = place.selection;
  if (found.selectionStart !== start || found.selectionEnd !== end) found.setSelectionRange(start, end);
}
