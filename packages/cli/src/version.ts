/** One version for all of Tenzij. */
export const version = "0.1.0";
