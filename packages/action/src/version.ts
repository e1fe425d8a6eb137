/** Of the Action and of every report it writes; a release sets it with the packages' own. */
export const version = "0.1.0";
