/** What is said of confirmations: that an answer was read again and still holds. */

export const en = {
  "holds/other": (a: { on: string; by: string; question: string }) =>
    `This answer was confirmed on ${a.on} by ${a.by} for what stood in the profile then. That is not what stands there now, so ${a.question} has to be answered again.`,
  "holds/not-whole": () =>
    "A confirmation says who read the answer again (`by`), on which day (`on`) and what the answer rests on (`rests-on`). This one does not, so it confirms nothing.",
};

export const nl: typeof en = {
  "holds/other": (a) =>
    `Dit antwoord is op ${a.on} bevestigd door ${a.by}, voor wat er toen in het profiel stond. Dat staat er nu niet meer, dus ${a.question} moet opnieuw worden beantwoord.`,
  "holds/not-whole": () =>
    "Een bevestiging zegt wie het antwoord opnieuw las (`by`), op welke dag (`on`) en waar het antwoord op rust (`rests-on`). Deze niet, dus bevestigt ze niets.",
};
