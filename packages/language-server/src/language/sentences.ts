/** What is said in the editor: hovers, quick fixes, lenses, status. */
export const en = {
  "server/sources": () => "Sources",
  "server/read-in": (a: { match: string; role: string; readAs: string }) => `"${a.match}", in ${a.role}: ${a.readAs}.`,
  "server/role-name": () => "the name",
  "server/role-label": () => "the label",
  "server/role-description": () => "the description",
  "server/role-value": () => "a value",
  "server/role-expression": () => "the expression",
  "server/role-source": () => "the source",
  "server/next-step": (a: { step: string }) => `Now: ${a.step}`,
  "server/open-questions": (a: { count: number }) =>
    a.count === 1 ? "One question is open:" : `${a.count} questions are open:`,
  "server/answered": (a: { answered: number; asked: number }) => `${a.answered} of ${a.asked} questions answered.`,
  "server/not-decided": () =>
    "Tenzij does not decide law. It says what is present, missing or out of date, and who asks for it.",
  "server/start-test": (a: { profile: string }) =>
    `Start the justification test (rechtvaardigingstoets) of ${a.profile}`,
  "server/update-test": (a: { profile: string }) =>
    `Add what is missing to the justification test (rechtvaardigingstoets) of ${a.profile}`,
  "server/open-docs": () => "Read what this rule asks",
  "server/write-meant": (a: { meant: string }) => `Write ${a.meant}`,
  "server/write-day": (a: { day: string }) => `Write this day as ${a.day}`,
  "server/add-to-policy": (a: { file: string }) => `Add ${a.file} to the policy (tenzij.yaml)`,
  "server/create-policy": (a: { file: string }) => `Make a policy (tenzij.yaml) that governs ${a.file}`,
  "server/not-governed": () => "not governed: add",
  "server/not-governed-finding": (a: { file: string }) =>
    `No policy governs ${a.file}, so no merge waits for it. It is checked here because you asked. Add it to tenzij.yaml to have it checked always.`,
  "server/by-name": (a: { file: string }) =>
    `${a.file} is checked for its name. There is no policy (tenzij.yaml) yet, so Tenzij's defaults count, and nobody is named who signs.`,
  "server/govern-how": (a: { file: string }) =>
    `What should the policy (tenzij.yaml) govern, beside what is called a profile? You are in ${a.file}.`,
  "server/already-governed": (a: { file: string }) => `${a.file} is governed: it is checked here and at every merge.`,
  "server/cannot-govern": (a: { file: string }) =>
    `tenzij.yaml cannot be added to as it stands. Write ${a.file} under \`profiles\` yourself, as an item of the list.`,
  "server/nothing-to-start": (a: { file: string }) => `Nothing in ${a.file} asks for a justification test.`,
  "server/excluded": (a: { file: string }) =>
    `Something in ${a.file} is excluded: no test opens it. Take it out of the profile, or ask governance to correct the reading.`,
  "server/cannot-start": (a: { file: string }) =>
    `${a.file} cannot be read as a profile, so there is nothing to start a test from. See the findings in it.`,
  "server/lens-none": (a: { asked: number }) => `justification test (rechtvaardigingstoets) 0/${a.asked} · start it`,
  "server/lens": (a: { answered: number; asked: number; next: string }) =>
    `justification test (rechtvaardigingstoets) ${a.answered}/${a.asked} · open: ${a.next}`,
  "server/lens-question": (a: { question: string }) => `asks one question, no test · open: ${a.question}`,
  "server/lens-question-answered": () => "asks one question, no test · answered",
  "server/lens-review": () => "review it",
  "server/lens-complete": (a: { asked: number; until: string }) =>
    a.until === ""
      ? `justification test (rechtvaardigingstoets) ${a.asked}/${a.asked}`
      : `justification test (rechtvaardigingstoets) ${a.asked}/${a.asked} · valid until ${a.until}`,
  "server/not-judged-here": (a: { file: string }) =>
    `${a.file} is no profile that Tenzij judges here, and not the record of one. “Check this file” looks at it all the same.`,
  "server/not-begun": (a: { file: string }) =>
    `There is no justification test (rechtvaardigingstoets) of ${a.file} yet. “Start the justification test (rechtvaardigingstoets)” begins it.`,
  "server/not-here": (a: { file: string }) =>
    `${a.file} is no file that counts here: it is not there, or git ignores it and no merge can hold it.`,
  "server/no-file": () =>
    "This text is no file yet, so no policy can govern it. Save it in the folder of the profiles; it is judged from then on.",
  "server/nothing-open": (a: { file: string }) => `No question is open in ${a.file}.`,
  "server/next": (a: { question: string }) => `next: ${a.question}`,
  "server/bind-grant": () => "Bind this decision to what stands there now",
  "server/offline": () => "Judged by the policy on disk. Sign-off is checked at the merge, not here.",
  "server/log-off": (a: { folder: string }) => `${a.folder} is switched off (tenzij.enable); nothing in it is judged.`,
  "server/log-policy": (a: { folder: string; policy: string; profiles: number }) =>
    `${a.folder}: the policy is ${a.policy}; profiles judged: ${a.profiles}.`,
  "server/log-no-policy": (a: { folder: string; profiles: number }) =>
    `${a.folder}: no policy (tenzij.yaml) was found; what is called *.profile.yaml or *.profile.json and looks like one is judged: ${a.profiles}.`,
  "server/log-record": (a: { file: string; profile: string }) => `${a.file} is the record of ${a.profile}.`,
  "server/log-excluded": (a: { file: string }) =>
    `${a.file} is not judged: tenzij.exclude names it, and no policy governs it.`,
  "server/no-policy": () => "There is no policy (tenzij.yaml); Tenzij's defaults count.",
  "server/state-missing": () => "open",
  "server/state-incomplete": () => "not finished",
  "server/state-stale": () => "answered before the profile changed",
  "server/state-inconsistent": () => "contradicts",
  "server/state-unsigned": () => "not signed",
  "server/state-planned": () => "figures planned",
  "server/state-answered": () => "answered",
  "server/state-met": () => "met, as Tenzij computes it",
  "server/state-not-asked": () => "not asked here",
  "server/picture-step1": () => "Step 1: what distinguishes (criteriatoets)",
  "server/picture-step2": () => "Step 2: justification test (rechtvaardigingstoets)",
  "server/picture-duties": () => "The profile as a whole, and the organisation",
  "server/picture-rates": () => "How often each group is selected",
  "server/picture-open": () => "Go to the answer",
  "server/picture-nothing": () => "Nothing in this profile asks for a test.",
  "server/picture-none": () => "No figures in the record yet.",
  "server/picture-group": () => "Group",
  "server/picture-rate": () => "Selected",
  "server/picture-ratio": () => "Ratio",
  "server/picture-interval": () => "Interval",
  "server/explain-nothing": () => "Open a profile first, or a folder with one.",
  "server/outside-policy": () => "not governed",
  "server/preview": (a: { changes: number; weaker: number }) =>
    a.changes + a.weaker === 0
      ? "as typed, this policy changes nothing"
      : `as typed, this policy changes ${a.changes === 1 ? "one outcome" : `${a.changes} outcomes`}${a.weaker === 0 ? "" : ` and is weaker in ${a.weaker === 1 ? "one way" : `${a.weaker} ways`}`}`,
  "server/refresh": (a: { what: string }) =>
    `${a.what}: read, and every answer still holds. Write down what the test rests on now`,
  "server/holds": (a: { question: string; title: string; by: string }) =>
    `${a.question} ${a.title}: read by ${a.by}, and this answer still holds`,
  "server/renew-open": (a: { count: number }) =>
    `${a.count === 1 ? "1 answer rests" : `${a.count} answers rest`} on what changed. Say of each in the form whether it still holds, or answer it anew.`,
  "server/refresh-unbound": () => "Every answer was read and holds: write down what the test rests on",
  "server/refresh-first": (a: { questions: string }) =>
    a.questions === "" ? "No answer rests on this." : `Read first whether these still hold: ${a.questions}.`,
  "server/show-changes": (a: { what: string }) => `${a.what}: show it, and write it down once every answer holds`,
  "server/changes-title": (a: { profile: string }) =>
    `What the justification test (rechtvaardigingstoets) of ${a.profile} rests on`,
  "server/changes-not-there": () => "(was not there)",
  "server/changes-gone": () => "(is not there any more)",
  "server/changes-not-kept": () =>
    "(not kept: the test holds a digest and no text. Version control may still have the text of that time.)",
  "server/changes-resting": () => "These answers rest on it. Read them: does each still hold?",
  "server/changes-nothing-rests": () => "No answer rests on it.",
  "server/changes-none": (a: { file: string }) => `Nothing that ${a.file} rests on has changed since the test.`,
  "server/classify": (a: { indicator: string; kind: string; ground: string }) =>
    `Classify "${a.indicator}" as ${a.kind}${a.ground === "" ? "" : ` on ${a.ground}`}; the reason is for the lawyer to write`,
  "server/propose-reading": () =>
    "This means something else: propose a reading in tenzij.yaml, for governance to decide",
  "server/state-fact": (a: { line: string; meaning: string }) => `State \`${a.line}\` in the profile: ${a.meaning}`,
  "server/state-beside": (a: { line: string; meaning: string; file: string }) =>
    `State \`${a.line}\` in ${a.file}, which speaks for this file: ${a.meaning}`,
  "server/values": () => "It takes one of:",
  "server/now-commit": (a: { files: string }) => `Commit these files together: ${a.files}.`,
  "server/key": (a: { key: string; title: string }) => `${a.key}: ${a.title}`,
};

export const nl: typeof en = {
  "server/sources": () => "Bronnen",
  "server/read-in": (a) => `"${a.match}", in ${a.role}: ${a.readAs}.`,
  "server/role-name": () => "de naam",
  "server/role-label": () => "het label",
  "server/role-description": () => "de omschrijving",
  "server/role-value": () => "een waarde",
  "server/role-expression": () => "de expressie",
  "server/role-source": () => "de bron",
  "server/next-step": (a) => `Nu: ${a.step}`,
  "server/open-questions": (a) => (a.count === 1 ? "Er staat één vraag open:" : `Er staan ${a.count} vragen open:`),
  "server/answered": (a) => `${a.answered} van ${a.asked} vragen beantwoord.`,
  "server/not-decided": () =>
    "Tenzij beslist niet over het recht. Het zegt wat er is, wat ontbreekt of verlopen is, en wie erom vraagt.",
  "server/start-test": (a) => `Begin de rechtvaardigingstoets van ${a.profile}`,
  "server/update-test": (a) => `Vul de rechtvaardigingstoets van ${a.profile} aan met wat ontbreekt`,
  "server/open-docs": () => "Lees wat deze regel vraagt",
  "server/write-meant": (a) => `Schrijf ${a.meant}`,
  "server/write-day": (a) => `Schrijf deze dag als ${a.day}`,
  "server/add-to-policy": (a) => `Voeg ${a.file} toe aan het beleid (tenzij.yaml)`,
  "server/create-policy": (a) => `Maak een beleid (tenzij.yaml) waar ${a.file} onder valt`,
  "server/not-governed": () => "valt niet onder het beleid: toevoegen",
  "server/not-governed-finding": (a) =>
    `Geen beleid gaat over ${a.file}, dus geen samenvoeging wacht erop. Het wordt hier gecontroleerd omdat je daarom vroeg. Voeg het toe aan tenzij.yaml om het altijd te laten controleren.`,
  "server/by-name": (a) =>
    `${a.file} wordt om zijn naam gecontroleerd. Er is nog geen beleid (tenzij.yaml): de standaard van Tenzij geldt, en niemand is genoemd die tekent.`,
  "server/govern-how": (a) =>
    `Waarover moet het beleid (tenzij.yaml) gaan, naast wat een profiel heet? U staat in ${a.file}.`,
  "server/already-governed": (a) =>
    `${a.file} valt onder het beleid: het wordt hier en bij elke samenvoeging gecontroleerd.`,
  "server/cannot-govern": (a) =>
    `Aan tenzij.yaml kan zo niets worden toegevoegd. Schrijf ${a.file} zelf onder \`profiles\`, als regel van de lijst.`,
  "server/nothing-to-start": (a) => `Niets in ${a.file} vraagt om een rechtvaardigingstoets.`,
  "server/excluded": (a) =>
    `Iets in ${a.file} is uitgesloten: er is geen objectieve rechtvaardiging mogelijk. Haal het uit het profiel, of vraag governance de lezing te verbeteren.`,
  "server/cannot-start": (a) =>
    `${a.file} is niet als profiel te lezen, dus er is niets om een toets mee te beginnen. Zie de bevindingen in het bestand.`,
  "server/lens-none": (a) => `rechtvaardigingstoets 0/${a.asked} · begin`,
  "server/lens": (a) => `rechtvaardigingstoets ${a.answered}/${a.asked} · open: ${a.next}`,
  "server/lens-question": (a) => `vraagt een antwoord, geen toets · open: ${a.question}`,
  "server/lens-question-answered": () => "vraagt een antwoord, geen toets · beantwoord",
  "server/lens-review": () => "lees na",
  "server/lens-complete": (a) =>
    a.until === ""
      ? `rechtvaardigingstoets ${a.asked}/${a.asked}`
      : `rechtvaardigingstoets ${a.asked}/${a.asked} · geldig tot ${a.until}`,
  "server/not-judged-here": (a) =>
    `${a.file} is geen profiel dat Tenzij hier beoordeelt, en ook niet de toets van een profiel. “Controleer dit bestand” kijkt er toch naar.`,
  "server/not-begun": (a) =>
    `Er is nog geen rechtvaardigingstoets van ${a.file}. “Begin de rechtvaardigingstoets” maakt die.`,
  "server/not-here": (a) =>
    `${a.file} telt hier niet mee: het bestand is er niet, of git negeert het en dan komt het in geen samenvoeging.`,
  "server/no-file": () =>
    "Deze tekst is nog geen bestand, dus geen beleid kan erover gaan. Sla haar op in de map van de profielen; vanaf dan wordt zij beoordeeld.",
  "server/nothing-open": (a) => `In ${a.file} staat geen vraag open.`,
  "server/next": (a) => `hierna: ${a.question}`,
  "server/bind-grant": () => "Bind dit besluit aan wat er nu staat",
  "server/offline": () =>
    "Beoordeeld met het beleid op schijf. De ondertekening wordt bij de samenvoeging gecontroleerd, niet hier.",
  "server/log-off": (a) => `${a.folder} is uitgezet (tenzij.enable); daarin wordt niets beoordeeld.`,
  "server/log-policy": (a) => `${a.folder}: het beleid is ${a.policy}; beoordeelde profielen: ${a.profiles}.`,
  "server/log-no-policy": (a) =>
    `${a.folder}: er is geen beleid (tenzij.yaml) gevonden; beoordeeld wordt wat *.profile.yaml of *.profile.json heet en daarop lijkt: ${a.profiles}.`,
  "server/log-record": (a) => `${a.file} is het toetsverslag van ${a.profile}.`,
  "server/log-excluded": (a) =>
    `${a.file} wordt niet beoordeeld: tenzij.exclude noemt het, en het valt niet onder een beleid.`,
  "server/no-policy": () => "Er is geen beleid (tenzij.yaml); de standaard van Tenzij geldt.",
  "server/state-missing": () => "open",
  "server/state-incomplete": () => "niet af",
  "server/state-stale": () => "beantwoord voordat het profiel veranderde",
  "server/state-inconsistent": () => "spreekt iets tegen",
  "server/state-unsigned": () => "niet getekend",
  "server/state-planned": () => "cijfers gepland",
  "server/state-answered": () => "beantwoord",
  "server/state-met": () => "voldaan, door Tenzij gecontroleerd",
  "server/state-not-asked": () => "hier niet gevraagd",
  "server/picture-step1": () => "Stap 1: wat onderscheid maakt (criteriatoets)",
  "server/picture-step2": () => "Stap 2: rechtvaardigingstoets",
  "server/picture-duties": () => "Het profiel als geheel, en de organisatie",
  "server/picture-rates": () => "Hoe vaak elke groep wordt geselecteerd",
  "server/picture-open": () => "Naar het antwoord",
  "server/picture-nothing": () => "Niets in dit profiel vraagt om een toets.",
  "server/picture-none": () => "Er staan nog geen cijfers in het toetsverslag.",
  "server/picture-group": () => "Groep",
  "server/picture-rate": () => "Geselecteerd",
  "server/picture-ratio": () => "Verhouding",
  "server/picture-interval": () => "Interval",
  "server/explain-nothing": () => "Open eerst een profiel, of een map met een profiel.",
  "server/outside-policy": () => "valt niet onder het beleid",
  "server/preview": (a) =>
    a.changes + a.weaker === 0
      ? "zoals het er nu staat verandert dit beleid niets"
      : `zoals het er nu staat verandert dit beleid ${a.changes === 1 ? "één uitkomst" : `${a.changes} uitkomsten`}${a.weaker === 0 ? "" : ` en is het op ${a.weaker === 1 ? "één punt" : `${a.weaker} punten`} zwakker`}`,
  "server/refresh": (a) => `${a.what}: nagelezen, en elk antwoord klopt nog. Leg vast waar de toets nu op rust`,
  "server/holds": (a) => `${a.question} ${a.title}: nagelezen door ${a.by}, en dit antwoord klopt nog`,
  "server/renew-open": (a) =>
    `${a.count === 1 ? "1 antwoord rust" : `${a.count} antwoorden rusten`} op wat is veranderd. Zeg in het formulier van elk of het nog klopt, of beantwoord het opnieuw.`,
  "server/refresh-unbound": () => "Elk antwoord is nagelezen en klopt: leg vast waar de toets op rust",
  "server/refresh-first": (a) =>
    a.questions === "" ? "Geen antwoord rust hierop." : `Lees eerst na of deze nog kloppen: ${a.questions}.`,
  "server/show-changes": (a) => `${a.what}: laat zien, en leg vast als elk antwoord nog klopt`,
  "server/changes-title": (a) => `Waar de rechtvaardigingstoets van ${a.profile} op rust`,
  "server/changes-not-there": () => "(stond er niet)",
  "server/changes-gone": () => "(staat er niet meer)",
  "server/changes-not-kept": () =>
    "(niet bewaard: de toets houdt een controlegetal vast en geen tekst. Versiebeheer heeft de tekst van toen misschien nog.)",
  "server/changes-resting": () => "Deze antwoorden rusten hierop. Lees ze na: klopt elk antwoord nog?",
  "server/changes-nothing-rests": () => "Geen antwoord rust hierop.",
  "server/changes-none": (a) => `Niets waar ${a.file} op rust is sinds de toets veranderd.`,
  "server/classify": (a) =>
    `Classificeer "${a.indicator}" als ${a.kind}${a.ground === "" ? "" : ` op grond van ${a.ground}`}; de reden schrijft de jurist`,
  "server/propose-reading": () =>
    "Dit betekent iets anders: stel een lezing voor in tenzij.yaml, waarover governance beslist",
  "server/state-fact": (a) => `Vermeld \`${a.line}\` in het profiel: ${a.meaning}`,
  "server/state-beside": (a) => `Vermeld \`${a.line}\` in ${a.file}, dat voor dit bestand spreekt: ${a.meaning}`,
  "server/values": () => "Het is een van:",
  "server/now-commit": (a) => `Leg deze bestanden samen vast (commit): ${a.files}.`,
  "server/key": (a) => `${a.key}: ${a.title}`,
};
