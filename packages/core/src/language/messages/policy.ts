/** What is said about tenzij.yaml and about what it governs. */
export const en = {
  "policy/several-documents": () => "A policy is one document; remove what stands behind `---`.",
  "policy/no-map": () => "This policy says nothing that can be read. Write keys such as `profiles:` with their values.",
  "policy/unknown-key": (a: { key: string; near: string; known: string }) =>
    `"${a.key}" is not a key of the policy here.${a.near ? ` Did you mean "${a.near}"?` : ""} Known: ${a.known}.`,
  "policy/unknown-word": (a: { word: string; near: string; known: string }) =>
    `"${a.word}" is not known here.${a.near ? ` Did you mean "${a.near}"?` : ""} Known: ${a.known}.`,
  "policy/missing": (a: { path: string }) => `${a.path} is missing. Fill it in.`,
  "policy/wrong-value": (a: { path: string; expected: string }) => `${a.path} should be: ${a.expected}.`,
  "policy/no-such-day": (a: { day: string }) => `${a.day} is not a day of the calendar.`,
  "policy/glob-empty": (_: { glob: string }) => "This pattern is empty. Name files, such as profiles/**.",
  "policy/glob-too-long": (_: { glob: string }) => "This pattern is too long to be matched safely. Split it into several.",
  "policy/glob-too-many-braces": (a: { glob: string }) => `"${a.glob}" has too many braces. Write the patterns out.`,
  "policy/glob-extended": (a: { glob: string }) =>
    `"${a.glob}" uses an extended pattern such as +(…). Write the patterns out.`,
  "policy/glob-absolute": (a: { glob: string }) =>
    `"${a.glob}" leaves the tree. Patterns start at the folder of tenzij.yaml, with forward slashes.`,
  "policy/glob-negated": (a: { glob: string }) =>
    `"${a.glob}" would take files out of scope. List only what is governed.`,
  "policy/governs-nothing": () =>
    "This policy governs no file in the tree. Check the patterns under `profiles`, or remove the policy.",
  "policy/unread-format": (a: { format: string }) =>
    `This stands in a governed folder, but ${a.format} files are not read, so a selection in it cannot be judged. Describe it in a .profile.yaml, or move it.`,
  "policy/not-judged": (a: { count: number; files: string }) =>
    `${a.count} other file(s) in governed folders are not judged: ${a.files}${a.count > 5 ? ", …" : ""}.`,
  "policy/same-name": (a: { name: string; other: string }) =>
    `${a.other} carries the name "${a.name}" too. Give each profile a name of its own.`,
  "policy/two-records": (a: { name: string; other: string }) =>
    `${a.other} says that it justifies "${a.name}" too. Two records leave open which one counts; keep one.`,
  "weaker/removed": (a: { key: string; what: string }) => `${a.key}: ${a.what} is taken out`,
  "weaker/added": (a: { key: string; what: string }) => `${a.key}: ${a.what} is added`,
  "weaker/looser": (a: { key: string; before: string; after: string }) => `${a.key}: from ${a.before} to ${a.after}`,
  "policy/stray-record": (a: { profile: string }) =>
    `There is no profile beside this record${a.profile ? `; it says it justifies "${a.profile}"` : ""}. Put it beside its profile, or remove it.`,
};

export const nl: typeof en = {
  "policy/several-documents": () => "Een beleid is één document; verwijder wat achter `---` staat.",
  "policy/no-map": () => "In dit beleid staat niets dat te lezen is. Schrijf sleutels zoals `profiles:` met hun waarden.",
  "policy/unknown-key": (a) =>
    `"${a.key}" is hier geen sleutel van het beleid.${a.near ? ` Bedoelt u "${a.near}"?` : ""} Bekend zijn: ${a.known}.`,
  "policy/unknown-word": (a) =>
    `"${a.word}" is hier niet bekend.${a.near ? ` Bedoelt u "${a.near}"?` : ""} Bekend zijn: ${a.known}.`,
  "policy/missing": (a) => `${a.path} ontbreekt. Vul het in.`,
  "policy/wrong-value": (a) => `${a.path} moet zijn: ${a.expected}.`,
  "policy/no-such-day": (a) => `${a.day} bestaat niet op de kalender.`,
  "policy/glob-empty": () => "Dit patroon is leeg. Noem bestanden, zoals profiles/**.",
  "policy/glob-too-long": () => "Dit patroon is te lang om veilig te gebruiken. Splits het op.",
  "policy/glob-too-many-braces": (a) => `"${a.glob}" heeft te veel accolades. Schrijf de patronen uit.`,
  "policy/glob-extended": (a) => `"${a.glob}" gebruikt een uitgebreid patroon zoals +(…). Schrijf de patronen uit.`,
  "policy/glob-absolute": (a) =>
    `"${a.glob}" verlaat de boom. Patronen beginnen in de map van tenzij.yaml, met gewone schuine strepen.`,
  "policy/glob-negated": (a) => `"${a.glob}" zou bestanden buiten beeld halen. Noem alleen wat onder het beleid valt.`,
  "policy/governs-nothing": () =>
    "Onder dit beleid valt geen enkel bestand. Kijk de patronen onder `profiles` na, of verwijder het beleid.",
  "policy/unread-format": (a) =>
    `Dit staat in een map die onder het beleid valt, maar ${a.format}-bestanden worden niet gelezen; een selectie erin is niet te beoordelen. Beschrijf haar in een .profile.yaml, of verplaats het bestand.`,
  "policy/not-judged": (a) =>
    `${a.count} ander(e) bestand(en) in deze mappen worden niet beoordeeld: ${a.files}${a.count > 5 ? ", …" : ""}.`,
  "policy/same-name": (a) => `${a.other} heeft ook de naam "${a.name}". Geef elk profiel een eigen naam.`,
  "policy/two-records": (a) =>
    `${a.other} zegt ook over "${a.name}" te gaan. Met twee toetsen blijft open welke telt; houd er één over.`,
  "weaker/removed": (a) => `${a.key}: ${a.what} vervalt`,
  "weaker/added": (a) => `${a.key}: ${a.what} komt erbij`,
  "weaker/looser": (a) => `${a.key}: van ${a.before} naar ${a.after}`,
  "policy/stray-record": (a) =>
    `Naast deze toets staat geen profiel${a.profile ? `; hij gaat volgens de tekst over "${a.profile}"` : ""}. Zet hem naast het profiel of verwijder hem.`,
};
