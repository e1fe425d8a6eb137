/** What the npm package holds, in one bundle: what programs import, and what its `bin` starts. */

export * from "./facade.ts";
export { start } from "./start.ts";
