/**
 * Days as `YYYY-MM-DD` text: such days compare as text, and no clock or time zone comes in. Periods are the ISO 8601
 * durations of whole years, months, weeks and days (`P12M`).
 */

const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a day that exists on the calendar. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/**
 * The day a period later; a day that does not exist in the month reached becomes its last day.
 * @returns null when the period is no ISO duration of years, months, weeks and days.
 */
export function dayAfter(day: string, period: string): string | null {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(period);
  if (match === null || period === "P" || !isDay(day)) return null;
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const count = year * 12 + (month - 1) + years * 12 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return addDays(toYear, toMonth, Math.min(date, monthLength(toYear, toMonth)), weeks * 7 + days);
}

/** True for a year, month, quarter or day, or an interval of two of these (`2025-01/2025-06`) in order. */
export function isPeriod(text: string): boolean {
  const parts = text.split("/").map((part) => part.trim());
  if (parts.length > 2 || !parts.every(isPointInTime)) return false;
  const [from = "", until] = parts;
  return until === undefined || startOfPeriod(from) <= endOfPeriod(until);
}

/** The first day of a period as `isPeriod` knows it. */
export function startOfPeriod(text: string): string {
  const first = text.split("/")[0]?.trim() ?? "";
  if (/^\d{4}$/.test(first)) return `${first}-01-01`;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(first);
  if (quarter !== null) return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, "0")}-01`;
  return /^\d{4}-\d{2}$/.test(first) ? `${first}-01` : first;
}

/** The last day of a period as `isPeriod` knows it. */
export function endOfPeriod(text: string): string {
  const last = text.split("/").at(-1)?.trim() ?? "";
  if (/^\d{4}$/.test(last)) return `${last}-12-31`;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(last);
  if (quarter !== null) return lastDay(Number(quarter[1]), Number(quarter[2]) * 3);
  const month = /^(\d{4})-(\d{2})$/.exec(last);
  return month === null ? last : lastDay(Number(month[1]), Number(month[2]));
}

function lastDay(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${monthLength(year, month)}`;
}

function isPointInTime(text: string): boolean {
  if (/^\d{4}$/.test(text) || /^\d{4}-Q[1-4]$/.test(text)) return true;
  const month = /^\d{4}-(\d{2})$/.exec(text);
  return month === null ? isDay(text) : Number(month[1]) >= 1 && Number(month[1]) <= 12;
}

function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (daysIn[month - 1] ?? 0);
}

function addDays(year: number, month: number, day: number, days: number): string {
  let [y, m, d] = [year, month, day + Math.min(days, 366_000)];
  while (d > monthLength(y, m)) {
    d -= monthLength(y, m);
    m += 1;
    if (m > 12) [y, m] = [y + 1, 1];
  }
  return `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

/**
 * The day it is for the law: a date in a record is a Dutch one. The Netherlands is one or two hours ahead of UTC, so only in
 * the last two hours of a day in UTC can the two differ; the calendar of the machine, slow to start, is asked only then.
 * @returns `YYYY-MM-DD`
 */
export function dutchDay(now: Date): string {
  if (now.getUTCHours() < 22) return now.toISOString().slice(0, 10);
  const parts = new Intl.DateTimeFormat("en", {
    timeZone: "Europe/Amsterdam",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}
