import type { Basis, Text } from "@tenzij/law";

/** Why something distinguishes, and that no source says so where that is an inference of the makers or of a policy. */
export function withBasis(why: Text, basis: Basis): Text {
  if (basis !== "own") return why;
  return {
    nl: `${why.nl} Dit is een eigen afleiding van Tenzij of van het beleid.`,
    en: `${why.en} This is an inference of Tenzij or of the policy.`,
  };
}
