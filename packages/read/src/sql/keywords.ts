/** Words of the language itself, which name nothing; words that also name columns are not among them. */
export const keywords: ReadonlySet<string> = new Set(
  `add after all alter analyze and any apply array as asc authorization auto_increment begin between both break bulk by call cascade case cast
  check close cluster clustered collate column commit connect constraint continue convert create cross cube current cursor database
  deallocate declare default delete desc describe distinct distribute do drop each else elseif elsif end escape except exec execute exists exit
  explain extract false fetch first following for foreign from full function global go grant group grouping having identity if ignore ilike
  immediate in index inner insert intersect interval into is isnull join key last lateral leading left like limit local lock loop
  materialized merge minus natural next no nocheck not notnull null nulls of off offset on only open option or order outer over overwrite
  partition percent pivot preceding prepare primary prior proc procedure qualify raise raiserror range recursive references refresh
  regexp rename repeat replace restrict return returning returns revoke right rlike rollback rollup row rows sample savepoint schema
  select set sets similar some start stored straight_join table tablesample temp temporary then ties to top trailing transaction transient
  trigger true truncate try try_cast unbounded union unique unlogged unnest unpivot update use using values view when where while
  window with within without`.split(/\s+/),
);

/** Words that begin a part of a query, and which part. */
export const clauses: ReadonlyMap<string, Clause> = new Map(
  Object.entries({
    select: "output",
    from: "table",
    join: "table",
    apply: "table",
    into: "table",
    update: "table",
    where: "criterion",
    on: "criterion",
    having: "criterion",
    qualify: "criterion",
    prior: "criterion",
    group: "order",
    order: "order",
    partition: "order",
    set: "criterion",
    returning: "output",
    values: "none",
    union: "none",
    intersect: "none",
    minus: "none",
    create: "none",
    insert: "none",
    delete: "none",
    drop: "none",
    alter: "none",
    declare: "none",
    grant: "none",
    exec: "none",
    execute: "none",
  }),
) as ReadonlyMap<string, Clause>;

/** In which part of a query a name stands. */
export type Clause = "criterion" | "output" | "order" | "table" | "none";

/** What is compared with the texts and numbers behind it. */
export const comparisons: ReadonlySet<string> = new Set(
  "= == <> != < > <= >= <=> in like ilike rlike regexp similar between is @> <@ ->> -> #>>".split(" "),
);

/** Of these, what makes a limit of a number. */
export const limitsOf: ReadonlySet<string> = new Set("< > <= >= between".split(" "));
