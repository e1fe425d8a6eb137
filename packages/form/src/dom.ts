type Child = Node | string | null | undefined | false;

type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void) | undefined>>;

/**
 * An element with attributes and what stands in it. Texts are only ever put in as text. A function is heard under its name, `onclick`,
 * and has to ask its event for the element: one that is shown already may take it over. `true` is an attribute without a value, `false`
 * and undefined none.
 */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  given: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  set(made, given);
  add(made, children);
  return made;
}

const svgNames = "http://www.w3.org/2000/svg";

/** The same in a drawing. */
export function svg(tag: string, given: Attributes = {}, ...children: Child[]): SVGElement {
  const made = document.createElementNS(svgNames, tag);
  set(made, given);
  add(made, children);
  return made;
}

function set(made: Element, given: Attributes): void {
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === "function") Object.assign(made, { [name]: value });
    else if (value === true) made.setAttribute(name, "");
    else if (typeof value === "string") made.setAttribute(name, value);
  }
}

function add(made: Element, children: readonly Child[]): void {
  for (const child of children) if (child !== null && child !== undefined && child !== false) made.append(child);
}
