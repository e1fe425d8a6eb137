import type { KeyMeaning } from "@tenzij/lexicon";
import { criteriaKeys, foldKey, saysOnlyRole } from "../profile/keys.ts";

/** What the reading of profiles knows of keys, as the lexicon asks for it. */
export const keyMeaning: KeyMeaning = { headsCriteria: (key) => criteriaKeys.has(foldKey(key)), saysOnlyRole };
