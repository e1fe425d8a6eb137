import type { Text } from "@tenzij/law";
import { message as messageOf } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import type { Finding, RelatedPlace } from "../text/finding.ts";
import type { HeldOnce } from "./held-once.ts";

/** What is the same for many findings of one rule. */
type Constant = Omit<Finding, "file" | "span" | "message" | "indicator" | "match" | "related">;

/** In one of the files of a profile, by its number, or in another one; from where to where. */
type Place = readonly [file: string | number, start: number, end: number, ...PackedMessage];
type Packed = readonly [constant: number, place: Place, indicator: string | 0, match: string | 0, related?: Place[]];

/** Findings as a text, without what many of them have in common. */
export function compactFindings(findings: readonly Finding[], own: readonly string[], shared: HeldOnce): string {
  if (findings.length === 0) return "";
  const all = findings.map((finding): Packed => {
    const { file, span, message, indicator, match, related, ...constant } = finding;
    const number = constantIn(constant, shared);
    const place = packedPlace({ file, span, message }, own, shared);
    if (related === undefined) return [number, place, indicator ?? 0, match ?? 0];
    return [number, place, indicator ?? 0, match ?? 0, related.map((one) => packedPlace(one, own, shared))];
  });
  return inOneByte(JSON.stringify(all));
}

export function findingsOf(text: string, own: readonly string[], shared: HeldOnce): Finding[] {
  if (text === "") return [];
  return (JSON.parse(text) as Packed[]).map(([constant, place, indicator, match, related]) => ({
    ...(shared.of(constant) as Constant),
    ...placeOf(place, own, shared),
    ...(indicator === 0 ? {} : { indicator }),
    ...(match === 0 ? {} : { match }),
    ...(related === undefined ? {} : { related: related.map((one) => placeOf(one, own, shared)) }),
  }));
}

function constantIn(constant: Constant, shared: HeldOnce): number {
  const { title, sources, ...plain } = constant;
  const cited = sources.map((one) => shared.numberOf(one));
  const key = JSON.stringify([plain, title === undefined ? null : shared.numberOf(title), cited]);
  return shared.named(key, () => constant);
}

function packedPlace({ file, span, message }: RelatedPlace, own: readonly string[], shared: HeldOnce): Place {
  const number = own.indexOf(file);
  return [number < 0 ? file : number, span.start, span.end, ...packedMessage(message, shared)];
}

function placeOf([file, start, end, ...message]: Place, own: readonly string[], shared: HeldOnce): RelatedPlace {
  return {
    file: typeof file === "number" ? (own[file] ?? "") : file,
    span: { start, end },
    message: sayable(message, shared),
  };
}

type PackedMessage = readonly [sentence: number, args: Message["args"]];

/** Shorter ones are mostly figures, and texts in one language mostly names, of which hardly two are equal. */
const [shortest, shortestInOne] = [10, 100];

/** A text that stands in a message, by its number. */
interface Numbered {
  readonly number: number;
}

function packedMessage(message: Message, shared: HeldOnce): PackedMessage {
  const args = Object.entries(message.args).map(([name, value]) => [
    name,
    isLong(value)
      ? { number: shared.named(typeof value === "string" ? value : JSON.stringify(value), () => value) }
      : value,
  ]);
  return [shared.named(message.key, () => message.key), Object.fromEntries(args)];
}

function sayable([sentence, packedArgs]: PackedMessage, shared: HeldOnce): Message {
  const args = Object.entries(packedArgs).map(([name, value]) => [
    name,
    isNumbered(value) ? shared.of(value.number) : value,
  ]);
  return messageOf(shared.of(sentence) as never, Object.fromEntries(args) as never);
}

function isLong(value: unknown): value is Text | string {
  if (typeof value === "string") return value.length > shortestInOne;
  return (
    typeof value === "object" && value !== null && "nl" in value && "en" in value && `${value.nl}`.length > shortest
  );
}

function isNumbered(value: unknown): value is Numbered {
  return typeof value === "object" && value !== null && "number" in value;
}

/** A single letter of two bytes makes the whole text twice as large. */
function inOneByte(json: string): string {
  return json.replace(/[^\0-\xff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
