import type { FormField, FormList, FormPart } from "@tenzij/core/justification";
import { el } from "./dom.ts";
import type { Path } from "./messages.ts";
import { withCode } from "./with-code.ts";
import type { Words } from "./words.ts";

/** What a field needs of the view around it. */
export interface Around {
  readonly words: Words;
  /** What is typed in a field and not in the record yet; undefined where nothing is. */
  readonly unsent: (field: FormField) => string | undefined;
  /** A text was changed; it is sent after a pause, or at once. */
  readonly typed: (field: FormField, value: string, atOnce: boolean) => void;
  readonly change: (
    path: Path,
    answer: { readonly add: Readonly<Record<string, string>> } | { readonly remove: true },
  ) => void;
  /** Id of what says the question. */
  readonly about: string;
}

/** The id of what belongs to a path: the same each time the page is drawn, so that the focus finds its way back. */
export function idOf(path: Path, what = "at"): string {
  return `${what}-${path.map((step) => encodeURIComponent(String(step))).join("/")}`;
}

/** Parts of a form in their order; those that may be left out are folded where nothing stands in them. */
export function partsView(parts: readonly FormPart[], around: Around): Node[] {
  const isFolded = (part: FormPart): boolean =>
    part.kind === "field" && part.optional && part.value === "" && part.says.length === 0;
  const folded = parts.filter(isFolded);
  const shown = parts.filter((part) => !isFolded(part)).map((part) => partView(part, around));
  if (folded.length === 0) return shown;
  const more = el(
    "details",
    {},
    el("summary", {}, around.words.optional),
    ...folded.map((part) => partView(part, around)),
  );
  return [...shown, more];
}

function partView(part: FormPart, around: Around): Node {
  if (part.kind === "field") return fieldView(part, around);
  if (part.kind === "list")
    return part.isTable && part.items.length > 0 ? tableView(part, around) : listView(part, around);
  return el("fieldset", {}, el("legend", {}, part.title), ...partsView(part.parts, around));
}

/** A field with its label, and below it what is wrong with it. */
function fieldView(field: FormField, around: Around): Node {
  const { words } = around;
  const hint = field.control === "day" ? words.day : field.control === "items" ? words.items : "";
  const below = saysView(field, around);
  if (field.control === "yes-no" || field.control === "several")
    return el(
      "fieldset",
      { class: "field" },
      el("legend", {}, field.title),
      ...choicesView(field, around),
      field.stops === true && el("p", { class: "hint" }, words.stops),
      below,
    );
  const label = el(
    "label",
    { for: idOf(field.path) },
    field.title,
    hint === "" ? null : el("span", { class: "hint" }, ` (${hint})`),
  );
  return el("div", { class: "field" }, label, controlView(field, around), below);
}

function saysView(field: FormField, around: Around): HTMLElement {
  return findingsView(idOf(field.path, "says"), saysOf(field, around));
}

/** What is wrong with what is filled in. That nothing is filled in is no longer so while the first answer is on its way. */
function saysOf(field: FormField, { unsent }: Pick<Around, "unsent">): readonly string[] {
  return field.value === "" && (unsent(field) ?? "") !== "" ? [] : field.says;
}

/** What is wrong, told to whoever does not see it appear while an answer is typed. */
export function findingsView(id: string, says: readonly string[]): HTMLElement {
  const notices = says.map((text) => el("p", { class: "wrong" }, mark("▲"), ...withCode(text)));
  return el("div", { id, class: "says", "aria-live": "polite" }, ...notices);
}

/** A shape before a text, so that nothing is said by colour alone. */
export function mark(shape: string): HTMLElement {
  return el("span", { class: "mark", "aria-hidden": "true" }, shape);
}

/** What a field shows: what was typed, else what stands in the record, else what is proposed. */
function shownIn(field: FormField, around: Pick<Around, "unsent">): string {
  return around.unsent(field) ?? (field.value === "" ? (field.proposed ?? "") : field.value);
}

function attributesOf(field: FormField, around: Around): Record<string, string | boolean> {
  return {
    id: idOf(field.path),
    "aria-describedby": `${around.about} ${idOf(field.path, "says")}`,
    "aria-invalid": saysOf(field, around).length > 0 ? "true" : "false",
    ...(field.optional ? {} : { "aria-required": "true" }),
  };
}

/** The one control of a field, with its label beside it or, in a table, in its column. */
function controlView(field: FormField, around: Around, label?: string): HTMLElement {
  const value = shownIn(field, around);
  const heard = (atOnce: boolean) => (event: Event) =>
    around.typed(field, (event.target as HTMLInputElement).value, atOnce);
  const given = {
    ...attributesOf(field, around),
    oninput: heard(false),
    onchange: heard(true),
    ...(label === undefined ? {} : { "aria-label": label }),
  };
  if (field.control === "choice") return selectView(field, value, given, around);
  if (field.control === "prose" || field.control === "items") {
    const rows = String(Math.min(12, Math.max(field.control === "prose" ? 4 : 2, value.split("\n").length + 1)));
    const area = el("textarea", { ...given, rows, spellcheck: "true" });
    area.value = value;
    return area;
  }
  const mode = field.control === "number" ? "decimal" : undefined;
  const placeholder = field.control === "day" ? around.words.day : undefined;
  const input = el("input", { ...given, type: "text", inputmode: mode, placeholder, autocomplete: purposeOf(field) });
  input.value = value;
  return input;
}

/** Who fills in the form is asked for his own name in one place. */
function purposeOf({ path }: FormField): string {
  return path.join("/") === "answered/by" ? "name" : "off";
}

function selectView(
  field: FormField,
  value: string,
  given: Record<string, string | boolean | ((event: Event) => void)>,
  { words }: Around,
): HTMLElement {
  const known = field.options.some((one) => one.value === value);
  const options = [
    el("option", { value: "" }, `– ${words.choose} –`),
    ...field.options.map((one) => el("option", { value: one.value }, one.title)),
    ...(known || value === "" ? [] : [el("option", { value }, value)]),
  ];
  const { oninput, ...rest } = given;
  const select = el("select", rest, ...options);
  select.value = value;
  return select;
}

/** Yes or no, or each of several that may be chosen together. */
function choicesView(field: FormField, around: Around): Node[] {
  const value = shownIn(field, around);
  const isSeveral = field.control === "several";
  const chosen = new Set(isSeveral ? value.split("\n").filter((one) => one !== "") : [value]);
  return field.options.map((option, at) => {
    const id = at === 0 ? idOf(field.path) : idOf([...field.path, option.value]);
    const input = el("input", {
      ...attributesOf(field, around),
      ...{ id, type: isSeveral ? "checkbox" : "radio", name: idOf(field.path, "of"), value: option.value },
      onchange: ({ target }) => {
        if (!isSeveral) return around.typed(field, option.value, true);
        if ((target as HTMLInputElement).checked) chosen.add(option.value);
        else chosen.delete(option.value);
        around.typed(
          field,
          field.options.flatMap((one) => (chosen.has(one.value) ? [one.value] : [])).join("\n"),
          true,
        );
      },
    });
    input.checked = chosen.has(option.value);
    return el("label", { class: "choice", for: id }, input, ` ${option.title}`);
  });
}

function listView(list: FormList, around: Around): Node {
  const items = list.items.map((item) =>
    el(
      "fieldset",
      { class: "item" },
      el("legend", {}, item.title),
      ...partsView(item.parts, around),
      item.removable && removeButton(list, item, around),
    ),
  );
  return el("fieldset", {}, el("legend", {}, list.title), ...items, ...addButtons(list, around));
}

function addButtons(list: FormList, { words, change }: Around): Node[] {
  return list.additions.map(({ with: given, title }, at) => {
    const caption = title === "" ? words.add : words.addNamed(title);
    return el(
      "button",
      {
        type: "button",
        class: "second",
        id: idOf([...list.path, at], "add"),
        onclick: () => change(list.path, { add: given }),
      },
      caption,
    );
  });
}

function removeButton(list: FormList, item: FormList["items"][number], { words, change }: Around): Node {
  const caption = words.remove(`${list.title} ${item.title}`);
  return el(
    "button",
    {
      type: "button",
      class: "second",
      id: idOf(item.path, "remove"),
      onclick: () => change(item.path, { remove: true }),
    },
    caption,
  );
}

/** Counts a group a row, as people have them before them. */
function tableView(list: FormList, around: Around): Node {
  const columns = (list.items[0]?.parts ?? []).filter((part): part is FormField => part.kind === "field");
  const head = el("tr", {}, ...columns.map(({ title }) => el("th", { scope: "col" }, title)), el("td"));
  const rows = list.items.map((item) => {
    const fields = item.parts.filter((part): part is FormField => part.kind === "field");
    const cells = fields.map((field) =>
      el("td", {}, controlView(field, around, `${field.title}, ${list.title} ${item.title}`), saysView(field, around)),
    );
    return el("tr", {}, ...cells, el("td", {}, removeButton(list, item, around)));
  });
  const table = el("table", {}, el("caption", {}, list.title), el("thead", {}, head), el("tbody", {}, ...rows));
  return el("div", { class: "wide" }, table, ...addButtons(list, around));
}
