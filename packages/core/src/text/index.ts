/** Days, digests and what reading met as findings, for those who reckon with them themselves. */

export { dayAfter, isDay } from "./dates.ts";
export { digestOf } from "./digest.ts";
export { lawDigest } from "./law-digest.ts";
export { readingFindings } from "./reading-finding.ts";
