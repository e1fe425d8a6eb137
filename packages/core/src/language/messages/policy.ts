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
  "policy/no-such-day": (a: { path: string; day: string; meant: string }) =>
    a.meant === ""
      ? `\`${a.path}\`: "${a.day}" is no day of the calendar. Write year-month-day, such as 2027-01-01.`
      : `\`${a.path}\`: "${a.day}" is not written as a date. Only year-month-day is one; if that is the day you mean, write ${a.meant}.`,
  "policy/glob-empty": (_: { glob: string }) => "This pattern is empty. Name files, such as profiles/**.",
  "policy/glob-too-long": (_: { glob: string }) =>
    "This pattern is too long to be matched safely. Split it into several.",
  "policy/glob-too-many-braces": (a: { glob: string }) => `"${a.glob}" has too many braces. Write the patterns out.`,
  "policy/glob-extended": (a: { glob: string }) =>
    `"${a.glob}" uses an extended pattern such as +(…). Write the patterns out.`,
  "policy/glob-absolute": (a: { glob: string }) =>
    `"${a.glob}" leaves the tree. Patterns start at the folder of tenzij.yaml, with forward slashes.`,
  "policy/glob-negated": (a: { glob: string }) =>
    `"${a.glob}" would take files out of scope. List only what is governed.`,
  "policy/looks-like-profile": (a: { count: number; words: string }) =>
    `This looks like a profile, and no policy governs it${a.count > 0 ? `; what it holds would ask for a test (${a.words}${a.count > 5 ? ", …" : ""})` : ""}. If people are selected with it, name it under \`profiles\` in tenzij.yaml.`,
  "policy/takes-rows": (a: { count: number; words: string }) =>
    `This query or decision table chooses by what would ask for a test (${a.words}${a.count > 5 ? ", …" : ""}), and no policy governs it. If people are selected with it, name it under \`profiles\` in tenzij.yaml.`,
  "policy/governs-nothing": () =>
    "This policy governs no file in the tree. Check the patterns under `profiles`, or remove the policy.",
  "policy/unread-format": (a: { format: string; instead: string | null }) =>
    `This stands in a governed folder, but ${a.format} files are not read, so a selection in it cannot be judged. ${a.instead === null ? "" : `Save it as ${a.instead}, which is read. `}${a.instead === null ? "Describe" : "Or describe"} it in a .profile.yaml, or move it.`,
  "policy/not-judged": (a: { count: number; files: string }) =>
    `${a.count} other file(s) in governed folders are not judged: ${a.files}${a.count > 5 ? ", …" : ""}.`,
  "policy/text-not-read": (a: { count: number; files: string }) =>
    `${a.count} file(s) in governed folders are of a format that is not read: ${a.files}${a.count > 5 ? ", …" : ""}. No word in them asks for a test, but what they do is not known. Describe a selection in a .profile.yaml, or move what is none.`,
  "policy/word-in-text": (a: { match: string; title: string }) =>
    `"${a.match}" (${a.title}) stands here, in a governed folder and in a format that is not read, so what is done with it cannot be judged. Write the selection in a .profile.yaml; move the file if it selects nobody; name it in the record if it is evidence.`,
  "policy/words-in-text": (a: { count: number; words: string }) =>
    `Only a pattern without a folder or a name reaches this file, and its format is not read; what it holds would ask for a test (${a.words}${a.count > 5 ? ", …" : ""}). If people are selected with it, describe it in a .profile.yaml.`,
  "policy/unread-binary": () =>
    "This stands in a governed folder and is no text, image or PDF, so a selection in it cannot be judged. Describe it in a .profile.yaml, or move it.",
  "policy/prose": (a: { count: number; words: string }) =>
    `This text for people mentions ${a.words}${a.count > 5 ? ", …" : ""}. It decides nothing.`,
  "policy/too-many-globs": (a: { limit: number }) =>
    `There are more than ${a.limit} patterns here. Write fewer, wider ones.`,
  "policy/no-number": (a: { login: string }) =>
    `${a.login} has no numeric id, so a review by this login cannot count as a signature: logins change hands. Add \`id:\`, as api.github.com/users/${a.login} gives it.`,
  "policy/no-file": (a: { file: string }) =>
    `"${a.file}" is not the path of one file in the tree. Write it from the folder of tenzij.yaml, with forward slashes and without patterns.`,
  "policy/use-of-nothing": () =>
    "This confirms nothing. Name the purpose, the subject or the role that governance confirms, or remove it.",
  "policy/bad-id": (a: { id: string }) =>
    `"${a.id}" cannot be the name of an indicator. Use small letters, digits and hyphens.`,
  "policy/id-of-law": (a: { id: string }) =>
    `"${a.id}" is an indicator of the tool's own. Give yours another name; both are looked for.`,
  "policy/entry-idle": (a: { key: string; file: string }) =>
    `${a.key} names ${a.file}, and no profile of that name is governed. Correct the path, or remove the entry.`,
  "policy/look-alike-name": (a: { plain: string }) =>
    `The name of this file reads as "${a.plain}", which is governed, but is spelt otherwise: with a letter of another alphabet, one that nobody sees, or a space or dot at the end. Give it the plain name.`,
  "policy/ended": (a: { key: string; until: string }) =>
    `${a.key} ended on ${a.until} and no longer counts. Decide again, or remove the entry.`,
  "policy/not-yet": (a: { key: string; on: string }) =>
    `${a.key} is dated ${a.on}, which is still to come; it does not count yet.`,
  "policy/glob-unclosed": (a: { glob: string }) =>
    `A bracket or brace of "${a.glob}" does not close. Close it, or write the names out.`,
  "policy/glob-idle": (a: { glob: string }) =>
    `No file in the tree answers to "${a.glob}". Check its spelling; everything in a folder is written as folder/**.`,
  "policy/nearer": () =>
    "This policy decides nothing: the tenzij.yaml at the root governs the whole tree. Put what should hold here into that one, or remove this file.",
  "policy/proposal-head": () =>
    "Tenzij: one policy for all risk profiles in this repository. An unknown key is refused.\nThe gate at the merge reads this file from the protected branch, never from the change itself.",
  "policy/proposal-profiles": () => "Besides every *.profile.yaml, *.profile.yml and *.profile.json:",
  "policy/proposal-signers": () =>
    "Who signs a test, by role. The gate counts approvals by these people; fill in login and id.",
  "policy/not-at-gate": () =>
    "This policy decides here, and the gate at the merge will not see it: it reads tenzij.yaml at the top of the repository only, and there is none. Move it there.",
  "policy/denied-folder": (a: { folder: string }) =>
    `The folder ${a.folder || "."} may not be listed, so profiles in it cannot be judged. Give the check permission to read it.`,
  "policy/misnamed": (a: { file: string }) =>
    `${a.file} looks like a policy, but a policy is called tenzij.yaml; under this name it decides nothing. Rename it, or give the file another name.`,
  "policy/two-wrappers": (a: { file: string; other: string }) =>
    `${a.other} takes ${a.file} for its model too, so which of the two says what it is for is open. Let one of them refer to it.`,
  "policy/shared-record": (a: { record: string; other: string }) =>
    `${a.record} would be the test of ${a.other} too, and a test is of one profile. Give the two files different names.`,
  "policy/same-name": (a: { name: string; other: string }) =>
    `${a.other} carries the name "${a.name}" too. Give each profile a name of its own.`,
  "policy/two-records": (a: { name: string; other: string }) =>
    `${a.other} says that it justifies "${a.name}" too. Two records leave open which one counts; keep one.`,
  "weaker/removed": (a: { key: string; what: string }) => `${a.key}: ${a.what} is taken out`,
  "weaker/added": (a: { key: string; what: string }) => `${a.key}: ${a.what} is added`,
  "weaker/own-term-removed": (a: { id: string }) =>
    `indicators: ${a.id} is taken out, so its words are no longer looked for`,
  "weaker/own-term-changed": (a: { id: string }) =>
    `indicators: ${a.id} is changed; whether it finds less cannot be told`,
  "weaker/own-term-added": (a: { id: string }) =>
    `indicators: ${a.id} is added; whether its words are read in place of others cannot be told`,
  "weaker/looser": (a: { key: string; before: string; after: string }) => `${a.key}: from ${a.before} to ${a.after}`,
  "policy/stray-record": (a: { profile: string }) =>
    `There is no profile beside this record${a.profile ? `; it says it justifies "${a.profile}"` : ""}. Nothing it says counts, and nobody looks at what else it holds. Put it beside its profile, or remove it.`,
};

export const nl: typeof en = {
  "policy/several-documents": () => "Een beleid is één document; verwijder wat achter `---` staat.",
  "policy/no-map": () =>
    "In dit beleid staat niets dat te lezen is. Schrijf sleutels zoals `profiles:` met hun waarden.",
  "policy/unknown-key": (a) =>
    `"${a.key}" is hier geen sleutel van het beleid.${a.near ? ` Bedoelt u "${a.near}"?` : ""} Bekend zijn: ${a.known}.`,
  "policy/unknown-word": (a) =>
    `"${a.word}" is hier niet bekend.${a.near ? ` Bedoelt u "${a.near}"?` : ""} Bekend zijn: ${a.known}.`,
  "policy/missing": (a) => `${a.path} ontbreekt. Vul het in.`,
  "policy/wrong-value": (a) => `${a.path} moet zijn: ${a.expected}.`,
  "policy/no-such-day": (a) =>
    a.meant === ""
      ? `\`${a.path}\`: "${a.day}" is geen dag die bestaat. Schrijf jaar-maand-dag, zoals 2027-01-01.`
      : `\`${a.path}\`: "${a.day}" is niet als datum geschreven. Alleen jaar-maand-dag is een datum; bedoelt u die dag, schrijf dan ${a.meant}.`,
  "policy/glob-empty": () => "Dit patroon is leeg. Noem bestanden, zoals profiles/**.",
  "policy/glob-too-long": () => "Dit patroon is te lang om veilig te gebruiken. Splits het op.",
  "policy/glob-too-many-braces": (a) => `"${a.glob}" heeft te veel accolades. Schrijf de patronen uit.`,
  "policy/glob-extended": (a) => `"${a.glob}" gebruikt een uitgebreid patroon zoals +(…). Schrijf de patronen uit.`,
  "policy/glob-absolute": (a) =>
    `"${a.glob}" verlaat de boom. Patronen beginnen in de map van tenzij.yaml, met gewone schuine strepen.`,
  "policy/glob-negated": (a) => `"${a.glob}" zou bestanden buiten beeld halen. Noem alleen wat onder het beleid valt.`,
  "policy/looks-like-profile": (a: { count: number; words: string }) =>
    `Dit lijkt op een profiel, en geen beleid gaat erover${a.count > 0 ? `; om wat erin staat zou een toets worden gevraagd (${a.words}${a.count > 5 ? ", …" : ""})` : ""}. Worden er mensen mee geselecteerd, noem het dan onder \`profiles\` in tenzij.yaml.`,
  "policy/takes-rows": (a) =>
    `Deze query of beslistabel kiest op grond van iets waarvoor een toets zou worden gevraagd (${a.words}${a.count > 5 ? ", …" : ""}), en geen beleid gaat erover. Worden er mensen mee geselecteerd, noem het bestand dan onder \`profiles\` in tenzij.yaml.`,
  "policy/governs-nothing": () =>
    "Onder dit beleid valt geen enkel bestand. Kijk de patronen onder `profiles` na, of verwijder het beleid.",
  "policy/unread-format": (a) =>
    `Dit staat in een map die onder het beleid valt, maar ${a.format}-bestanden worden niet gelezen; een selectie erin is niet te beoordelen. ${a.instead === null ? "" : `Bewaar het als ${a.instead}; dat wordt gelezen. `}${a.instead === null ? "Beschrijf" : "Of beschrijf"} de selectie in een .profile.yaml, of verplaats het bestand.`,
  "policy/not-judged": (a) =>
    `${a.count} ander(e) bestand(en) in deze mappen worden niet beoordeeld: ${a.files}${a.count > 5 ? ", …" : ""}.`,
  "policy/text-not-read": (a) =>
    `${a.count} bestand(en) in mappen onder het beleid hebben een vorm die niet wordt gelezen: ${a.files}${a.count > 5 ? ", …" : ""}. Geen woord erin vraagt om een toets, maar wat zij doen is niet bekend. Beschrijf een selectie in een .profile.yaml, of verplaats wat er geen is.`,
  "policy/word-in-text": (a) =>
    `Hier staat "${a.match}" (${a.title}), in een map onder het beleid en in een vorm die niet wordt gelezen; wat ermee gebeurt is niet te beoordelen. Schrijf de selectie in een .profile.yaml; verplaats het bestand als het niemand selecteert; noem het in het toetsverslag als het bewijs is.`,
  "policy/words-in-text": (a) =>
    `Alleen een patroon zonder map of naam reikt tot dit bestand, en de vorm ervan wordt niet gelezen; om wat erin staat zou een toets worden gevraagd (${a.words}${a.count > 5 ? ", …" : ""}). Worden er mensen mee geselecteerd, beschrijf het dan in een .profile.yaml.`,
  "policy/unread-binary": () =>
    "Dit staat in een map onder het beleid en is geen tekst, afbeelding of PDF; een selectie erin is niet te beoordelen. Beschrijf haar in een .profile.yaml, of verplaats het bestand.",
  "policy/prose": (a) => `Deze tekst voor mensen noemt ${a.words}${a.count > 5 ? ", …" : ""}. Dat beslist niets.`,
  "policy/too-many-globs": (a) => `Hier staan meer dan ${a.limit} patronen. Schrijf minder en ruimere patronen.`,
  "policy/no-number": (a) =>
    `${a.login} heeft geen nummer, dus een goedkeuring onder deze naam kan niet als handtekening tellen: namen wisselen van eigenaar. Voeg \`id:\` toe, zoals api.github.com/users/${a.login} het geeft.`,
  "policy/no-file": (a) =>
    `"${a.file}" is niet het pad van één bestand in de boom. Schrijf het vanaf de map van tenzij.yaml, met gewone schuine strepen en zonder patronen.`,
  "policy/use-of-nothing": () =>
    "Dit bevestigt niets. Noem het doel, het onderwerp of de rol die u bevestigt, of verwijder het.",
  "policy/bad-id": (a) =>
    `"${a.id}" kan geen naam van een indicator zijn. Gebruik kleine letters, cijfers en koppeltekens.`,
  "policy/id-of-law": (a) =>
    `"${a.id}" is al een indicator van het programma zelf. Geef de uwe een andere naam; naar beide wordt gezocht.`,
  "policy/entry-idle": (a) =>
    `${a.key} noemt ${a.file}, en onder die naam valt geen profiel onder het beleid. Verbeter het pad of verwijder de regel.`,
  "policy/look-alike-name": (a) =>
    `De naam van dit bestand leest als "${a.plain}", en dat valt onder het beleid, maar is anders gespeld: met een letter uit een ander alfabet, een letter die niemand ziet, of een spatie of punt aan het eind. Geef het de gewone naam.`,
  "policy/ended": (a) =>
    `${a.key} liep tot en met ${a.until} en telt niet meer. Besluit opnieuw, of verwijder de regel.`,
  "policy/not-yet": (a) => `${a.key} draagt als datum ${a.on}; die moet nog komen. De regel telt nog niet.`,
  "policy/glob-unclosed": (a) =>
    `Een haakje of accolade van "${a.glob}" sluit niet. Sluit het, of schrijf de namen uit.`,
  "policy/glob-idle": (a) =>
    `Bij "${a.glob}" hoort geen enkel bestand. Kijk de schrijfwijze na; alles in een map schrijft u als map/**.`,
  "policy/nearer": () =>
    "Dit beleid bepaalt niets: de tenzij.yaml in de hoofdmap gaat over de hele boom. Zet wat hier moet gelden daarin, of verwijder dit bestand.",
  "policy/proposal-head": () =>
    "Tenzij: één beleid voor alle risicoprofielen in deze repository. Een onbekende sleutel wordt geweigerd.\nDe poort bij het samenvoegen leest dit bestand van de beschermde branch, nooit uit de wijziging zelf.",
  "policy/proposal-profiles": () => "Naast elk *.profile.yaml, *.profile.yml en *.profile.json:",
  "policy/proposal-signers": () =>
    "Wie een toets ondertekent, per rol. De poort telt goedkeuringen van deze mensen; vul login en id in.",
  "policy/not-at-gate": () =>
    "Dit beleid bepaalt hier wat geldt, en de poort bij het samenvoegen ziet het niet: die leest alleen de tenzij.yaml in de hoofdmap van de repository, en die is er niet. Verplaats het daarheen.",
  "policy/denied-folder": (a) =>
    `De map ${a.folder || "."} mag niet worden bekeken; profielen erin zijn niet te beoordelen. Geef de controle leesrechten.`,
  "policy/misnamed": (a) =>
    `${a.file} lijkt een beleid, maar een beleid heet tenzij.yaml; onder deze naam bepaalt het niets. Hernoem het, of geef het bestand een andere naam.`,
  "policy/two-wrappers": (a) =>
    `Ook ${a.other} neemt ${a.file} als model; welk van de twee zegt waarvoor het dient, staat dus open. Laat een van beide ernaar verwijzen.`,
  "policy/shared-record": (a) =>
    `${a.record} zou ook het toetsverslag van ${a.other} zijn, en een toetsverslag gaat over één profiel. Geef de twee bestanden verschillende namen.`,
  "policy/same-name": (a) => `${a.other} heeft ook de naam "${a.name}". Geef elk profiel een eigen naam.`,
  "policy/two-records": (a) =>
    `${a.other} zegt ook over "${a.name}" te gaan. Met twee toetsen blijft open welke telt; houd er één over.`,
  "weaker/removed": (a) => `${a.key}: ${a.what} vervalt`,
  "weaker/added": (a) => `${a.key}: ${a.what} komt erbij`,
  "weaker/own-term-removed": (a) => `indicators: ${a.id} vervalt; naar deze woorden wordt niet meer gezocht`,
  "weaker/own-term-changed": (a) =>
    `indicators: ${a.id} is gewijzigd; of er minder mee wordt gevonden is niet te zeggen`,
  "weaker/own-term-added": (a) =>
    `indicators: ${a.id} komt erbij; of deze woorden in de plaats van andere worden gelezen is niet te zeggen`,
  "weaker/looser": (a) => `${a.key}: van ${a.before} naar ${a.after}`,
  "policy/stray-record": (a) =>
    `Naast deze toets staat geen profiel${a.profile ? `; hij gaat volgens de tekst over "${a.profile}"` : ""}. Wat erin staat telt niet, en naar wat er verder in staat kijkt niemand. Zet hem naast het profiel of verwijder hem.`,
};
