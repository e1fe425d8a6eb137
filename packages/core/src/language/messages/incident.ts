/** What is said about suspicions of discrimination and the profiles they are about. */
export const en = {
  "incident/none": (a: { file: string }) =>
    `${a.file} lies in the folder of suspicions of discrimination and is none: the key \`incident\` is missing, so nobody looks at what it holds. Write the suspicion, or put the file elsewhere.`,
  "incident/misnamed": (a: { id: string; name: string }) =>
    `This suspicion calls itself "${a.id}" and stands in the file "${a.name}". Give both one name.`,
  "incident/unanswered": (a: { text: string; key: string }) => `${a.text} Answer at \`${a.key}\`.`,
  "incident/no-profile": (a: { name: string }) =>
    `There is no profile "${a.name}" here, so this suspicion holds nothing back. Name the profile as it calls itself, or its file.`,
  "incident/no-profile-meant": (a: { name: string; meant: string }) =>
    `There is no profile "${a.name}" here. Did you mean "${a.meant}"?`,
  "incident/personal-data": () =>
    "This looks like data of one person. Keep personal data out of this file; name a function or a group.",
  "incident/established": (a: { file: string }) =>
    `Discrimination by this profile is established, or its settlement is not complete (${a.file}), and the profile is not out of use. Stop its use: \`phase: retired\`.`,
  "incident/undecided": (a: { file: string }) =>
    `There is a suspicion of discrimination by this profile (${a.file}) and no decision on its use yet. Decide there under \`decision\`: stop, stop-in-part or continue, and why.`,
  "incident/not-stopped": (a: { file: string }) =>
    `It was decided to stop the use of this profile (${a.file}), and the profile is not out of use. State \`phase: retired\`, or decide otherwise there.`,
  "incident/here": () => "The suspicion stands here.",
};

export const nl: typeof en = {
  "incident/none": (a) =>
    `${a.file} staat in de map voor vermoedens van discriminatie en is dat niet: de sleutel \`incident\` ontbreekt, dus niemand beoordeelt wat erin staat. Beschrijf het vermoeden, of zet het bestand ergens anders.`,
  "incident/misnamed": (a) =>
    `Dit vermoeden noemt zichzelf "${a.id}" en staat in het bestand "${a.name}". Geef beide één naam.`,
  "incident/unanswered": (a) => `${a.text} Antwoord bij \`${a.key}\`.`,
  "incident/no-profile": (a) =>
    `Er is hier geen profiel "${a.name}", dus dit vermoeden blokkeert niets. Noem het profiel zoals het zichzelf noemt, of zijn bestand.`,
  "incident/no-profile-meant": (a) => `Er is hier geen profiel "${a.name}". Bedoelde u "${a.meant}"?`,
  "incident/personal-data": () =>
    "Dit lijkt een gegeven van één persoon. Laat persoonsgegevens uit dit bestand; noem een functie of een groep.",
  "incident/established": (a) =>
    `Van dit profiel is discriminatie vastgesteld, of de afhandeling is niet volledig (${a.file}), en het profiel is niet buiten gebruik. Stop het gebruik: \`phase: retired\`.`,
  "incident/undecided": (a) =>
    `Er is een vermoeden van discriminatie door dit profiel (${a.file}) en nog geen besluit over het gebruik. Besluit daar onder \`decision\`: stop, stop-in-part of continue, en waarom.`,
  "incident/not-stopped": (a) =>
    `Besloten is het gebruik van dit profiel te stoppen (${a.file}), en het profiel is niet buiten gebruik. Vermeld \`phase: retired\`, of besluit daar anders.`,
  "incident/here": () => "Hier staat het vermoeden.",
};
