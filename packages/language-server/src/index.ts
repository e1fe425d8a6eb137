export type { HowToReview } from "./how-to-review.ts";
export * from "./protocol.ts";
