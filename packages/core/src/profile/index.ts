/** A profile, read. */

export { hasTrait } from "./effective-facts.ts";
export { informationIn, ownerOf, titleOf } from "./information-in.ts";
export { looksLikeProfile } from "./looks-like-profile.ts";
export { hasOurKeys } from "./our-keys.ts";
export type { Fragment, Profile } from "./profile.ts";
export { readProfile } from "./read-profile.ts";
export { placeIn } from "./references/composed.ts";
export { reachableIn } from "./references/reachable.ts";
export type { Content } from "./references/reference.ts";
export { referredBy } from "./references/referred-by.ts";
export { sameReferred } from "./references/watched.ts";
export { criteriaOf, thresholdOf } from "./selection.ts";
export { stateFact } from "./state-fact.ts";
