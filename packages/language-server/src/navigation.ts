import { entryOf, nodeAt } from "@tenzij/core/justification";
import { placeIn } from "@tenzij/core/profile";
import type { Node, SourceText, Span } from "@tenzij/read";
import type { Location, Position } from "vscode-languageserver";
import type { Client } from "./client.ts";
import type { Judged } from "./judged.ts";
import { lawPage, placesUnder, rulesAt } from "./law-pages.ts";
import { offsetAt, rangeOf, within } from "./places.ts";

/** A place in a file of the tree. */
export interface Place {
  readonly file: string;
  readonly span: Span;
}

/** Every place where one indicator is named: in the profile, in its record, in what the record covers, in the selection. */
export interface Named {
  readonly name: string;
  readonly inProfile: readonly Place[];
  readonly inRecord: readonly Place[];
}

/** The indicator named at a position; null where none is. */
export function namedAt(judged: Judged, position: Position): Named | null {
  const offset = offsetAt(judged.source, position);
  return (
    allNamed(judged).find((one) =>
      places(one).some(({ file, span }) => file === judged.file && within(span, offset)),
    ) ?? null
  );
}

/**
 * From an indicator to its row in the record, and back; from `justifies` to the profile; for a client that shows pages
 * of the law, from all of these, a question or a rule's name to what the law says of it.
 */
export function definition(judged: Judged, position: Position, { options }: Client): Location[] {
  const pages = options.lawPages === true ? rulesAt(judged, position).map(lawPage) : [];
  return [...inFiles(judged, position), ...pages];
}

function inFiles(judged: Judged, position: Position): Location[] {
  const named = namedAt(judged, position);
  if (named !== null) {
    const others = judged.profile?.record === judged.file ? named.inProfile : named.inRecord;
    return locations(judged, others.slice(0, 1));
  }
  const { profile, file, source } = judged;
  if (profile === null || file !== profile.record) return [];
  const justifies = nodeAt(judged.under.documents.root(file), "justifies");
  if (justifies === undefined || !within(justifies.span, offsetAt(source, position))) return [];
  return locations(judged, [{ file: profile.file, span: profile.profile?.id?.span ?? { start: 0, end: 0 } }]);
}

/** Every place an indicator is named; of a question or a rule, every place under the root that falls under it. */
export function references(judged: Judged, position: Position): Location[] {
  const named = namedAt(judged, position);
  if (named !== null) return locations(judged, places(named));
  return rulesAt(judged, position).flatMap((rule) => placesUnder(rule, judged.under));
}

export function places({ inProfile, inRecord }: Named): Place[] {
  return [...inProfile, ...inRecord];
}

function allNamed(judged: Judged): Named[] {
  const { profile, under } = judged;
  const read = profile === null ? null : under.profileOf(profile.file);
  if (profile === null || read === null) return [];
  const record = under.documents.record(profile.record);
  const covers = nodeAt(record?.root, "covers.indicators");
  return read.indicators.map(({ name, span }) => {
    const row = record?.distinctions.get(name)?.key.span;
    const covered = covers?.type === "map" ? entryOf(covers, name)?.key.span : undefined;
    const inRecord = [row, covered]
      .filter((one) => one !== undefined)
      .map((one) => ({ file: profile.record, span: one }));
    const selected = selectionPlaces(read.selection.node, name);
    const inProfile = [span, ...selected].map((one) => placeIn(profile.file, read.stretches, one));
    return { name, inProfile, inRecord };
  });
}

/** Where the selection names an indicator. */
function selectionPlaces(node: Node | undefined, name: string): Span[] {
  if (node === undefined) return [];
  if (node.type === "scalar") return node.text === name ? [node.span] : [];
  const below = node.type === "list" ? node.items : node.entries.map((entry) => entry.value);
  return below.flatMap((one) => selectionPlaces(one, name));
}

function locations(judged: Judged, found: readonly Place[]): Location[] {
  return found.map(({ file, span }) => ({ uri: judged.uriOf(file), range: rangeOf(textIn(judged, file), span) }));
}

export function textIn({ under }: Judged, file: string): SourceText {
  return under.documents.text(file);
}
