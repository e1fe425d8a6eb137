import type { Node, Relations, ScalarNode, SourceText, Span, Tree, Unreadable } from "@tenzij/read";
import type { Message } from "../../language/say.ts";
import type { Finding } from "../../text/finding.ts";
import type { DefinitionIn } from "./definitions.ts";

/** What stands in a file of a tree, or why that cannot be read. */
export type Content = ReturnType<Tree["read"]>;

/** What stands at a place of a tree, as far as is known without reading it. */
export type Standing = "file" | "absent" | Unreadable;

/** The files of a tree, as a reference reaches them. */
export interface Reachable {
  standing(file: string): Standing;
  /** Null where there is no such file. */
  read(file: string): Content | null;
  /** A file whose name is the same but for capitals, for telling so. */
  likeNamed(file: string): string | undefined;
  /** Files called so, in any folder, whatever their extension. */
  named(name: string): readonly string[];
  /** What queries of the tree make by that name. */
  defining(name: string): readonly DefinitionIn[];
}

/** A text of a document, and where it stands. */
export interface Written {
  readonly scalar: ScalarNode;
  /** The key it stands under, as written. */
  readonly key: string;
  /** As a JSON pointer in its own document. */
  readonly pointer: string;
}

/** A text of a document that stands for something in another file. */
export interface Reference extends Written {
  /** `code` is called, `data` is looked up or queried; a `path` is whatever the file it leads to is, and a `name` is of a file anywhere. */
  readonly form: "path" | "code" | "data" | "name";
  /** As written, without scheme and part. */
  readonly path: string;
  /** What stands behind `#`: a JSON pointer or a name; absent for the whole file. */
  readonly part?: string;
}

/** A reference with the file it stands in, and by which references that is reached. */
export interface Step {
  readonly file: string;
  readonly reference: Reference;
  readonly from?: Step | undefined;
}

/** A file that a document takes for its model, whole, and where it says so. */
export interface Claim {
  readonly file: string;
  readonly span: Span;
}

/** A file that is read as YAML or JSON, as it is in itself. */
export interface ReadFile {
  readonly source: SourceText;
  readonly roots: readonly Node[];
  readonly findings: readonly Finding[];
  /** What it selects from and calls, of a query. */
  readonly relations?: Relations | undefined;
  /** Only statements of it are read, and stand in what is reached. */
  readonly ofStatements?: true;
  /** For knowing whether it is still the same. */
  readonly content: Content;
}

/**
 * A file that belongs to a profile through a reference. Its text stands behind that of the profile, so that every span of the
 * profile counts in one text; `placeIn` says in which file a span is.
 */
export interface Stretch {
  readonly source: SourceText;
  /** Offset in the whole text of the first unit of the file. */
  readonly start: number;
  readonly step: Step | undefined;
  readonly read: ReadFile;
  /** Its nodes, where they stand in the whole text, by the nodes they were in the file. */
  readonly moved: Map<Node, Node>;
}

/** A document of a profile, or of a file it refers to. */
export interface DocumentRoot {
  readonly node: Node;
  /** As a JSON pointer; of another file it begins where the reference stands. */
  readonly pointer: string;
  /** Absent for the profile's own. */
  readonly file?: string | undefined;
}

/** A part of another file that belongs to the profile through a reference. */
export interface Reached {
  readonly file: string;
  /** A JSON pointer into the file; "" for all of it. */
  readonly part: string;
  readonly roots: readonly Node[];
  /** Where the reference stands, as a pointer through the files that lead there. */
  readonly pointer: string;
}

/** A reference of which what it leads to is not known, and why. */
export interface Unresolved {
  readonly step: Step;
  readonly message: Message;
}
