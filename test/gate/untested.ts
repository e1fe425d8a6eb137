import { municipality, pair, profile, profileFile } from "./municipality.ts";

/** The rule by which a profile with a postcode and without a record is red. */
export const MISSING = "indicator/postcode";

/** A profile that asks for a test, without its record. */
export const bad = () => ({ [profileFile()]: profile() });

/** The municipality's branch once the profile came in with its record. */
export const landed = () => ({ ...municipality(), ...pair() });
