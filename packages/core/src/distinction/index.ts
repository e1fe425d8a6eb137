/** What tools and tests need of step 1 by itself. */
export { findDistinctions } from "./find-distinctions.ts";
