/** What is said about a framework that an organisation wrote itself. */
export const en = {
  "policy/framework-name": (a: { file: string }) =>
    `"${a.file}" cannot hold a framework of your own. Name one YAML file, from the folder of tenzij.yaml, that is no profile, record or policy.`,
  "policy/framework-missing": (a: { file: string }) =>
    `There is no file ${a.file} that can be read here, so what its framework asks is not known. Put it there, or take it out of \`frameworks\`.`,
  "policy/framework-no-map": () =>
    "A framework is one document of keys with their values: `id`, `title`, `questions`, and the rest of its schema.",
  "policy/framework-unknown-key": (a: { key: string; near: string; known: string }) =>
    `"${a.key}" is not a key of a framework here.${a.near ? ` Did you mean "${a.near}"?` : ""} Known: ${a.known}.`,
  "policy/framework-id-taken": (a: { id: string }) =>
    `"${a.id}" is the name of something else already. A framework of your own adds and replaces nothing; give it a name of its own.`,
  "policy/framework-at-taken": (a: { at: string }) =>
    `Another answer stands at \`${a.at}\` in the record. Name a place that nothing else uses.`,
  "policy/framework-at-form": (a: { at: string }) =>
    `\`${a.at}\` cannot be a place in the record. Write small letters, digits and hyphens, with a dot between keys.`,
  "policy/framework-reserved": (a: { key: string }) =>
    `\`${a.key}\` cannot be said so in a framework of your own: that is for the law. It asks questions of a profile or of a distinction, which the record answers. Take it out.`,
  "policy/framework-no-answer": (a: { id: string }) =>
    `${a.id} asks for no answer. Say which shape it has (\`form\`) and where in the record it stands (\`at\`).`,
  "policy/framework-rests-on": (a: { id: string }) =>
    `Nothing says which change of a profile re-opens ${a.id}. Name the parts it rests on under \`restsOn\`, such as indicator or process.`,
  "covers/question-changed": (a: { id: string; text: string }) =>
    `${a.id} is not put as it was when it was answered: "${a.text}" Read the question, mend the answer, and confirm it: \`tenzij justify --holds ${a.id} --by NAME\`.`,
  "covers/question-unbound": (a: { id: string; text: string }) =>
    `Nothing says to which text of ${a.id} this answers: "${a.text}" Read the question, mend the answer, and confirm it: \`tenzij justify --holds ${a.id} --by NAME\`.`,
  "weaker/own-question-removed": (a: { id: string }) => `frameworks: ${a.id} is asked no more`,
  "weaker/own-question-changed": (a: { id: string }) =>
    `frameworks: ${a.id} is put in other words or of other profiles; whether it asks less cannot be told`,
};

export const nl: typeof en = {
  "policy/framework-name": (a) =>
    `In "${a.file}" kan geen eigen kader staan. Noem één YAML-bestand, vanaf de map van tenzij.yaml, dat geen profiel, toetsverslag of beleid is.`,
  "policy/framework-missing": (a) =>
    `Er is hier geen bestand ${a.file} dat te lezen is; wat dat kader vraagt, is dus niet bekend. Zet het daar neer, of haal het uit \`frameworks\`.`,
  "policy/framework-no-map": () =>
    "Een kader is één document van sleutels met waarden: `id`, `title`, `questions` en de rest van het schema.",
  "policy/framework-unknown-key": (a) =>
    `"${a.key}" is hier geen sleutel van een kader.${a.near ? ` Bedoelt u "${a.near}"?` : ""} Bekend zijn: ${a.known}.`,
  "policy/framework-id-taken": (a) =>
    `"${a.id}" is al de naam van iets anders. Een eigen kader voegt toe en vervangt niets; geef dit een eigen naam.`,
  "policy/framework-at-taken": (a) =>
    `Op \`${a.at}\` staat in het toetsverslag al een ander antwoord. Noem een plaats die nog vrij is.`,
  "policy/framework-at-form": (a) =>
    `\`${a.at}\` kan geen plaats in het toetsverslag zijn. Schrijf kleine letters, cijfers en streepjes, met een punt tussen de sleutels.`,
  "policy/framework-reserved": (a) =>
    `\`${a.key}\` kan zo niet in een eigen kader staan: dat is aan de wet. Een eigen kader stelt vragen over een profiel of een onderscheid, en het toetsverslag beantwoordt die. Haal het weg.`,
  "policy/framework-no-answer": (a) =>
    `${a.id} vraagt geen antwoord. Vermeld welke vorm het heeft (\`form\`) en waar in het toetsverslag het staat (\`at\`).`,
  "policy/framework-rests-on": (a) =>
    `Er staat niet welke wijziging van een profiel ${a.id} heropent. Noem onder \`restsOn\` waarop de vraag rust, zoals indicator of process.`,
  "covers/question-changed": (a) =>
    `${a.id} luidt anders dan toen er werd geantwoord: "${a.text}" Lees de vraag, pas het antwoord aan en bevestig het: \`tenzij justify --holds ${a.id} --by NAAM\`.`,
  "covers/question-unbound": (a) =>
    `Er is niet vastgelegd op welke tekst van ${a.id} dit antwoord is gegeven: "${a.text}" Lees de vraag, pas het antwoord aan en bevestig het: \`tenzij justify --holds ${a.id} --by NAAM\`.`,
  "weaker/own-question-removed": (a) => `frameworks: ${a.id} wordt niet meer gevraagd`,
  "weaker/own-question-changed": (a) =>
    `frameworks: ${a.id} luidt anders of wordt over andere profielen gevraagd; of dat minder is, valt niet te zeggen`,
};
