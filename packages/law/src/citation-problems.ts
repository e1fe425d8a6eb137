import { citing } from "./citing.ts";
import type { Report } from "./folder.ts";
import type { Law } from "./law.ts";
import type { Citation, Source } from "./schema.ts";

/**
 * Reports citations that point at nothing: a place that does not stand in the document, and a document in which a name was only
 * seen, given as who says that it distinguishes.
 */
export function citationProblems(law: Law, report: Report): void {
  for (const source of law.sources) {
    const isRead = source.read === "full" || source.read === "partly";
    if (isRead && source.places.length > 0 && source.opened === undefined)
      report(source, `opened: say when the places of "${source.id}" were looked up`, ["places"]);
    if (source.replacedBy !== undefined && !law.sources.some(({ id }) => id === source.replacedBy))
      report(source, `replacedBy: source "${source.replacedBy}" does not stand in sources.yaml`, ["replacedBy"]);
  }
  for (const { owner, sources, path } of citing(law)) {
    for (const [at, citation] of sources.entries()) {
      const source = law.sources.find(({ id }) => id === citation.source);
      if (source === undefined) continue; // said of references
      const problem = problemOf(citation, source);
      if (problem !== null) report(owner, problem, [...path, at]);
    }
  }
}

function problemOf({ at }: Citation, { id, role, places }: Source): string | null {
  if (role === "word") return `source "${id}": a name was only seen there; name it under "seen" in the lexicon`;
  if (at === undefined || places.includes(at)) return null;
  const near = places.filter((place) => place.startsWith(at.slice(0, 6)));
  const meant = near.length === 0 ? "" : `; did you mean "${near.slice(0, 3).join('" or "')}"?`;
  return `"${at}" is no place of "${id}" that is kept in sources.yaml${meant}`;
}
