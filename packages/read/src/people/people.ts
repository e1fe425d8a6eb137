import { type Problem, problem } from "../problem.ts";
import { type Span, span } from "../span.ts";

/** Where rows of people stand, and how many. */
export interface People {
  /** Of each of their texts and numbers, in no order. */
  readonly spans: Span[];
  count: number;
}

/** Where people stand of whom the rows were not read, and a problem that tells so. */
export function reported(
  { spans, count }: People,
  problems: readonly Problem[],
): { people: readonly Span[]; problems: readonly Problem[] } {
  if (count === 0) return { people: [], problems };
  const people = spans.toSorted((a, b) => a.start - b.start);
  const at = people[0]?.start ?? 0;
  return { people, problems: [...problems, problem("rows-of-people", span(at, at), { count })] };
}

export function addPeople(to: People, more: People | undefined): void {
  if (more === undefined) return;
  to.count += more.count;
  for (const one of more.spans) to.spans.push(one);
}
