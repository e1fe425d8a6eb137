import { compare, escapedJson } from "@tenzij/core/report";
import { type Inventory, inventoryEdition, type Note, type Repository, type SeenRepository } from "./schema.ts";
import { summaryOf } from "./summary.ts";
import { withOtherPart } from "./with-other-part.ts";

/** Sights of repositories, and what was said of them when some of these were joined before. */
export type Given = Pick<Inventory, "repositories" | "notes">;

/**
 * One inventory of repositories, in whatever order and however often each is given: by id, each once. What was seen goes before what was
 * not; of two sights of one repository the later day counts, and that they differ is said. Joining inventories of one repository each
 * equals making one of all of them, byte for byte.
 */
export function joinRepositories(given: Given): Inventory {
  const notes = new Map<string, Set<string>>();
  const sights = new Map<string, Map<string, Repository>>();
  for (const one of given.repositories) {
    const own = sights.get(one.id) ?? new Map();
    sights.set(one.id, own.set(escapedJson(one), one));
  }
  for (const { kind, repository, said: values } of given.notes)
    if (kind === "seen-twice" && repository !== null) notes.set(repository, new Set(values));
  const repositories = [...sights]
    .sort(([a], [b]) => compare(a, b))
    .map(([id, own]) => {
      const seen = partsTogether([...own.values()].filter((one) => one.state === "seen"));
      if (seen.length > 1) notes.set(id, new Set([...(notes.get(id) ?? []), ...seen.map(sightOf)]));
      return latest(seen.length > 0 ? seen : [...own.values()]);
    });
  const seen = repositories.filter((one) => one.state === "seen");
  const all = [
    ...[...notes].sort(([a], [b]) => compare(a, b)).map(([id, values]) => noteOf("seen-twice", id, values)),
    ...differing("other-law", seen, ({ by }) => by.law),
    ...differing("other-version", seen, ({ by }) => by.tenzij),
    ...differing("other-day", seen, ({ by }) => by.on),
  ];
  return { inventory: inventoryEdition, repositories, notes: all, summary: summaryOf(repositories) };
}

/** Sights of parts of one state of a repository as one sight of all these parts. */
function partsTogether(seen: readonly SeenRepository[]): SeenRepository[] {
  const states = new Map<string, SeenRepository>();
  for (const one of [...seen].sort(byText)) {
    const { commit, uncommitted, by, name, report } = one;
    const state = escapedJson([commit, uncommitted, by, name, report]);
    const known = states.get(state);
    const whole = known === undefined ? one : withOtherPart(known, one);
    if (whole === null) states.set(`${state}\n${states.size}`, one);
    else states.set(state, whole);
  }
  return [...states.values()];
}

/** The sight of the latest day; of one day the last by its text, so that the order they came in decides nothing. */
function latest(all: readonly Repository[]): Repository {
  const day = (one: Repository) => (one.state === "seen" ? one.by.on : "");
  const sorted = [...all].sort((a, b) => compare(day(b), day(a)) || byText(b, a));
  return sorted[0] as Repository;
}

function byText(a: Repository, b: Repository): number {
  return compare(escapedJson(a), escapedJson(b));
}

/** One sight of a repository, as it is told beside another. */
function sightOf({ by, commit, uncommitted }: SeenRepository): string {
  return [by.on, commit ?? "-", ...(uncommitted ? [`+${uncommitted}`] : [])].join(" ");
}

/** What not all repositories have in common; nothing where they do. */
function differing(kind: Note["kind"], seen: readonly SeenRepository[], of: (one: SeenRepository) => string): Note[] {
  const values = new Set(seen.map(of));
  return values.size > 1 ? [noteOf(kind, null, values)] : [];
}

function noteOf(kind: Note["kind"], repository: string | null, values: ReadonlySet<string>): Note {
  return { kind, repository, said: [...values].sort(compare) };
}
