/** What is said of the files a record rests on: evidence, and tables its counts are read from. */

export const en = {
  "record/evidence-absent": (a: { text: string }) =>
    `Evidence "${a.text}" is named as a file, and no such file stands in this repository. Put it there, give its address, or say in words where it is kept.`,
  "record/evidence-twice": (a: { text: string; place: string; other: string }) =>
    `"${a.text}" is both ${a.place} and ${a.other}. Say which is meant: \`./\` in front counts from this record, \`/\` from the root of the repository.`,
  "record/evidence-outside": (a: { text: string }) =>
    `Evidence "${a.text}" points outside this repository, where whoever signs cannot be sure to find it. Put it in the repository, give its address on the internet, or say in words where it is kept.`,
  "record/evidence-opaque": (a: { text: string }) =>
    `Evidence "${a.text}" is a link or a submodule, not a file: what it shows can change without this record. Put the file itself there.`,
  "record/evidence-judged": (a: { text: string }) =>
    `Evidence "${a.text}" is itself a profile or a test, which can change without this one. Name what it rests on: research, figures, an advice.`,
  "record/evidence-folder": (a: { text: string }) =>
    `Evidence "${a.text}" is a folder. Name the file in it on which the answer rests.`,
  "record/evidence-empty": (a: { text: string }) => `Evidence "${a.text}" is an empty file.`,
  "record/counts-none": (a: { text: string }) =>
    `"${a.text}" is no CSV file. Name one beside this record or from the root of the repository, with a row for each group under \`group\`, \`population\` and \`selected\`.`,
  "record/counts-absent": (a: { text: string }) =>
    `The counts should be in "${a.text}", and no such file stands in this repository. Put it there, or write the groups here under \`groups\`.`,
  "record/counts-unread": (a: { text: string }) =>
    `The counts in "${a.text}" could not be read, so nothing that rests on them is judged.`,
  "record/counts-headings": (a: { file: string; field: string; known: string }) =>
    `No heading in ${a.file} names "${a.field}". Call a column one of: ${a.known}.`,
  "record/counts-twice": (a: { column: string }) =>
    `"${a.column}" names figures that an earlier column holds already, so it is not clear which count. Keep one of the two, or give this one another heading.`,
  "record/counts-no-rows": (a: { file: string; step: string }) =>
    `${a.file} holds no group for the step "${a.step}". Give its rows that step, or this table the step that stands there.`,
  "record/counts-no-group": (a: { group: string; file: string }) =>
    `"${a.group}" is no group in ${a.file}. Take it out here, or count it there.`,
  "record/counts-differ": (a: { group: string; key: string; stated: string; counted: string; file: string }) =>
    `${a.group}: \`${a.key}\` is ${a.stated} here and ${a.counted} in ${a.file}. Keep the counts in one place.`,
  "record/counts-columns": (a: { columns: string }) => `These columns are not read as figures: ${a.columns}.`,
};

export const nl: typeof en = {
  "record/evidence-absent": (a) =>
    `Het bewijs "${a.text}" is als bestand genoemd, maar zo'n bestand staat niet in deze repository. Zet het erbij, geef het internetadres, of zeg in woorden waar het wordt bewaard.`,
  "record/evidence-twice": (a) =>
    `"${a.text}" is zowel ${a.place} als ${a.other}. Zeg welk van de twee is bedoeld: met \`./\` ervoor telt het vanaf dit toetsverslag, met \`/\` vanaf het begin van de repository.`,
  "record/evidence-outside": (a) =>
    `Het bewijs "${a.text}" ligt buiten deze repository; wie tekent, kan er niet zeker van zijn het te vinden. Zet het in de repository, geef het internetadres, of zeg in woorden waar het wordt bewaard.`,
  "record/evidence-opaque": (a) =>
    `Het bewijs "${a.text}" is een verwijzing (link of submodule) en geen bestand: wat het laat zien, kan veranderen zonder deze toets. Zet het bestand zelf neer.`,
  "record/evidence-judged": (a) =>
    `Het bewijs "${a.text}" is zelf een profiel of een toets, die kan veranderen zonder deze. Noem waar het op rust: onderzoek, cijfers, een advies.`,
  "record/evidence-folder": (a) =>
    `Het bewijs "${a.text}" is een map. Noem het bestand daarin waarop het antwoord rust.`,
  "record/evidence-empty": (a) => `Het bewijs "${a.text}" is een leeg bestand.`,
  "record/counts-none": (a) =>
    `"${a.text}" is geen CSV-bestand. Noem er een naast dit toetsverslag of vanaf het begin van de repository, met een rij per groep onder \`groep\`, \`populatie\` en \`geselecteerd\`.`,
  "record/counts-absent": (a) =>
    `De cijfers zouden in "${a.text}" staan, en zo'n bestand staat niet in deze repository. Zet het erbij, of schrijf de groepen hier onder \`groups\`.`,
  "record/counts-unread": (a) =>
    `De aantallen in "${a.text}" konden niet worden gelezen; wat erop rust, is dus niet beoordeeld.`,
  "record/counts-headings": (a) => `Geen kop in ${a.file} noemt "${a.field}". Noem een kolom een van deze: ${a.known}.`,
  "record/counts-twice": (a) =>
    `"${a.column}" noemt cijfers die al in een eerdere kolom staan, dus is niet duidelijk welke gelden. Houd er een, of geef deze kolom een andere kop.`,
  "record/counts-no-rows": (a) =>
    `In ${a.file} staat geen groep voor de stap "${a.step}". Geef de rijen die stap, of deze tabel de stap die daar staat.`,
  "record/counts-no-group": (a) => `"${a.group}" is geen groep in ${a.file}. Haal haar hier weg, of tel haar daar.`,
  "record/counts-differ": (a) =>
    `${a.group}: \`${a.key}\` is hier ${a.stated} en in ${a.file} ${a.counted}. Houd de aantallen op één plaats bij.`,
  "record/counts-columns": (a) => `Deze kolommen worden niet als cijfers gelezen: ${a.columns}.`,
};
