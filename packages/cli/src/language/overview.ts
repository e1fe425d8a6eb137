/** What the commands for an overview say. */
export const en = {
  "cli/inventory": () => "list every indicator that distinguishes, in every profile, with its test, dates and grants",
  "cli/inventory-paths": () => "repositories or folders; without any, this folder",
  "cli/option-since-day": () =>
    "tell the history too, from this day on; counts by month, what came and what was taken out",
  "cli/option-merge": () => "the paths are inventories (JSON): join them into one",
  "cli/option-expect": () =>
    "a file with the address of a repository on each line; one that was not looked at is listed as not seen",
  "cli/is-folder": (a: { path: string }) => `${a.path} is a folder. Name a file in it.`,
  "cli/merge-needs-files": () => "--merge joins inventories: name their files, written with --format json.",
  "cli/dossier": () => "lay out everything there is of one profile as a page to read and print (HTML)",
  "cli/option-signatures": () => "the signatures that a run of the Action verified, as the file it wrote",
  "cli/no-signatures": (a: { path: string }) =>
    `${a.path} is no file of signatures as the Action writes it (its input \`signatures-file\`).`,
  "cli/not-in-signatures": (a: { path: string }) => `${a.path} says nothing of this profile.`,
  "cli/profile-unread": (a: { path: string }) =>
    `${a.path} cannot be read as a profile. \`tenzij check\` says what stands against it.`,
  "cli/export": () => "draw up a registration from profile and record, and list what is missing (JSON)",
  "cli/option-to": () => "the register",
  "cli/calendar": () => "tests that lapse, figures that were planned and grants that end, as a calendar (iCalendar)",
  "cli/nothing-due": () =>
    "Nothing falls due: no test says until when it is valid, no figures are planned, and nothing is allowed until a day.",
};

export const nl: typeof en = {
  "cli/inventory": () =>
    "maak een lijst van elke indicator die onderscheid maakt, in elk profiel, met toets, data en wat is toegestaan",
  "cli/inventory-paths": () => "repositories of mappen; zonder, deze map",
  "cli/option-since-day": () =>
    "vertel ook de geschiedenis, vanaf deze dag; aantallen per maand, wat erbij kwam en wat eruit is gehaald",
  "cli/option-merge": () => "de paden zijn inventarissen (JSON): voeg ze samen tot één",
  "cli/option-expect": () =>
    "een bestand met op elke regel het adres van een repository; wat niet is bekeken, staat er als niet gezien",
  "cli/is-folder": (a) => `${a.path} is een map. Noem een bestand daarin.`,
  "cli/merge-needs-files": () => "--merge voegt inventarissen samen: noem de bestanden, geschreven met --format json.",
  "cli/dossier": () => "zet alles wat er van één profiel is op een pagina om te lezen en af te drukken (HTML)",
  "cli/option-signatures": () =>
    "de handtekeningen die een run van de Action controleerde, in het bestand dat zij schreef",
  "cli/no-signatures": (a) =>
    `${a.path} is geen bestand met handtekeningen zoals de Action dat schrijft (haar invoer \`signatures-file\`).`,
  "cli/not-in-signatures": (a) => `${a.path} zegt niets van dit profiel.`,
  "cli/profile-unread": (a) =>
    `${a.path} is niet als profiel te lezen. \`tenzij check\` zegt wat eraan in de weg staat.`,
  "cli/export": () => "stel een registratie op uit profiel en toets, en noem wat ontbreekt (JSON)",
  "cli/option-to": () => "het register",
  "cli/calendar": () =>
    "toetsen die verlopen, cijfers die zijn gepland en besluiten die eindigen, als agenda (iCalendar)",
  "cli/nothing-due": () =>
    "Er loopt niets af: geen toets zegt tot wanneer zij geldt, er zijn geen cijfers gepland en niets is toegestaan tot een dag.",
};
