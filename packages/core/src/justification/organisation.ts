import type { Law } from "@tenzij/law";
import { type MapNode, readNodes, type SourceText, span } from "@tenzij/read";
import { message } from "../language/message.ts";
import type { Finding } from "../text/finding.ts";
import { readingFindings } from "../text/reading-finding.ts";
import { canonical } from "./canonical.ts";
import { cutSentences } from "./cut-sentences.ts";
import { unknownKeys } from "./known-keys.ts";
import { shapesOf } from "./record-shape.ts";

/** `organisation.yaml`: duties answered once for all profiles. */
export interface Organisation {
  readonly source: SourceText;
  readonly root: MapNode | null;
  /** What stands against reading it. */
  readonly findings: readonly Finding[];
}

/**
 * What an `organisation.yaml` says as one text, equal for equal meaning whatever its layout and comments; of one that cannot be read,
 * what stands there.
 */
export function organisationMeaning(source: SourceText): string {
  const { roots, problems } = readNodes(source);
  if (problems.some(({ severity }) => severity === "block")) return `unread ${source.text}`;
  return roots.map((root) => canonical(root, { unordered: false, spelt: new WeakMap() })).join("\n");
}

/**
 * Reads `organisation.yaml` by its own strict keys; which these are follows from the questions asked of the organisation.
 */
export function readOrganisation(source: SourceText, law: Law): Organisation {
  const nodes = readNodes(source);
  const { roots, problems } = nodes;
  const findings = readingFindings(source.file, problems);
  const [first] = roots;
  const root = first?.type === "map" ? first : null;
  if (root !== null)
    return {
      ...{ source, root },
      findings: [...findings, ...unknownKeys(source, root, shapesOf(law).organisation), ...cutSentences(source, nodes)],
    };
  const empty: Finding = {
    rule: "organisation/no-map",
    severity: "warning",
    file: source.file,
    span: first?.span ?? span(0, 0),
    message: message("organisation/no-map", {}),
    sources: [],
  };
  return { source, root, findings: [...findings, empty] };
}
