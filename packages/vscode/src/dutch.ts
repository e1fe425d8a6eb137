/** What the extension says itself, in Dutch, by what it says in English. */
export const dutch = {
  "Open the file first, then give this command again.": "Open eerst het bestand en geef deze opdracht dan opnieuw.",
  "This file is the record of no profile that Tenzij judges here. Open it as text.":
    "Dit bestand is geen toets van een profiel dat Tenzij hier beoordeelt. Open het als tekst.",
  "There is no test here to review.": "Hier is geen toets om na te lezen.",
  "The text of the record changes all the time. Try once more.":
    "De tekst van de toets verandert steeds. Probeer het nog eens.",
  "Tenzij gave no answer. Try once more.": "Tenzij gaf geen antwoord. Probeer het nog eens.",
  "Your last answer was not written in {0}. {1}": "Uw laatste antwoord staat niet in {0}. {1}",
  "Which word, column name or value?": "Welk woord, welke kolomnaam of waarde?",
  "Open a folder first; a profile is a file in it.": "Open eerst een map; een profiel is een bestand daarin.",
  "What is the profile called? Lower case, digits and hyphens.":
    "Hoe heet het profiel? Kleine letters, cijfers en streepjes.",
  "Lower case, digits and hyphens.": "Kleine letters, cijfers en streepjes.",
  "Go through the answers one by one": "Loop de antwoorden één voor één na",
  "No answer rests on it: write it down": "Er rust geen antwoord op: leg vast",
  "Read what changed. No answer rests on it.": "Lees wat er is veranderd. Er rust geen antwoord op.",
  "Read what changed. Of each answer that rests on it, somebody says whether it still holds.":
    "Lees wat er is veranderd. Van elk antwoord dat erop rust zegt iemand of het nog klopt.",
  "at the time": "toen",
  "as it is now": "nu",
  "Tenzij: profiles": "Tenzij: profielen",
  "{0} of {1} profiles block": "{0} van {1} profielen houden een samenvoeging tegen",
  "This file is no profile under the policy, nor the test of one.":
    "Dit bestand is geen profiel onder het beleid, en ook niet de toets van een profiel.",
};
