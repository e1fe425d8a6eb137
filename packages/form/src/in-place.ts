/**
 * Makes what is shown below an element like what is wanted there, and replaces nothing that can stay: what has the focus keeps it, with a
 * key or a pointer that is down on it and a text that is being composed; what somebody folded open stays open.
 */
export function showInPlace(shown: Node, wanted: readonly Node[]): void {
  let at = shown.firstChild;
  for (const child of wanted) {
    const same = likeFrom(at, child);
    if (same === null) {
      shown.insertBefore(child, at);
      continue;
    }
    while (at !== null && at !== same) at = gone(at);
    makeLike(same, child);
    at = same.nextSibling;
  }
  while (at !== null) at = gone(at);
}

function gone(node: ChildNode): ChildNode | null {
  const next = node.nextSibling;
  node.remove();
  return next;
}

/** The node from here on that is the wanted one: by an id wherever it stands, else only where it is the next of its kind. */
function likeFrom(from: ChildNode | null, wanted: Node): ChildNode | null {
  const id = idIn(wanted);
  for (let one = from; one !== null; one = one.nextSibling) {
    if (one.nodeName === wanted.nodeName && idIn(one) === id) return one;
    if (id === "") return null;
  }
  return null;
}

/** The id of an element, or else the first one in it: what has none of its own is known by what it holds. */
function idIn(node: Node): string {
  return node instanceof Element ? node.id || (node.querySelector("[id]")?.id ?? "") : "";
}

function makeLike(shown: Node, wanted: Node): void {
  if (shown instanceof Element && wanted instanceof Element) {
    copyAttributes(shown, wanted);
    showInPlace(shown, [...wanted.childNodes]);
    copyState(shown, wanted);
  } else if (shown.nodeValue !== wanted.nodeValue) shown.nodeValue = wanted.nodeValue;
}

function copyAttributes(shown: Element, wanted: Element): void {
  // Whether a part is folded open is up to who reads it.
  for (const { name } of [...shown.attributes])
    if (!wanted.hasAttribute(name) && name !== "open") shown.removeAttribute(name);
  for (const { name, value } of wanted.attributes)
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
}

/** What no attribute says: what is heard, and what is filled in or chosen. */
function copyState(shown: Element, wanted: Element): void {
  if (shown instanceof HTMLElement && wanted instanceof HTMLElement) {
    const { onclick, oninput, onchange } = wanted;
    Object.assign(shown, { onclick, oninput, onchange });
  }
  for (const kind of [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement])
    if (shown instanceof kind && wanted instanceof kind && shown.value !== wanted.value) shown.value = wanted.value;
  if (shown instanceof HTMLInputElement && wanted instanceof HTMLInputElement) shown.checked = wanted.checked;
}
