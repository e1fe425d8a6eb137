import { isDay } from "./dates.ts";

/**
 * The day that a text means which was not written as a date: the Dutch order (`01-02-2026`), months in words in Dutch or English,
 * a month or day of one digit, a day with a time behind it. For offering `YYYY-MM-DD` and never for taking it: who wrote it says
 * whether it is meant. An order in which the month comes first is not guessed at.
 * @returns null where no day is meant, or one that does not exist.
 */
export function dayMeant(written: string): string | null {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/^(?:\p{L}+dag|\p{L}+day|ma|di|wo|do|vr|za|zo)\.?,?\s+/u, "");
  const day = inOrder(text) ?? inWords(text);
  return day !== null && isDay(day) ? day : null;
}

/** The period meant, as a year and month or as two of these or two days; null where none is. */
export function periodMeant(written: string): string | null {
  const text = written.trim().toLowerCase();
  const parts = text.split(/\s*(?:\bt\/m\b|\btot en met\b|\btot\b|\buntil\b|\bto\b|[–—]|\s-\s|\/)\s*/u);
  const points = (/^\d{1,2}[/]\d{1,2}[/]\d{4}$/.test(text) ? [text] : parts).map(pointMeant);
  const [from, until] = points;
  if (points.length > 2 || from == null || until === null) return null;
  return until === undefined ? from : `${from}/${until}`;
}

function pointMeant(text: string): string | null {
  if (/^\d{4}(?:-\d{2}|-q[1-4])?$/.test(text)) return text.toUpperCase();
  const quarter = /^(?:q([1-4])|([1-4])e kwartaal|kwartaal ([1-4]))(?: van)?\s+(\d{4})$/.exec(text);
  if (quarter !== null) return `${quarter[4]}-Q${quarter[1] ?? quarter[2] ?? quarter[3]}`;
  const month = /^(\p{L}+)\.?\s+(\d{4})$/u.exec(text);
  if (month === null) return isDay(text) ? text : dayMeant(text);
  const number = monthNamed(month[1] ?? "");
  return number === null ? null : `${month[2]}-${two(number)}`;
}

function inOrder(text: string): string | null {
  const yearFirst =
    /^(\d{4})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{1,2})(?:[t ].*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (yearFirst !== null) return joined(yearFirst[1], Number(yearFirst[2]), yearFirst[3]);
  const dayFirst = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})$/.exec(text);
  return dayFirst === null ? null : joined(dayFirst[3], Number(dayFirst[2]), dayFirst[1]);
}

function inWords(text: string): string | null {
  const dayFirst = /^(?:de\s+)?(\d{1,2})(?:e|st|nd|rd|th)?[\s-]+(?:of\s+)?(\p{L}+)\.?,?[\s-]+(\d{4})$/u.exec(text);
  if (dayFirst !== null) return joined(dayFirst[3], monthNamed(dayFirst[2] ?? ""), dayFirst[1]);
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text);
  return monthFirst === null ? null : joined(monthFirst[3], monthNamed(monthFirst[1] ?? ""), monthFirst[2]);
}

/** The months by name, Dutch and English, in order; of three letters and more a beginning will do. */
const months = [
  ["januari", "january"],
  ["februari", "february"],
  ["maart", "mrt", "march"],
  ["april"],
  ["mei", "may"],
  ["juni", "june"],
  ["juli", "july"],
  ["augustus", "august"],
  ["september"],
  ["oktober", "october"],
  ["november"],
  ["december"],
];

function monthNamed(word: string): number | null {
  const at = word.length < 3 ? -1 : months.findIndex((names) => names.some((name) => name.startsWith(word)));
  return at < 0 ? null : at + 1;
}

function joined(year = "", month: number | null, day = ""): string | null {
  return month === null ? null : `${year}-${two(month)}-${day.padStart(2, "0")}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
