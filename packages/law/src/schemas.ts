/** The schemas themselves, for those who validate; everyone else needs only the types. */

export * from "./form.ts";
export * from "./framework.ts";
export * from "./indicator.ts";
export * from "./schema.ts";
