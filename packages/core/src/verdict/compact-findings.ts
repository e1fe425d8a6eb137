import type { Text } from "@tenzij/law";
import { message as messageOf } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import type { Finding, RelatedPlace } from "../text/finding.ts";
import type { HeldOnce } from "./held-once.ts";

/** What is the same for many findings of one rule. */
type Constant = Omit<Finding, "file" | "span" | "message" | "indicator" | "match" | "related">;

/** In the profile's own file, or in another one; from where to where. */
type Place = readonly [file: string | 0, start: number, end: number, ...PackedMessage];
type Packed = readonly [constant: number, place: Place, indicator: string | 0, match: string | 0, related?: Place[]];

/** Findings as a text, without what many of them have in common. */
export function compactFindings(findings: readonly Finding[], own: string, shared: HeldOnce): string {
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

export function findingsOf(text: string, own: string, shared: HeldOnce): Finding[] {
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

function packedPlace({ file, span, message }: RelatedPlace, own: string, shared: HeldOnce): Place {
  return [file === own ? 0 : file, span.start, span.end, ...packedMessage(message, shared)];
}

function placeOf([file, start, end, ...message]: Place, own: string, shared: HeldOnce): RelatedPlace {
  return { file: file === 0 ? own : file, span: { start, end }, message: sayable(message, shared) };
}

type PackedMessage = readonly [sentence: number, args: Message["args"]];

/** Shorter ones are mostly figures, of which hardly two are equal. */
const shortest = 40;

/** A text in both languages that stands in a message, by its number. */
interface Numbered {
  readonly number: number;
}

function packedMessage(message: Message, shared: HeldOnce): PackedMessage {
  const args = Object.entries(message.args).map(([name, value]) => [
    name,
    isLong(value) ? { number: shared.named(JSON.stringify([value.nl, value.en]), () => value) } : value,
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

function isLong(value: unknown): value is Text {
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
