/** The fixed parts of the page, by the ids they have in `page.html`. */
export function part<Kind extends HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`page.html has no #${id}`);
  return found as Kind;
}

/** An element with text in it: text from a profile becomes nothing but text. */
export function element(name: string, text: string, className = ""): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

/** Fills a choice, and keeps what was chosen. */
export function fill(select: HTMLSelectElement, options: readonly (readonly [value: string, text: string])[]): void {
  const { value } = select;
  select.replaceChildren(
    ...options.map(([of, text]) => {
      const option = element("option", text) as HTMLOptionElement;
      option.value = of;
      return option;
    }),
  );
  if (options.some(([of]) => of === value)) select.value = value;
}
