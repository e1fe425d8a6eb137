import type { FragmentRole, Fragment as PlainFragment } from "@tenzij/lexicon";
import type { Entry, MapNode, Node, Nodes, SourceText, Span } from "@tenzij/read";
import type { Finding } from "../text/finding.ts";
import type { LooseCapacity } from "./loose-capacity.ts";
import type { Place } from "./place.ts";
import type { Claim, DocumentRoot, Reference, Stretch } from "./references/reference.ts";

export type { FragmentRole, LooseCapacity };

/** A piece of text of an indicator, where it stands, and how it came there. */
export interface Fragment extends PlainFragment {
  /** Where the scalar is written (definition, when aliased). */
  readonly span: Span;
  /** The alias or merge key through which it is used. */
  readonly usedAt?: Span;
  /** What is left of a file without its names and texts: it has a place and no letters there. */
  readonly isUnwritten?: true;
}

/** A fact the profile states in so many words. */
export interface Stated {
  /** As written. */
  readonly text: string;
  /** The enumeration value it stands for; absent when it is none we know. */
  readonly value?: string;
  readonly span: Span;
  /** Where it stands, where that is not the profile itself: its record. */
  readonly file?: string;
  /** The key it stands under, as written. */
  readonly key?: string;
}

/** One criterion of a profile. */
export interface Indicator {
  /** As written; where none is written or another has the same, the way to it. */
  readonly name: string;
  readonly pointer: string;
  /** Where its name is written (or the node, when it has none). */
  readonly span: Span;
  readonly whole: Span;
  readonly fragments: readonly Fragment[];
  readonly weight?: Stated;
  readonly threshold?: Stated;
  /** What the profile says this indicator is for: `selection`, `monitoring`, … */
  readonly role?: Stated;
  readonly node: Node;
  /** The one whose value it may be as well. */
  readonly neighbour?: Indicator;
}

/** What may be an indicator when its words are known, in the shape of one. */
export interface Loose {
  readonly capacity: LooseCapacity;
  readonly indicator: Indicator;
}

/** How indicators lead to selection, as far as it can be computed. */
export interface Selection {
  readonly form: "score-at-least" | "all-of" | "any-of" | "not-stated" | "not-computed";
  readonly score?: number;
  /** Names of indicators, for all-of and any-of. */
  readonly names?: readonly string[];
  readonly span?: Span;
  readonly node?: Node;
}

/** What is assessed: a file read into indicators and the rest. */
export interface Profile {
  /** The text of the file, with that of the files it refers to behind it: every span counts in this text. */
  readonly source: SourceText;
  /** The files it refers to, and where in the text they stand; `placeIn` turns a span into a place in one of them. */
  readonly stretches: readonly Stretch[];
  /** The files it takes for its model. */
  readonly claims: readonly Claim[];
  /** What the file itself refers to. */
  readonly references: readonly Reference[];
  /** The documents of the file, then what of those files belongs to the profile. */
  readonly roots: readonly DocumentRoot[];
  readonly id: Stated | null;
  readonly title?: Stated;
  readonly phase?: Stated;
  readonly purpose?: Stated;
  readonly automation?: Stated;
  readonly subject?: Stated;
  /** What follows for a person: letter, desk-check, home-visit, fine, … ("vaker of strenger"). */
  readonly consequences: readonly Stated[];
  readonly learning?: Stated;
  readonly indicators: readonly Indicator[];
  /** Every other scalar and key that may name one, in the order of the file. */
  readonly loose: readonly Loose[];
  /** Top-level entries that only say something of the document itself. */
  readonly information: readonly Entry[];
  readonly selection: Selection;
  /** Text that belongs to no indicator: information, held against the profile when they disagree. */
  readonly mentions: readonly Fragment[];
  readonly comments: readonly { readonly text: string; readonly span: Span }[];
  /** Other top-level entries that describe the process (steps, selection by hand), for digests. */
  readonly process: readonly { readonly key: string; readonly node: Node }[];
  readonly problems: readonly Finding[];
  /** Where base policy says the indicators live, such as `features[*].name`. */
  readonly indicatorsAt?: string | undefined;
  /** The file as it was read; a later text of the file takes over what it still holds. */
  readonly nodes: Nodes;
  /** What each of its maps was read as, where a later text of the file is to be read after this one. */
  readonly maps?: ReadonlyMap<MapNode, MapReading> | undefined;
  /** Indicators that stand elsewhere than in the earlier text, and are otherwise as they were: which they were there. */
  readonly moved?: ReadonlyMap<Indicator, Indicator> | undefined;
}

/** A map read as an indicator, and the nodes inside it that may hold further criteria of their own. */
export interface MapReading {
  readonly indicator: Indicator;
  readonly rest: readonly { readonly node: Node; readonly place: Place }[];
  /** Its texts that may be names of their own. */
  readonly loose: readonly Loose[];
}
