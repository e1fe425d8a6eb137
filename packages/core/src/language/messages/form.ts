/** What is said around a record that is answered as a form. */

export const en = {
  "form/rate-more": () => "selected more often, beyond chance",
  "form/rate-not-more": () => "not shown to be selected more often",
  "form/rate-insufficient": () => "too few to say",
  "form/not-filled-in": (a: { field: string }) => `Not filled in yet: ${a.field}`,
  "form/no-choice": (a: { text: string }) => `"${a.text}" is none of the choices. Choose one.`,
  "form/no-road": () => "Choose on which exception or justification this distinction can rest.",
  "form/who": () => "It is not stated who answered.",
  "form/moved": (a: { what: string; was: string; is: string }) => `${a.what}: ${a.was} → ${a.is}`,
  "form/moved-of": (a: { part: string; indicator: string }) => `${a.part} of "${a.indicator}"`,
  "form/moved-added": (a: { indicator: string }) => `"${a.indicator}" was added`,
  "form/moved-gone": (a: { indicator: string }) => `"${a.indicator}" is no longer in the profile`,
  "form/now-approve": (a: { people: string }) => `These people approve the pull request: ${a.people}.`,
  "form/now-signature": () =>
    "Whoever saves an answer of this record cannot sign it: a signer writes nothing in what he signs.",
  "form/refused-unreadable": () =>
    "Not written: the text of the record cannot be read. Open it as text and look at the first finding.",
  "form/refused-other-shape": () =>
    "Not written: something of another shape stands in this place. Open the record as text to see it.",
  "form/refused-elsewhere": () =>
    "Not written: this answer is written in another place and used here by an alias (*). Open the record as text.",
  "form/refused-not-exact": () =>
    "Not written: it could not be written exactly without changing anything else. Open the record as text.",
  "form/refused-not-asked": () =>
    "Not written: this answer is not asked of anybody any more. Look at the question again.",
  "form/refused-unanswered": () => "Not written: there is no whole answer here to confirm. Answer the question first.",
  "form/refused-no-field": () => "Not written: nothing is asked in this place any more. Look at the question again.",
};

export const nl: typeof en = {
  "form/rate-more": () => "vaker geselecteerd, meer dan door toeval",
  "form/rate-not-more": () => "niet gebleken dat vaker wordt geselecteerd",
  "form/rate-insufficient": () => "te weinig om iets te zeggen",
  "form/not-filled-in": (a) => `Nog niet ingevuld: ${a.field}`,
  "form/no-choice": (a) => `"${a.text}" is geen van de keuzes. Kies er een.`,
  "form/no-road": () => "Kies op welke uitzondering of rechtvaardiging dit onderscheid kan rusten.",
  "form/who": () => "Er staat niet wie antwoordde.",
  "form/moved": (a) => `${a.what}: ${a.was} → ${a.is}`,
  "form/moved-of": (a) => `${a.part} van "${a.indicator}"`,
  "form/moved-added": (a) => `"${a.indicator}" is erbij gekomen`,
  "form/moved-gone": (a) => `"${a.indicator}" staat niet meer in het profiel`,
  "form/now-approve": (a) => `Deze mensen keuren het pull request goed: ${a.people}.`,
  "form/now-signature": () =>
    "Wie een antwoord in deze toets opslaat, kan de toets niet tekenen: een ondertekenaar schrijft niet mee.",
  "form/refused-unreadable": () =>
    "Niet geschreven: de tekst van de toets is niet te lezen. Open de toets als tekst en kijk naar de eerste bevinding.",
  "form/refused-other-shape": () =>
    "Niet geschreven: op deze plaats staat iets met een andere vorm. Open de toets als tekst om het te zien.",
  "form/refused-elsewhere": () =>
    "Niet geschreven: dit antwoord staat op een andere plaats en wordt hier met een alias (*) gebruikt. Open de toets als tekst.",
  "form/refused-not-exact": () =>
    "Niet geschreven: het kon niet precies worden geschreven zonder iets anders te veranderen. Open de toets als tekst.",
  "form/refused-not-asked": () =>
    "Niet geschreven: dit antwoord wordt van niemand meer gevraagd. Bekijk de vraag opnieuw.",
  "form/refused-unanswered": () =>
    "Niet geschreven: hier staat nog geen heel antwoord om te bevestigen. Beantwoord eerst de vraag.",
  "form/refused-no-field": () => "Niet geschreven: hier wordt niets meer gevraagd. Bekijk de vraag opnieuw.",
};
