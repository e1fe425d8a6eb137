import type { Locale } from "@tenzij/core/language";

const en = {
  title: "Tenzij: check a risk profile",
  lead: "Looks for what distinguishes between people in a risk profile, and asks the justification test (rechtvaardigingstoets). Tenzij does not decide law.",
  stays: "What you paste stays in this page: it can reach no network.",
  formats: "YAML and JSON only. Tables, SQL, models and programs are read by the command line and the editor.",
  language: "Language",
  example: "Example",
  "example-choose": "Choose an example…",
  files: "Open files…",
  "files-hint": "A profile, and its record (*.justification.yaml) with it.",
  purpose: "Purpose",
  phase: "Phase",
  "not-stated": "not stated",
  profile: "Profile",
  record: "Record of the test",
  "editor-hint": "F8 goes to the next finding. Tab leaves the field.",
  begin: "Start the test",
  complete: "Add what is asked",
  save: "Save the record",
  "save-profile": "Save the profile",
  findings: "Findings, worst first",
  none: "Nothing was found.",
  busy: "Checking…",
  failed:
    "This could not be judged: Tenzij broke off on this text. That is a fault in Tenzij and says nothing of the profile. Undo the last change, or check the file on the command line.",
  next: "What to do now:",
  line: (a: { line: number }) => `line ${a.line}`,
  progress: (a: { answered: number; asked: number }) => `${a.answered} of ${a.asked} answered`,
  open: (a: { length: number }) =>
    a.length === 1 ? "1 question waits for an answer" : `${a.length} questions wait for an answer`,
  "not-read": (a: { names: string }) => `Not opened, since it is neither YAML nor JSON: ${a.names}`,
  "one-profile": (a: { names: string }) => `Not opened, since this page takes one profile with its record: ${a.names}`,
  "too-large": (a: { names: string }) => `Not opened, since it is larger than 2 MB: ${a.names}`,
  "not-stated-here": "It cannot be stated in this text: write it in the profile yourself.",
  unsigned: "Whether the right people signed is checked at the merge, not here.",
  "take-in":
    "A saved record counts once it lies beside its profile in the repository, under the name it is saved as: `tenzij justify PROFILE --from FILE` puts it there.",
};
type Words = typeof en;

const nl: Words = {
  title: "Tenzij: een risicoprofiel nakijken",
  lead: "Zoekt in een risicoprofiel naar wat onderscheid maakt tussen mensen, en vraagt de rechtvaardigingstoets. Tenzij geeft geen oordeel over het recht.",
  stays: "Wat u plakt, blijft in deze pagina: ze kan geen netwerk bereiken.",
  formats: "Alleen YAML en JSON. Tabellen, SQL, modellen en programma's lezen de opdrachtregel en de editor.",
  language: "Taal",
  example: "Voorbeeld",
  "example-choose": "Kies een voorbeeld…",
  files: "Bestanden openen…",
  "files-hint": "Een profiel, met de toets erbij (*.justification.yaml).",
  purpose: "Doel",
  phase: "Fase",
  "not-stated": "niet genoemd",
  profile: "Profiel",
  record: "De toets",
  "editor-hint": "F8 gaat naar de volgende bevinding. Tab verlaat het veld.",
  begin: "Begin de toets",
  complete: "Voeg toe wat gevraagd wordt",
  save: "Bewaar de toets",
  "save-profile": "Bewaar het profiel",
  findings: "Bevindingen, de zwaarste eerst",
  none: "Er is niets gevonden.",
  busy: "Bezig met nakijken…",
  failed:
    "Dit is niet te beoordelen: Tenzij brak af op deze tekst. Dat is een fout in Tenzij en zegt niets over het profiel. Maak de laatste wijziging ongedaan, of controleer het bestand met de opdrachtregel.",
  next: "Nu te doen:",
  line: (a) => `regel ${a.line}`,
  progress: (a) => `${a.answered} van ${a.asked} beantwoord`,
  open: (a) => (a.length === 1 ? "1 vraag wacht op antwoord" : `${a.length} vragen wachten op antwoord`),
  "not-read": (a) => `Niet geopend, want geen YAML of JSON: ${a.names}`,
  "one-profile": (a) => `Niet geopend, want deze pagina neemt één profiel met zijn toets: ${a.names}`,
  "too-large": (a) => `Niet geopend, want groter dan 2 MB: ${a.names}`,
  "not-stated-here": "Dat kan in deze tekst niet worden vermeld: schrijf het zelf in het profiel.",
  unsigned: "Of de juiste mensen hebben getekend, wordt bij het samenvoegen gecontroleerd, niet hier.",
  "take-in":
    "Een bewaarde toets telt zodra ze in de repository naast haar profiel staat, onder de naam waarmee ze is bewaard: `tenzij justify PROFIEL --from BESTAND` zet haar daar neer.",
};

/** What the page says itself; what it says of a profile, core says. */
export const words: Readonly<Record<Locale, Words>> = { en, nl };
