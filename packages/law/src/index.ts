/// <reference path="./json.d.ts" />
import data from "../dist/law.json";
import type { Law } from "./law.ts";

export type * from "./form.ts";
export type * from "./framework.ts";
export type * from "./indicator.ts";
export type * from "./law.ts";
export type * from "./schema.ts";

/** The law as compiled by the build. */
export const law: Law = data as Law;
