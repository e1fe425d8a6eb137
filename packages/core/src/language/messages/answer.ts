/** What is said about one answer of the justification test: what is missing, blank, impossible or of the wrong form. */

interface Field {
  key: string;
  field: string;
}

export const en = {
  "answer/missing": (a: { question: string; text: string; key: string }) => `Not answered (\`${a.key}\`). ${a.text}`,
  "answer/missing-of": (a: { question: string; text: string; key: string; indicator: string }) =>
    `Not answered for "${a.indicator}" (\`${a.key}\`). ${a.text}`,
  "answer/field-missing": (a: Field) => `\`${a.key}\` is missing: ${a.field}.`,
  "answer/wrong-shape": (a: { field: string }) => `This is written in another form than expected for: ${a.field}.`,
  "answer/too-few": (a: { field: string; count: number; atLeast: number }) =>
    `${a.field}: ${a.count} given, at least ${a.atLeast} needed.`,
  "answer/not-among": (a: Field & { wanted: string; id: string }) =>
    `${a.field}: "${a.wanted}" (\`${a.id}\`) has to be among them.`,
  "answer/planned-in-use": () =>
    "The profile is in use, or does not say that it is not (`phase`), so planned research does not answer this. Give the figures, or take the profile out of use.",
  "answer/no-number": (a: { key: string; text: string }) => `\`${a.key}\`: "${a.text}" is no number of 0 or more.`,
  "answer/no-day": (a: { key: string; text: string }) =>
    `\`${a.key}\`: "${a.text}" is no day that exists. Write year-month-day, such as 2026-10-02.`,
  "answer/no-period": (a: { key: string; text: string }) =>
    `\`${a.key}\`: "${a.text}" is no period. Write 2025, 2025-06, 2025-Q2 or 2025-01/2025-06.`,
  "answer/no-day-meant": (a: { key: string; text: string; meant: string }) =>
    `\`${a.key}\`: "${a.text}" is not written as a date. Only year-month-day is one; if that is the day you mean, write ${a.meant}.`,
  "answer/no-period-meant": (a: { key: string; text: string; meant: string }) =>
    `\`${a.key}\`: "${a.text}" is not written as a period. If that is what you mean, write ${a.meant}.`,
  "answer/no-article": (a: { key: string; text: string }) =>
    `\`${a.key}\`: "${a.text}" names no article. Write statute and article, such as "Participatiewet, artikel 53a".`,
  "answer/no-choice": (a: { key: string; text: string; known: string }) =>
    `\`${a.key}\`: "${a.text}" is none of the choices. Known: ${a.known}.`,
  "answer/no-choice-meant": (a: { key: string; text: string; meant: string }) =>
    `\`${a.key}\`: "${a.text}" is none of the choices. Did you mean "${a.meant}"?`,
  "answer/day-in-future": (a: { key: string; day: string }) => `\`${a.key}\`: ${a.day} lies in the future.`,
  "answer/day-passed": (a: { key: string; day: string }) =>
    `\`${a.key}\`: ${a.day} has passed. Answer again, or set a new day with its reason.`,
  "answer/home-page": (a: { url: string }) => `${a.url} is a home page. Point at the document itself.`,
  "answer/empty": (a: Field) => `\`${a.key}\` is empty: ${a.field}.`,
  "answer/placeholder": (a: Field) => `\`${a.key}\` holds filler, no answer: ${a.field}.`,
  "answer/not-applicable": (a: Field) =>
    `\`${a.key}\`: "not applicable" (n.v.t.) is no answer to this question: ${a.field}.`,
  "answer/pointer": (a: Field) =>
    `\`${a.key}\` only points elsewhere. Say in one sentence what stands there: ${a.field}.`,
  "answer/echo": (a: Field) => `\`${a.key}\` repeats the question: ${a.field}.`,
  "answer/repetition": (a: Field) => `\`${a.key}\` repeats the same few words: ${a.field}.`,
  "answer/filler": (a: Field) =>
    `\`${a.key}\` says nothing of its own: apart from the question's own words, repetitions and words of no content hardly anything remains (${a.field}).`,
  "answer/copied": (a: Field) =>
    `\`${a.key}\` takes over the example, which is about another profile. Say how it is here: ${a.field}.`,
  "answer/thin": (a: Field) =>
    `\`${a.key}\` says little, without fact, figure or reference: ${a.field}. Does the signer agree that this is enough?`,
  "answer/no-figure": (a: Field) => `\`${a.key}\` holds no figure: ${a.field}.`,
  "answer/phrase": (a: { phrase: string; why: string }) => `"${a.phrase}": ${a.why}`,
  "answer/alike": (a: { other: string }) =>
    `This is (nearly) the same text as under ${a.other}. Each question asks its own answer.`,
  "answer/convenience": (a: { key: string }) =>
    `\`${a.key}\` only speaks of cost, speed or capacity. That alone is no aim and no reason against an alternative.`,
  "answer/round": (a: { key: string; value: string }) =>
    `\`${a.key}\`: ${a.value} is a suspiciously round figure. Is it counted or estimated?`,
  "answer/who": (a: { key: string }) =>
    `Who answered is not stated (\`${a.key}\`). Give \`answered: {by, role, on}\` once at the head of the record.`,
};

export const nl: typeof en = {
  "answer/missing": (a) => `Niet beantwoord (\`${a.key}\`). ${a.text}`,
  "answer/missing-of": (a) => `Niet beantwoord voor "${a.indicator}" (\`${a.key}\`). ${a.text}`,
  "answer/field-missing": (a) => `\`${a.key}\` ontbreekt: ${a.field}.`,
  "answer/wrong-shape": (a) => `Dit staat in een andere vorm dan verwacht voor: ${a.field}.`,
  "answer/too-few": (a) => `${a.field}: ${a.count} genoemd, ten minste ${a.atLeast} nodig.`,
  "answer/not-among": (a) => `${a.field}: "${a.wanted}" (\`${a.id}\`) hoort erbij.`,
  "answer/planned-in-use": () =>
    "Het profiel is in gebruik, of zegt niet dat het dat niet is (`phase`); gepland onderzoek is dan geen antwoord. Geef de cijfers, of haal het profiel uit gebruik.",
  "answer/no-number": (a) => `\`${a.key}\`: "${a.text}" is geen getal van 0 of meer.`,
  "answer/no-day": (a) => `\`${a.key}\`: "${a.text}" is geen bestaande dag. Schrijf jaar-maand-dag, zoals 2026-10-02.`,
  "answer/no-period": (a) =>
    `\`${a.key}\`: "${a.text}" is geen periode. Schrijf 2025, 2025-06, 2025-Q2 of 2025-01/2025-06.`,
  "answer/no-day-meant": (a) =>
    `\`${a.key}\`: "${a.text}" is niet als datum geschreven. Alleen jaar-maand-dag is een datum; bedoelt u die dag, schrijf dan ${a.meant}.`,
  "answer/no-period-meant": (a) =>
    `\`${a.key}\`: "${a.text}" is niet als periode geschreven. Bedoelt u die periode, schrijf dan ${a.meant}.`,
  "answer/no-article": (a) =>
    `\`${a.key}\`: "${a.text}" noemt geen artikel. Schrijf wet en artikel, zoals "Participatiewet, artikel 53a".`,
  "answer/no-choice": (a) => `\`${a.key}\`: "${a.text}" is geen van de keuzes. Bekend zijn: ${a.known}.`,
  "answer/no-choice-meant": (a) => `\`${a.key}\`: "${a.text}" is geen van de keuzes. Bedoelt u "${a.meant}"?`,
  "answer/day-in-future": (a) => `\`${a.key}\`: ${a.day} ligt in de toekomst.`,
  "answer/day-passed": (a) =>
    `\`${a.key}\`: ${a.day} is voorbij. Beantwoord opnieuw, of stel een nieuwe dag met de reden.`,
  "answer/home-page": (a) => `${a.url} is een startpagina. Verwijs naar het document zelf.`,
  "answer/empty": (a) => `\`${a.key}\` is leeg: ${a.field}.`,
  "answer/placeholder": (a) => `\`${a.key}\` bevat opvulling, geen antwoord: ${a.field}.`,
  "answer/not-applicable": (a) => `\`${a.key}\`: "n.v.t." is geen antwoord op deze vraag: ${a.field}.`,
  "answer/pointer": (a) => `\`${a.key}\` verwijst alleen. Zeg in één zin wat daar staat: ${a.field}.`,
  "answer/echo": (a) => `\`${a.key}\` herhaalt de vraag: ${a.field}.`,
  "answer/repetition": (a) => `\`${a.key}\` herhaalt steeds dezelfde woorden: ${a.field}.`,
  "answer/filler": (a) =>
    `\`${a.key}\` zegt niets eigens: zonder de woorden van de vraag, herhalingen en woorden zonder inhoud blijft er vrijwel niets over (${a.field}).`,
  "answer/copied": (a) =>
    `\`${a.key}\` neemt het voorbeeld over, en dat gaat over een ander profiel. Zeg hoe het hier is: ${a.field}.`,
  "answer/thin": (a) =>
    `\`${a.key}\` zegt weinig, zonder feit, cijfer of vindplaats: ${a.field}. Vindt wie tekent dit genoeg?`,
  "answer/no-figure": (a) => `In \`${a.key}\` staat geen cijfer: ${a.field}.`,
  "answer/phrase": (a) => `"${a.phrase}": ${a.why}`,
  "answer/alike": (a) => `Dit is (bijna) dezelfde tekst als bij ${a.other}. Elke vraag vraagt een eigen antwoord.`,
  "answer/convenience": (a) =>
    `\`${a.key}\` gaat alleen over kosten, snelheid of capaciteit. Dat is op zichzelf geen doel en geen reden tegen een alternatief.`,
  "answer/round": (a) => `\`${a.key}\`: ${a.value} is een opvallend rond cijfer. Is het geteld of geschat?`,
  "answer/who": (a) =>
    `Wie antwoordde, staat er niet (\`${a.key}\`). Zet één keer \`answered: {by, role, on}\` aan het hoofd van het toetsverslag.`,
};
