/** What is said about the justification test: its scope, roads, dates and people. Titles come from the law. */

const roleHere = (role: string) => (role === "" ? "no role stands here" : `here the role is "${role}"`);
const rolHier = (role: string) => (role === "" ? "hier staat geen rol" : `hier staat de rol "${role}"`);

/** A sentence that goes on behind a colon, without its capital; an abbreviation keeps it. */
const afterColon = (text: string) => text.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());

export const en = {
  "record/several-documents": () =>
    "The file holds more than one document, so it is not clear which test counts. Keep one.",
  "record/no-map": () =>
    "There is no test in this file yet. Run `tenzij justify` for a start with the facts filled in.",
  "record/none": () =>
    "This file is called a record and is none: it does not say which profile it justifies. Nobody looks at what it holds instead. If that is a profile, give it a name that ends in .profile.yaml; if it is anything else, another name.",
  "record/unknown-key": (a: { key: string; known: string }) =>
    `"${a.key}" has no meaning here. Known here: ${a.known}.`,
  "record/unknown-key-meant": (a: { key: string; meant: string }) =>
    `"${a.key}" has no meaning here. Did you mean "${a.meant}"?`,
  "record/missing": (a: { file: string; profile: string; indicators: string; count: number }) =>
    `There is no justification test (rechtvaardigingstoets) for ${a.indicators}. Write ${a.file}: \`tenzij justify ${a.profile}\` makes it with the facts filled in and ${a.count} questions to answer.`,
  "record/no-wrapper": (a: { file: string; profile: string; indicators: string }) =>
    `${a.profile} cannot say what it is for, so there is no justification test (rechtvaardigingstoets) for ${a.indicators} yet. Write ${a.file}, which refers to it: \`tenzij justify ${a.profile}\` makes it. The test stands beside that profile.`,
  "record/other-profile": (a: { justifies: string; profile: string }) =>
    `This test is of profile "${a.justifies}", but it stands beside "${a.profile}". A test counts for one profile only.`,
  "record/copied": (a: { other: string; count: number; places: string; more: number }) =>
    `${a.count} ${a.count === 1 ? "answer is" : "answers are"} (nearly) the same, word for word, as in ${a.other}: ${a.places}.${a.more > 0 ? ` ${a.more} more ${a.more === 1 ? "record shares" : "records share"} sentences with this one.` : ""} A test is of one profile. Does the signer agree that each answer holds for this one?`,
  "record/copied-figures": (a: { other: string }) =>
    `These figures are the same as in ${a.other}. Two profiles that select different people do not give the same counts: of which of the two are they?`,
  "record/cut-sentence": (a: { cut: string }) =>
    `"${a.cut}" is not part of the answer: after a space \`#\` begins a remark in YAML, and cuts the sentence. Put the sentence in quotes, or on lines of its own below \`|-\`. If it is a remark, write a space behind the \`#\`.`,
  "record/no-distinction": (a: { indicator: string; title: string }) =>
    `The test says nothing about "${a.indicator}" (${a.title}). Run \`tenzij justify\` to add the questions; what is answered stays.`,
  "duty/open": (a: { questions: string }) =>
    `Nothing distinguishes here, and the duty of care (voorzorgplicht) is general. Not answered yet: ${a.questions}.`,
  "organisation/missing": (a: { file: string; questions: string }) =>
    `The duties of the organisation are answered once for all profiles, in ${a.file}; that file is not there. On the command line \`tenzij init --yes\` makes it, with what is asked. Open: ${a.questions}.`,
  "organisation/no-map": () => "There are no answers in this file yet.",
  "edition/superseded": (a: { framework: string; by: string; news: string }) =>
    `"${a.framework}" is superseded. Test again under "${a.by}".${a.news === "" ? "" : ` What is new: ${a.news}.`}`,
  "edition/new-question": (a: { framework: string; text: string; key: string }) =>
    `New with ${a.framework}: ${a.text}${a.key === "" ? "" : ` Answer at \`${a.key}\`.`}`,
  "edition/new-duties": (a: { framework: string; file: string; questions: string }) =>
    `New with ${a.framework}, for the organisation: ${a.questions}. Answer them in ${a.file}.`,
  "edition/unknown": (a: { framework: string; known: string }) =>
    `"${a.framework}" is no framework Tenzij knows. Known: ${a.known}.`,
  "edition/not-in-policy": (a: { framework: string; known: string }) =>
    `The policy asks for ${a.known}; this record applies "${a.framework}".`,
  "scope/no-purpose": () =>
    "The profile does not say what it is for in a word that Tenzij knows. State `purpose` in the profile: control, eligibility, support, monitoring or another; what is asked depends on it. That it is control the record can state too, under `facts`.",
  "scope/contradiction": (a: { purpose: string; consequence: string }) =>
    `The purpose is ${a.purpose}, but what follows for people is: ${a.consequence}. Those do not go together; correct one of the two.`,
  "classification/weaker": (a: { indicator: string; detected: string; recorded: string }) =>
    `"${a.indicator}" is read as ${a.detected}; the record says ${a.recorded}. A record cannot soften a reading. If the reading is wrong, ask governance for an entry under \`readings\` in tenzij.yaml.`,
  "reading/unsaid": (a: { indicator: string; field: string }) =>
    `"${a.indicator}" is said to mean something else, but \`${a.field}\` is not filled in: say what it means and what shows it.`,
  "reading/role": (a: { role: string }) =>
    `Whether words say what they are read as is answered by a lawyer (jurist); ${roleHere(a.role)}.`,
  "classification/role": (a: { role: string }) =>
    `A lawyer (jurist) classifies what is contested; ${roleHere(a.role)}.`,
  "classification/excluded": (a: { indicator: string; text: string }) =>
    `As classified, "${a.indicator}" falls under an exclusion. ${a.text}`,
  "classification/no-ground": (a: { known: string }) =>
    `Name the ground of the direct distinction (\`ground\`). Known: ${a.known}.`,
  "road/missing": (a: { open: string }) =>
    `No exception or justification is chosen (\`road\`). Possible for this distinction: ${a.open}.`,
  "road/of-ground": (a: { ground: string; exceptions: string }) => `On ${a.ground}: ${afterColon(a.exceptions)}`,
  "road/none-open": () =>
    "Under the stated facts and the policy no exception or justification is possible for this distinction. Take the indicator out, or correct the facts.",
  "road/classify-first": (a: { open: string }) =>
    `Which exception or justification is possible depends on how a lawyer (jurist) classifies this: answer \`classification\` first. ${a.open === "" ? "Under the stated facts and the policy none is possible yet for an indirect distinction either." : `Possible for an indirect distinction: ${a.open}.`}`,
  "road/unknown": (a: { road: string; open: string }) =>
    `"${a.road}" is no exception or justification that Tenzij knows. Possible for this distinction: ${a.open}.`,
  "road/closed": (a: { road: string; open: string }) =>
    `"${a.road}" is not possible for this distinction. Possible: ${a.open}.`,
  "road/closed-by-policy": (a: { road: string; policy: string }) =>
    `The policy of the organisation (nationality: ${a.policy}) rules out "${a.road}".`,
  "road/purpose": (a: { road: string; purposes: string }) =>
    `"${a.road}" goes together with the purpose ${a.purposes} only; the profile does not count as that.`,
  "road/unconfirmed": (a: { road: string }) =>
    `"${a.road}" counts only when the protected policy repeats the purpose of this profile under \`uses\`.`,
  "combination/not-named": (a: { missing: string }) => `Not named among the indicators judged together: ${a.missing}.`,
  "conclusion/negative": (a: { question: string; phase: string }) =>
    `The answer is no, while the profile is ${a.phase}. A negative answer stops use: stop it, or repair the profile and test again.`,
  "conclusion/status": (a: { status: string }) =>
    `The record is ${a.status}, while the profile can be used. Stop use, or test again.`,
  "rest/unanswered": (a: { text: string; keys: string }) =>
    `${a.text}${a.keys === "" ? "" : ` (${a.keys})`} Nothing of this belongs to a criterion, so it is asked once. \`tenzij justify\` adds the question.`,
  "rest/picks": (a: { questions: string }) =>
    `It changes who is picked, or how: then the answers that rest on the selection are given anew. Once that is done, name them under \`answered-anew\`: ${a.questions}.`,
  "validity/too-long": (a: { until: string; atMost: string; latest: string }) =>
    `Valid until ${a.until} is longer than the policy allows (${a.atMost} after the test: ${a.latest}).`,
  "validity/order": (a: { until: string; on: string }) =>
    `Valid until ${a.until} lies before the day of the test, ${a.on}.`,
  "validity/expired": (a: { until: string }) =>
    `The test was valid until ${a.until} and has expired. Evaluate and test again.`,
  "validity/soon": (a: { until: string }) => `The test is valid until ${a.until}; plan the evaluation now.`,
  "validity/withdrawn": (a: { on: string }) => `The test was withdrawn on ${a.on}, so it no longer counts.`,
  "validity/status": (a: { status: string }) => `The record is ${a.status}, so it does not count.`,
  "validity/draft": (a: { status: string }) => `The record is still ${a.status}.`,
  "validity/decision-before-test": (a: { date: string; on: string }) =>
    `The decision (${a.date}) was taken before the test was done (${a.on}).`,
  "signers/none": (a: { role: string }) =>
    `Nobody is named to sign as ${a.role}. Add the person under \`signers\`, or in the policy.`,
  "signers/not-in-policy": (a: { login: string; role: string; allowed: string }) =>
    `${a.login} may not sign as ${a.role}; the policy names: ${a.allowed}.`,
  "signers/two-roles": (a: { login: string; roles: string }) =>
    `${a.login} would sign in two roles (${a.roles}). Different people sign.`,
  "signers/author": (a: { login: string; role: string }) =>
    `${a.login} wrote the record and signs as ${a.role}. Whoever is ${a.role} does not write the test.`,
  "signers/nobody-in-policy": (a: { role: string }) =>
    `The policy names nobody as ${a.role}, so at the merge nobody can sign. Name people with their numbers under \`signers.people\` in tenzij.yaml; where there is none yet, \`tenzij init\` makes it.`,
  "signers/waiting": (a: { people: string }) => `Still to sign, by approving this change: ${a.people}.`,
  "signers/unverified": () => "Sign-off not verified: reviews are not known here. At the merge they are.",
  "prose/denies": (a: { match: string; indicator: string }) =>
    `The text says "${a.match}" is not used, but indicator "${a.indicator}" uses it. Correct one of the two.`,
  "automation/contradiction": (a: { match: string }) =>
    `The text says a person decides ("${a.match}"), but the profile states full automation. Correct one of the two.`,
  "scaffold/head": (a: { profile: string }) =>
    `Justification record (rechtvaardigingstoets) of ${a.profile}\nFacts are filled in; the answers are yours. Filled in is not answered: say in your own words what is so, with figures and sources.`,
  "scaffold/organisation": () =>
    "What the frameworks of tenzij.yaml ask the organisation once, for all its profiles.\nIt is answered by people; a change of it is guarded at the merge.",
  "scaffold/question": (a: { id: string; title: string; text: string; sources: string }) =>
    `${a.id} ${a.title}. ${a.text} [${a.sources}]`,
  "scaffold/roads": (a: { roads: string }) => `Choose an exception or justification. Possible: ${a.roads}.`,
  "scaffold/latest": (a: { day: string }) => `At the latest ${a.day}, if the test is done today.`,
  "scaffold/day": () => "yyyy-mm-dd",
  "scaffold/planned": (a: { fields: string }) =>
    `Research may still be planned in this phase; otherwise give the figures themselves: ${a.fields}.`,
  "scaffold/figures": () => "The profile is in use, or does not say that it is not: figures are needed.",
};

export const nl: typeof en = {
  "record/several-documents": () =>
    "Het bestand bevat meer dan één document; het is niet duidelijk welke toets telt. Houd er één over.",
  "record/no-map": () =>
    "In dit bestand staat nog geen toets. `tenzij justify` maakt een begin met de feiten ingevuld.",
  "record/none": () =>
    "Dit bestand heet een toets en is er geen: er staat niet in over welk profiel het gaat. Naar wat er in plaats daarvan in staat, kijkt niemand. Is het een profiel, geef het dan een naam die eindigt op .profile.yaml; is het iets anders, een andere naam.",
  "record/unknown-key": (a) => `"${a.key}" heeft hier geen betekenis. Hier zijn bekend: ${a.known}.`,
  "record/unknown-key-meant": (a) => `"${a.key}" heeft hier geen betekenis. Bedoelt u "${a.meant}"?`,
  "record/missing": (a) =>
    `Er is geen rechtvaardigingstoets voor ${a.indicators}. Schrijf ${a.file}: \`tenzij justify ${a.profile}\` maakt dat bestand, met de feiten ingevuld en ${a.count} vragen om te beantwoorden.`,
  "record/no-wrapper": (a) =>
    `${a.profile} kan zelf niet zeggen waar het voor dient, dus is er nog geen rechtvaardigingstoets voor ${a.indicators}. Schrijf ${a.file}, dat ernaar verwijst: \`tenzij justify ${a.profile}\` maakt dat bestand. De toets staat naast dat profiel.`,
  "record/other-profile": (a) =>
    `Deze toets hoort bij profiel "${a.justifies}", maar staat naast "${a.profile}". Een toets telt voor één profiel.`,
  "record/copied": (a) =>
    `${a.count} ${a.count === 1 ? "antwoord is" : "antwoorden zijn"} woord voor woord (bijna) gelijk aan die in ${a.other}: ${a.places}.${a.more > 0 ? ` Nog ${a.more} ${a.more === 1 ? "toets deelt" : "toetsen delen"} zinnen met deze.` : ""} Een toets gaat over één profiel. Vindt wie tekent dat elk antwoord ook voor dit profiel opgaat?`,
  "record/copied-figures": (a) =>
    `Deze cijfers zijn gelijk aan die in ${a.other}. Twee profielen die verschillende mensen kiezen, geven niet dezelfde aantallen: van welk van de twee zijn ze?`,
  "record/cut-sentence": (a) =>
    `"${a.cut}" hoort niet bij het antwoord: na een spatie begint \`#\` in YAML een opmerking, en breekt de zin af. Zet de zin tussen aanhalingstekens, of op eigen regels onder \`|-\`. Is het een opmerking, zet dan een spatie achter de \`#\`.`,
  "record/no-distinction": (a) =>
    `Het toetsverslag zegt niets over "${a.indicator}" (${a.title}). Met \`tenzij justify\` komen de vragen erbij; wat is beantwoord, blijft.`,
  "duty/open": (a) =>
    `Hier is geen onderscheid gevonden, en de voorzorgplicht is algemeen. Nog niet beantwoord: ${a.questions}.`,
  "organisation/missing": (a) =>
    `De plichten van de organisatie worden één keer voor alle profielen beantwoord, in ${a.file}; dat bestand is er niet. Op de opdrachtregel maakt \`tenzij init --yes\` het, met wat wordt gevraagd. Open: ${a.questions}.`,
  "organisation/no-map": () => "In dit bestand staan nog geen antwoorden.",
  "edition/superseded": (a) =>
    `"${a.framework}" is vervangen. Toets opnieuw volgens "${a.by}".${a.news === "" ? "" : ` Wat er nieuw is: ${a.news}.`}`,
  "edition/new-question": (a) =>
    `Nieuw met ${a.framework}: ${a.text}${a.key === "" ? "" : ` Antwoord bij \`${a.key}\`.`}`,
  "edition/new-duties": (a) => `Nieuw met ${a.framework}, voor de organisatie: ${a.questions}. Antwoord in ${a.file}.`,
  "edition/unknown": (a) => `"${a.framework}" is geen toetsingskader dat Tenzij kent. Bekend zijn: ${a.known}.`,
  "edition/not-in-policy": (a) => `Het beleid vraagt ${a.known}; deze toets past "${a.framework}" toe.`,
  "scope/no-purpose": () =>
    "Het profiel zegt niet waarvoor het dient met een woord dat Tenzij kent. Vermeld `purpose` in het profiel: control, eligibility, support, monitoring of een ander; daarvan hangt af wat wordt gevraagd. Dat het om controle gaat, kan ook de toets vermelden, onder `facts`.",
  "scope/contradiction": (a) =>
    `Het doel is ${a.purpose}, maar wat volgt voor mensen is: ${a.consequence}. Dat gaat niet samen; verbeter een van de twee.`,
  "classification/weaker": (a) =>
    `"${a.indicator}" is gelezen als ${a.detected}; het toetsverslag zegt ${a.recorded}. Een toetsverslag kan een lezing niet verzachten. Klopt de lezing niet, vraag dan om een regel onder \`readings\` in tenzij.yaml.`,
  "reading/unsaid": (a) =>
    `"${a.indicator}" zou iets anders betekenen, maar \`${a.field}\` is niet ingevuld: zeg wat het betekent en waaruit dat blijkt.`,
  "reading/role": (a) => `Of de woorden zeggen wat ervan gelezen is, zegt een jurist; ${rolHier(a.role)}.`,
  "classification/role": (a) => `Wat betwist is, classificeert een jurist; ${rolHier(a.role)}.`,
  "classification/excluded": (a) => `Zoals geclassificeerd valt "${a.indicator}" onder een uitsluiting. ${a.text}`,
  "classification/no-ground": (a) => `Noem de grond van het directe onderscheid (\`ground\`). Bekend zijn: ${a.known}.`,
  "road/missing": (a) =>
    `Er is geen uitzondering of rechtvaardiging gekozen (\`road\`). Mogelijk voor dit onderscheid: ${a.open}.`,
  "road/of-ground": (a) => `Op grond van ${a.ground}: ${afterColon(a.exceptions)}`,
  "road/none-open": () =>
    "Voor dit onderscheid is onder deze feiten en dit beleid geen uitzondering of rechtvaardiging mogelijk. Haal de indicator eruit, of verbeter de feiten.",
  "road/classify-first": (a) =>
    `Welke uitzondering of rechtvaardiging mogelijk is, hangt af van hoe een jurist dit classificeert: beantwoord eerst \`classification\`. ${a.open === "" ? "Onder deze feiten en dit beleid is er ook voor indirect onderscheid nog geen mogelijk." : `Mogelijk voor indirect onderscheid: ${a.open}.`}`,
  "road/unknown": (a) =>
    `"${a.road}" is geen uitzondering of rechtvaardiging die Tenzij kent. Mogelijk voor dit onderscheid: ${a.open}.`,
  "road/closed": (a) => `"${a.road}" is niet mogelijk voor dit onderscheid. Wel mogelijk: ${a.open}.`,
  "road/closed-by-policy": (a) =>
    `Het beleid van de organisatie (nationality: ${a.policy}) staat "${a.road}" niet toe.`,
  "road/purpose": (a) => `"${a.road}" gaat alleen samen met het doel ${a.purposes}; daarvoor telt dit profiel niet.`,
  "road/unconfirmed": (a) =>
    `"${a.road}" telt pas als het beschermde beleid het doel van dit profiel herhaalt onder \`uses\`.`,
  "combination/not-named": (a) => `Niet genoemd bij de indicatoren die samen zijn beoordeeld: ${a.missing}.`,
  "conclusion/negative": (a) =>
    `Het antwoord is nee, terwijl het profiel ${a.phase} is. Een ontkennend antwoord stopt het gebruik: stop ermee, of herstel het profiel en toets opnieuw.`,
  "conclusion/status": (a) =>
    `Het toetsverslag is ${a.status}, terwijl het profiel gebruikt kan worden. Stop het gebruik, of toets opnieuw.`,
  "rest/unanswered": (a) =>
    `${a.text}${a.keys === "" ? "" : ` (${a.keys})`} Niets hiervan hoort bij een criterium, dus wordt het één keer gevraagd. Met \`tenzij justify\` komt de vraag erbij.`,
  "rest/picks": (a) =>
    `Het verandert wie wordt geselecteerd, of hoe: dan worden de antwoorden die op de selectie rusten opnieuw gegeven. Noem ze daarna onder \`answered-anew\`: ${a.questions}.`,
  "validity/too-long": (a) =>
    `Geldig tot ${a.until} is langer dan het beleid toestaat (${a.atMost} na de toets: ${a.latest}).`,
  "validity/order": (a) => `Geldig tot ${a.until} ligt vóór de dag van de toets, ${a.on}.`,
  "validity/expired": (a) => `Het toetsverslag gold tot ${a.until} en is verlopen. Evalueer en toets opnieuw.`,
  "validity/soon": (a) => `Het toetsverslag geldt tot ${a.until}; plan de evaluatie nu.`,
  "validity/withdrawn": (a) => `Het toetsverslag is ingetrokken op ${a.on} en telt dus niet meer.`,
  "validity/status": (a) => `Het toetsverslag is ${a.status} en telt dus niet.`,
  "validity/draft": (a) => `Het toetsverslag is nog ${a.status}.`,
  "validity/decision-before-test": (a) => `Het besluit (${a.date}) is genomen voordat de toets was gedaan (${a.on}).`,
  "signers/none": (a) =>
    `Er staat niemand die tekent als ${a.role}. Noem de persoon onder \`signers\`, of in het beleid.`,
  "signers/not-in-policy": (a) => `${a.login} mag niet tekenen als ${a.role}; het beleid noemt: ${a.allowed}.`,
  "signers/two-roles": (a) => `${a.login} zou in twee rollen tekenen (${a.roles}). Verschillende mensen tekenen.`,
  "signers/author": (a) =>
    `${a.login} schreef het toetsverslag en tekent als ${a.role}. Wie ${a.role} is, schrijft het toetsverslag niet.`,
  "signers/nobody-in-policy": (a) =>
    `Het beleid noemt niemand als ${a.role}; bij het samenvoegen kan dus niemand tekenen. Noem mensen met hun nummer onder \`signers.people\` in tenzij.yaml; is dat bestand er nog niet, dan maakt \`tenzij init\` het.`,
  "signers/waiting": (a) => `Moet nog tekenen, door deze wijziging goed te keuren: ${a.people}.`,
  "signers/unverified": () =>
    "Ondertekening niet gecontroleerd: goedkeuringen zijn hier niet bekend. Bij het samenvoegen wel.",
  "prose/denies": (a) =>
    `De tekst zegt dat "${a.match}" niet wordt gebruikt, maar indicator "${a.indicator}" gebruikt het. Verbeter een van de twee.`,
  "automation/contradiction": (a) =>
    `De tekst zegt dat een mens beslist ("${a.match}"), maar het profiel vermeldt gehele automatisering. Verbeter een van de twee.`,
  "scaffold/head": (a) =>
    `Rechtvaardigingstoets bij ${a.profile}\nDe feiten zijn ingevuld; de antwoorden zijn aan u. Ingevuld is niet beantwoord: zeg in eigen woorden wat er zo is, met cijfers en bronnen.`,
  "scaffold/organisation": () =>
    "Wat de kaders van tenzij.yaml één keer aan de organisatie vragen, voor al haar profielen.\nMensen beantwoorden het; een wijziging ervan wordt bij het samenvoegen bewaakt.",
  "scaffold/question": (a) => `${a.id} ${a.title}. ${a.text} [${a.sources}]`,
  "scaffold/roads": (a) => `Kies een uitzondering of rechtvaardiging. Mogelijk: ${a.roads}.`,
  "scaffold/latest": (a) => `Uiterlijk ${a.day}, als de toets vandaag is gedaan.`,
  "scaffold/day": () => "jjjj-mm-dd",
  "scaffold/planned": (a) =>
    `In deze fase mag het onderzoek nog gepland zijn; geef anders de cijfers zelf: ${a.fields}.`,
  "scaffold/figures": () => "Het profiel is in gebruik, of zegt niet dat het dat niet is: cijfers zijn nodig.",
};
