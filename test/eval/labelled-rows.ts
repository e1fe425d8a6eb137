import { nothingRead, sourceText } from "@tenzij/read";
import type { Fragment, FragmentRole, Profile } from "../../packages/core/src/profile/profile.ts";

/** What a careful lawyer makes of a name, as labelled by hand. */
export const labels = ["direct-race", "direct-nationality", "proxy-strong", "proxy-weak", "none"] as const;
export type Label = (typeof labels)[number];

/** One line of a labelled set. */
export interface LabelledRow {
  readonly line: number;
  readonly source: string;
  readonly name: string;
  readonly description: string;
  readonly values: readonly string[];
  readonly label: Label;
  readonly note: string;
  /** The id of the entry of the law that a jurist would expect; empty where the set does not say. */
  readonly entry: string;
  /** `nl`, `en` …; empty where the set does not say. */
  readonly language: string;
  /** Whether the name stood in no earlier set and in no file of the law. */
  readonly novel: boolean;
}

/**
 * Reads a labelled set: tab-separated, a heading, no quoting. Columns: source, name, description, values (`;` between
 * them), label, other_ground, note, and in some sets entry, language, novel; values may be left out in their place but not the column.
 */
export function labelledRows(text: string): LabelledRow[] {
  const [heading = "", ...lines] = text.split(/\r?\n/);
  const columns = heading.split("\t");
  return lines.flatMap((line, at) => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    const cells = line.split("\t");
    const cell = (column: string) => cells[columns.indexOf(column)]?.trim() ?? "";
    const label = cell("label");
    if (!isLabel(label)) throw new Error(`line ${at + 2}: "${label}" is no label`);
    const values = cell("values")
      .split(";")
      .filter((value) => value.trim() !== "");
    return [
      {
        line: at + 2,
        source: cell("source"),
        name: cell("name"),
        description: cell("description"),
        values,
        label,
        note: cell("note"),
        entry: cell("entry"),
        language: cell("language"),
        novel: cell("novel") === "novel",
      },
    ];
  });
}

function isLabel(text: string): text is Label {
  return (labels as readonly string[]).includes(text);
}

/** What an indicator says of itself, by the capacity it says it in. */
export type Texts = Partial<Record<FragmentRole, string | readonly string[] | undefined>> & {
  pointer?: string | undefined;
};

/** A profile of one or more indicators, made by hand: every text stands on a line of its own. */
export function profileOf(indicators: readonly Texts[]): Profile {
  let text = "";
  const made = indicators.map((texts, at) => {
    const fragments: Fragment[] = [];
    const start = text.length;
    for (const role of ["name", "label", "description", "value", "expression", "source"] as const) {
      for (const piece of [texts[role] ?? []].flat()) {
        fragments.push({ role, text: piece, span: { start: text.length, end: text.length + piece.length }, key: role });
        text += `${piece}\n`;
      }
    }
    const whole = { start, end: text.length };
    const name = fragments.find((fragment) => fragment.role === "name");
    const node = { type: "scalar", text: "", style: "plain", span: whole } as const;
    return {
      name: name?.text ?? `/${at}`,
      pointer: texts.pointer ?? `/indicators/${at}`,
      span: name?.span ?? whole,
      whole,
      fragments,
      node,
    };
  });
  return {
    source: sourceText("labelled.profile.yaml", text),
    stretches: [],
    claims: [],
    references: [],
    roots: [],
    id: null,
    consequences: [],
    indicators: made,
    selection: { form: "not-stated" },
    loose: [],
    information: [],
    mentions: [],
    comments: [],
    process: [],
    problems: [],
    nodes: nothingRead,
  };
}
