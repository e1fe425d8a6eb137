import { type Relations, readNodes, sourceText } from "@tenzij/read";
import type { Finding } from "../../text/finding.ts";
import { readingFindings } from "../../text/reading-finding.ts";
import type { Reference, Written } from "./reference.ts";
import { referencesIn } from "./reference-text.ts";

/** What a query takes in and selects from, and what it hides of that. */
export interface Query {
  readonly references: readonly Reference[];
  readonly relations: Relations;
  readonly findings: readonly Finding[];
}

/** Reads a query that stands as a text in a document as one that stands in a file; all of it is where the text stands. */
export function readQuery(file: string, { scalar, pointer }: Written): Query {
  const { roots, problems, relations } = readNodes(sourceText("query.sql", scalar.text));
  const { span } = scalar;
  const hidden = problems.filter(({ code }) => code === "opaque-source" || code === "too-many-nodes");
  return {
    references: roots
      .flatMap((root) => referencesIn(root, pointer).references)
      .map((one) => ({
        ...one,
        scalar: { ...one.scalar, span },
      })),
    relations: { reads: (relations?.reads ?? []).map((one) => ({ ...one, at: { ...one.at, span } })) },
    findings: readingFindings(
      file,
      hidden.map((one) => ({ ...one, span })),
    ),
  };
}
