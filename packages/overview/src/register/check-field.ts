import type { Field } from "./standard.ts";

/** A title and where it is found. */
export interface Link {
  readonly title: string;
  readonly link: string;
}

export type Value = string | readonly string[] | readonly Link[];

/** What stands against a value by the standard's own limits. */
export type Problem =
  | { readonly problem: "too-long"; readonly letters: number; readonly below: number }
  | {
      readonly problem:
        | "not-a-choice"
        | "too-many"
        | "no-address"
        | "no-month"
        | "line-break"
        | "markup"
        | "learning-not-stated";
    };

/** Holds a value against its field. Nothing is cut or mended: what does not fit is said. */
export function checkField(field: Field, value: Value): Problem[] {
  if (typeof value === "string") return checkText(field, value);
  if (field.is === "list") return checkList(field, value as readonly string[]);
  return (value as readonly Link[]).flatMap(({ title, link }) => [
    ...checkText(
      { ...field, is: "text", ...(field.titleBelow === undefined ? {} : { below: field.titleBelow }) },
      title,
    ),
    ...checkText({ ...field, is: "url", below: 500 }, link),
  ]);
}

function checkText({ is, below, values }: Field, value: string): Problem[] {
  const letters = [...value].length;
  const problems: Problem[] = below !== undefined && letters >= below ? [{ problem: "too-long", letters, below }] : [];
  if (is === "choice" && !values?.includes(value)) problems.push({ problem: "not-a-choice" });
  if (is === "url" && !isAddress(value)) problems.push({ problem: "no-address" });
  if (is === "url-or-mail" && !isAddress(value) && !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(value))
    problems.push({ problem: "no-address" });
  if (is === "month" && !/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) problems.push({ problem: "no-month" });
  if (/[\r\n]/.test(value)) problems.push({ problem: "line-break" });
  if (/<[/!a-z]/i.test(value)) problems.push({ problem: "markup" });
  return problems;
}

function checkList({ values = [], items }: Field, list: readonly string[]): Problem[] {
  const problems: Problem[] = list.filter((one) => !values.includes(one)).map(() => ({ problem: "not-a-choice" }));
  return items !== undefined && list.length > items ? [...problems, { problem: "too-many" }] : problems;
}

/** The register takes an address only when it begins so. */
function isAddress(text: string): boolean {
  return /^https:\/\/[^\s<>"]+\.[^\s<>"]+$/.test(text);
}
