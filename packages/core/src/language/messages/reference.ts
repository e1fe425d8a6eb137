/** What is said about references from one file to another. */

export const en = {
  "reference/through": (a: { text: string }) => `It belongs to the profile through this reference: ${a.text}.`,
  "reference/outside": (a: { text: string }) =>
    `"${a.text}" leads out of this repository, so what stands there cannot be judged. Put a copy in the repository and refer to that.`,
  "reference/nothing": (a: { text: string }) =>
    `"${a.text}" refers to a file that is not there, so what people are selected by is not to be seen. Correct the path or add the file; if it is a name and no file, write it without a slash and extension.`,
  "reference/capitals": (a: { text: string; other: string }) =>
    `"${a.text}" refers to a file that is not there; ${a.other} differs in capitals only, and not every system takes the one for the other. Write the name as it is.`,
  "reference/no-part": (a: { file: string; part: string }) =>
    `${a.file} has no part "${a.part}", so what this refers to cannot be judged. Correct what stands behind the #.`,
  "reference/loop": (a: { file: string }) =>
    `This refers to ${a.file}, which itself leads to here, so what it means has no end. Take one of the references out.`,
  "reference/too-deep": (a: { limit: number }) =>
    `References lead through more than ${a.limit} files here and are followed no further. Refer to the last file directly.`,
  "reference/too-much": (a: { limit: number }) =>
    `What the profile refers to holds more than ${a.limit} values or 64 MB of text; from here on it is not read. Split the profile, or refer only to the part that selects.`,
  "reference/format": (a: { file: string; instead: string | null }) =>
    `${a.file} is of a format that is not read, so what it selects by cannot be judged. ${a.instead === null ? "" : `Save it as ${a.instead}, which is read. `}Write its criteria under \`indicators:\`, or refer to a file that is read.`,
  "reference/code": (a: { text: string }) =>
    `This calls code (${a.text}), which is not read, so what it selects by cannot be judged. Write its criteria under \`indicators:\`.`,
  "reference/passed-over": (a: { file: string }) =>
    `${a.file} is there, and under this key it is not read as part of the profile. Does it select or weigh, name it under \`model:\`, so that it is judged with the profile; if not, leave this as it is.`,
  "reference/link": (a: { file: string }) =>
    `${a.file} is, or lies behind, a symbolic link; links are not followed. Refer to the file itself.`,
  "reference/submodule": (a: { file: string }) =>
    `${a.file} lies in a submodule; submodules are not read. Put a copy in this repository and refer to that.`,
  "reference/pointer": (a: { file: string }) =>
    `${a.file} is a Git LFS pointer; its content is not in the repository. Commit the file itself.`,
  "reference/vanished": (a: { file: string }) =>
    `${a.file} was listed but could no longer be read. Run the check again.`,
  "reference/too-large": (a: { file: string }) =>
    `${a.file} is too large to be read. Split it, and refer to the part that selects.`,
  "reference/denied": (a: { file: string }) => `${a.file} may not be read. Give the check permission to read it.`,
  "reference/more": (a: { count: number }) =>
    `And ${a.count} more references from here on that lead to nothing that is read.`,
};

export const nl: typeof en = {
  "reference/through": (a) => `Het hoort bij het profiel door deze verwijzing: ${a.text}.`,
  "reference/outside": (a) =>
    `"${a.text}" leidt buiten deze repository; wat daar staat is niet te beoordelen. Zet een kopie in de repository en verwijs daarnaar.`,
  "reference/nothing": (a) =>
    `"${a.text}" verwijst naar een bestand dat er niet is; waarop mensen worden geselecteerd is zo niet te zien. Verbeter het pad of voeg het bestand toe; is het een naam en geen bestand, schrijf die dan zonder schuine streep en extensie.`,
  "reference/capitals": (a) =>
    `"${a.text}" verwijst naar een bestand dat er niet is; ${a.other} verschilt alleen in hoofdletters, en niet elk systeem neemt het een voor het ander. Schrijf de naam zoals die is.`,
  "reference/no-part": (a) =>
    `${a.file} heeft geen deel "${a.part}"; waar dit naar verwijst is dus niet te beoordelen. Verbeter wat achter het # staat.`,
  "reference/loop": (a) =>
    `Dit verwijst naar ${a.file}, dat zelf weer hierheen leidt; wat het betekent heeft zo geen einde. Haal een van de verwijzingen weg.`,
  "reference/too-deep": (a) =>
    `Verwijzingen lopen hier door meer dan ${a.limit} bestanden en worden niet verder gevolgd. Verwijs rechtstreeks naar het laatste bestand.`,
  "reference/too-much": (a) =>
    `Waar het profiel naar verwijst bevat meer dan ${a.limit} waarden of 64 MB tekst; vanaf hier is het niet gelezen. Splits het profiel, of verwijs alleen naar het deel dat selecteert.`,
  "reference/format": (a) =>
    `${a.file} heeft een indeling die niet wordt gelezen; waarop het selecteert is dus niet te beoordelen. ${a.instead === null ? "" : `Bewaar het als ${a.instead}; dat wordt gelezen. `}Schrijf de criteria onder \`indicators:\`, of verwijs naar een bestand dat wordt gelezen.`,
  "reference/code": (a) =>
    `Dit roept code aan (${a.text}), die niet wordt gelezen; waarop die selecteert is dus niet te beoordelen. Schrijf de criteria onder \`indicators:\`.`,
  "reference/passed-over": (a) =>
    `${a.file} is er, en wordt onder deze sleutel niet als deel van het profiel gelezen. Selecteert of weegt het, noem het dan onder \`model:\`, zodat het met het profiel wordt beoordeeld; zo niet, laat dit dan zo.`,
  "reference/link": (a) =>
    `${a.file} is, of ligt achter, een symbolische link; links worden niet gevolgd. Verwijs naar het bestand zelf.`,
  "reference/submodule": (a) =>
    `${a.file} ligt in een submodule; submodules worden niet gelezen. Zet een kopie in deze repository en verwijs daarnaar.`,
  "reference/pointer": (a) =>
    `${a.file} is een Git LFS-verwijzing; de inhoud staat niet in de repository. Leg het bestand zelf vast.`,
  "reference/vanished": (a) => `${a.file} stond in de lijst maar is niet meer te lezen. Voer de controle opnieuw uit.`,
  "reference/too-large": (a) =>
    `${a.file} is te groot om te lezen. Splits het, en verwijs naar het deel dat selecteert.`,
  "reference/denied": (a) => `${a.file} mag niet worden gelezen. Geef de controle leesrechten.`,
  "reference/more": (a) => `En vanaf hier nog ${a.count} verwijzingen die naar niets leiden dat wordt gelezen.`,
};
