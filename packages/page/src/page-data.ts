import type { Text as Bilingual } from "@tenzij/law";
import type { Fact, Text } from "./protocol.ts";

/** What the build knows and the page does not: it stands before the script (build.mjs). */
interface PageData {
  /** The source of the worker. */
  readonly workerScript: string;
  /** Script and style of the view of a record, as its own package builds them. */
  readonly formScript: string;
  readonly formStyle: string;
  /** What a fact can be, as the law lists it. */
  readonly titles: Readonly<Record<Fact, readonly { readonly id: string; readonly title: Bilingual }[]>>;
  readonly examples: readonly { readonly title: string; readonly profile: Text; readonly record: Text | null }[];
}

declare const pageData: PageData;

export const { workerScript, formScript, formStyle, titles, examples } = pageData;
