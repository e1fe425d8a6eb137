/** What is said about assessments of a profile, its place in the AI Act, and what is controlled beside it. */
export const en = {
  "shares/more-than-all": (a: { sum: string }) =>
    `These shares are together ${a.sum}%, more than all that is controlled. Correct them.`,
  "shares/not-all": (a: { sum: string }) => `These shares are together ${a.sum}% and should be 100%. Correct them.`,
  "shares/rest": (a: { sum: string }) =>
    `These shares are together ${a.sum}%. What is the rest picked by? Give what is picked on reports under \`signal\`.`,
  "assessment/too-old": (a: { on: string; until: string }) =>
    `This assessment is of ${a.on} and had to be done again by ${a.until}, after three years. Name the new one.`,
  "assessment/afterwards": (a: { on: string; tested: string }) =>
    `This assessment is of ${a.on}, after this test of ${a.tested}; it comes first. Was there an earlier one?`,
  "ai-act/forbidden": () =>
    "A practice that Article 5 of the AI Act forbids may not be in use, and this profile is. Stop its use, or correct the answer.",
  "ai-act/high-risk": () =>
    "Under Annex III, and it profiles persons: then it is always high risk (AI Act, Article 6(3)), and the human rights assessment is required.",
  "ai-act/profiles": () =>
    "A profile for control that picks people profiles persons, so none of the exceptions of Article 6(3) is open. Correct the answer.",
  "ai-act/not-assessed": (a: { key: string }) =>
    `This system is high risk, so the human rights assessment is required (AI Act, Article 27). Answer \`${a.key}\`.`,
};

export const nl: typeof en = {
  "shares/more-than-all": (a) =>
    `Deze delen zijn samen ${a.sum}%, meer dan alles wat wordt gecontroleerd. Verbeter ze.`,
  "shares/not-all": (a) => `Deze delen zijn samen ${a.sum}% en horen samen 100% te zijn. Verbeter ze.`,
  "shares/rest": (a) =>
    `Deze delen zijn samen ${a.sum}%. Waarmee wordt de rest gekozen? Zet wat op een melding wordt gekozen onder \`signal\`.`,
  "assessment/too-old": (a) =>
    `Deze beoordeling is van ${a.on} en moest na drie jaar, vóór ${a.until}, opnieuw. Noem de nieuwe.`,
  "assessment/afterwards": (a) =>
    `Deze beoordeling is van ${a.on}, na deze toets van ${a.tested}; zij hoort eraan vooraf te gaan. Was er een eerdere?`,
  "ai-act/forbidden": () =>
    "Een praktijk die artikel 5 van de AI-verordening verbiedt, mag niet in gebruik zijn; dit profiel is dat wel. Stop het gebruik, of verbeter het antwoord.",
  "ai-act/high-risk": () =>
    "Het valt onder bijlage III en profileert personen: dan is het altijd een systeem met een hoog risico (AI-verordening, artikel 6 lid 3), en is de mensenrechtentoets verplicht.",
  "ai-act/profiles": () =>
    "Een profiel dat mensen kiest voor controle, profileert personen; geen uitzondering van artikel 6 lid 3 staat dan open. Verbeter het antwoord.",
  "ai-act/not-assessed": (a) =>
    `Dit systeem heeft een hoog risico; de mensenrechtentoets is dan verplicht (AI-verordening, artikel 27). Beantwoord \`${a.key}\`.`,
};
