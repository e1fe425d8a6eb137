import { moveNode, type Node, type SourceText, type Span, sourceText, span } from "@tenzij/read";
import type { Finding, RelatedPlace } from "../../text/finding.ts";
import { chainTo } from "./chain-to.ts";
import type { Closure } from "./closure.ts";
import type { DocumentRoot, Step, Stretch } from "./reference.ts";

/** A profile's text with those it refers to behind it. */
export interface Composed {
  readonly source: SourceText;
  readonly stretches: readonly Stretch[];
  readonly roots: readonly DocumentRoot[];
}

/** The first file stands at a round offset, so that it stays in place while the profile is typed in. */
const step = 4096;

/**
 * Puts the files a profile refers to behind it.
 * @param before the stretches of an earlier text of the profile: what stands where it stood is taken over
 */
export function compose(
  source: SourceText,
  { reached, files, steps }: Closure,
  before: readonly Stretch[] = [],
): Composed {
  if (files.size === 0) return { source, stretches: [], roots: [] };
  const known = new Map(before.map((one) => [one.source.file, one]));
  const stretches = new Map<string, Stretch>();
  let text = padded(source.text, Math.ceil((source.text.length + 1) / step) * step);
  for (const [file, read] of files) {
    const start = text.length;
    const old = known.get(file);
    const moved = old?.read === read && old.start === start ? old.moved : new Map<Node, Node>();
    stretches.set(file, { source: read.source, start, step: steps.get(file), read, moved });
    text += `${read.source.text}\n`;
  }
  const roots = reached.flatMap(({ file, roots: written, pointer }) => {
    const stretch = stretches.get(file);
    if (stretch === undefined) return [];
    return written.map((node, index) => ({
      file,
      node: movedTo(stretch, node),
      pointer: written.length > 1 ? `${pointer}/${index}` : pointer,
    }));
  });
  const hidden = [...stretches.values()].flatMap(({ source: { hidden = [] }, start }) =>
    hidden.map((at) => span(at.start + start, at.end + start)),
  );
  const composed = { ...sourceText(source.file, text), hidden: [...(source.hidden ?? []), ...hidden] };
  return { source: composed, stretches: [...stretches.values()], roots };
}

function padded(text: string, length: number): string {
  return text + "\n".repeat(length - text.length);
}

function movedTo({ start, moved }: Stretch, node: Node): Node {
  const known = moved.get(node);
  if (known !== undefined) return known;
  const fresh = moveNode(node, (at) => span(at.start + start, at.end + start));
  moved.set(node, fresh);
  return fresh;
}

/** A text that stands behind another in which spans count. */
export type Placed = Pick<Stretch, "source" | "start" | "step">;

/** Where a span of a profile's whole text is: the file and the offsets in it. */
export function placeIn(
  file: string,
  stretches: readonly Placed[],
  at: Span,
): { readonly file: string; readonly span: Span; readonly step: Step | undefined } {
  let found: Placed | undefined;
  for (const one of stretches) if (one.start <= at.start) found = one;
  if (found === undefined) return { file, span: at, step: undefined };
  const { start } = found;
  return { file: found.source.file, span: span(at.start - start, at.end - start), step: found.step };
}

/** A finding in the file it is about: what a profile's file does not hold itself stands where it is written, with the way there. */
export function placedFinding(finding: Finding, file: string, stretches: readonly Placed[]): Finding {
  if (stretches.length === 0) return finding;
  const related = finding.related?.map((one) => (one.file === file ? relatedIn(one, file, stretches) : one)) ?? [];
  if (finding.file !== file) return finding.related === undefined ? finding : { ...finding, related };
  const { step: through, ...place } = placeIn(file, stretches, finding.span);
  const all = [...related, ...chainTo(through)];
  return { ...finding, ...place, ...(all.length === 0 ? {} : { related: all }) };
}

function relatedIn(one: RelatedPlace, file: string, stretches: readonly Placed[]): RelatedPlace {
  const { step: _, ...place } = placeIn(file, stretches, one.span);
  return { ...one, ...place };
}
