import type { OpaqueSource } from "@tenzij/read";

/** Why the names a file uses do not all stand in it. */
const opaque = {
  en: {
    star: "`*` takes all columns of a table, and which these are does not stand here.",
    template: "A template makes columns here, and which these are is only known when it is filled in.",
    built:
      "A query is put together here that is only known when it runs, and which columns it names does not stand here.",
    code: "This is code: what is found in it is judged, and what it does with it cannot be known by reading.",
    xml: "This XML is no decision model and no PMML: each word in it was looked at, and what it selects by cannot be known by that.",
    unnamed: "This model names none of the fields it works with.",
    binary: "This model is in a format that is not read; a record about it ends when its bytes change.",
    large: "More stands in this model than is read; a record about it ends when its bytes change.",
    macro: "This workbook holds a macro; macros are not read.",
    elsewhere: "This workbook takes data from another file or a database, and what stands there is not read.",
  },
  nl: {
    star: "`*` neemt alle kolommen van een tabel, en welke dat zijn staat hier niet.",
    template: "Een sjabloon maakt hier kolommen, en welke dat zijn blijkt pas als het wordt ingevuld.",
    built:
      "Hier wordt een query samengesteld die pas bekend is als zij wordt uitgevoerd; welke kolommen zij noemt, staat hier niet.",
    code: "Dit is code: wat erin is gevonden is beoordeeld, maar wat zij ermee doet is niet te weten door te lezen.",
    xml: "Deze XML is geen beslismodel en geen PMML: elk woord erin is bekeken, maar waarop zij selecteert is zo niet te weten.",
    unnamed: "Dit model noemt geen van de velden waarmee het werkt.",
    binary: "Dit model heeft een indeling die niet wordt gelezen; een toets erover vervalt zodra de bytes veranderen.",
    large: "In dit model staat meer dan wordt gelezen; een toets erover vervalt zodra de bytes veranderen.",
    macro: "Deze werkmap bevat een macro; macro's worden niet gelezen.",
    elsewhere: "Deze werkmap haalt gegevens uit een ander bestand of een database, en wat daar staat is niet gelezen.",
  },
};

const megabytes = (bytes: number) => `${Math.floor(bytes / 1024 ** 2) || bytes} MB`;

/** What is said about files that cannot be read as they stand. */
export const en = {
  "read/too-large": (a: { limit: number }) =>
    `This file is larger than ${megabytes(a.limit)}, so it is not read. Is it data about people or things, keep it out of the files that are governed. Is it a trained model, name it under \`model:\` in a profile beside it, and list its names there under \`inputs:\`. Is it a profile, split it.`,
  "read/empty": () => "This file is empty, so there is nothing to judge. Write what belongs in it, or remove the file.",
  "read/link": () =>
    "This file is a symbolic link; links are not followed. Put the profile itself here, so that what is judged is what is used.",
  "read/submodule": () => "This path is a submodule; submodules are not read. Put the profile in this repository.",
  "read/pointer": () =>
    "This file is a Git LFS pointer; its content is not in the repository. Commit the profile itself.",
  "read/vanished": () => "This file was listed but could no longer be read. Run the check again.",
  "read/no-path": (a: { path: string }) => `${a.path} does not exist, so nothing there was judged. Check the path.`,
  "read/denied": () => "This file may not be read. Give the check permission to read it.",
  "read/not-utf8": () => "This file is not UTF-8. Save it as UTF-8; other encodings hide what is written.",
  "read/utf16": () => "This file is UTF-16. Save it as UTF-8.",
  "read/old-encoding": (a: { encoding: string }) =>
    `This file is not UTF-8; it was read as ${a.encoding}. Save it as UTF-8, so that everyone sees the same letters.`,
  "read/unclosed": () =>
    "What opens here is not closed, so the text behind it may mean something else. Close it. What can be read is still shown.",
  "read/doctype": () =>
    "A DOCTYPE stands here; what it brings in from elsewhere is not read, so this file cannot be judged. Remove it.",
  "read/not-xml": (a: { detail: string }) =>
    `This is not XML that can be read with certainty: ${a.detail} What can be read is still shown.`,
  "read/opaque-source": (a: { what: OpaqueSource }) =>
    `${opaque.en[a.what] ?? a.what} Write the names as a list under \`inputs:\` in the profile that refers to this file, so that they can be judged and signed for.`,
  "read/shown-as-text": () =>
    "An editor shows letters here that this file does not hold. What is on disk is judged by `tenzij check`.",
  "read/lock-file": () =>
    "This is no workbook: a spreadsheet program leaves it beside one that is open. Remove it from the repository.",
  "read/not-workbook": () =>
    "This cannot be opened as a workbook: it is damaged, locked with a password or something else. Save it again as .xlsx or .ods without a password.",
  "read/damaged-part": () =>
    "Part of this workbook is damaged or cannot be read, so it may hold more than was judged. Save it again as .xlsx or .ods. What can be read is still shown.",
  "read/unpacked-too-large": (a: { limit: number }) =>
    `Unpacked this workbook is larger than ${megabytes(a.limit)}, so it was not read whole. Leave out data that selects nobody.`,
  "read/rows-not-read": (a: { count: number }) =>
    `The headings of this table were read as criteria. The ${a.count} row(s) below seem to be about people or things, so they were not read and are not shown. Are they criteria, head the column of their names \`feature\`; are they not, keep them out of the files that are governed.`,
  "read/rows-of-people": (a: { count: number }) =>
    `Here seem to stand ${a.count} row(s) about people. What they say was not read and is not shown, so this file cannot be judged. Are they criteria, put their names under the key \`feature\`; are they not, keep them out of the files that are governed.`,
  "read/rows-without-headings": (a: { count: number }) =>
    `This table has no headings, and its ${a.count} rows seem to be about people or things, so nothing of it was read and nothing is shown. Are they criteria, head the column of their names \`feature\`; are they not, keep them out of the files that are governed.`,
  "read/control": (a: { code: string }) =>
    `Control character ${a.code} stands here; readers differ on what it means. Remove it.`,
  "read/line-break": (a: { code: string }) =>
    `Line break ${a.code} stands here; some YAML readers see a new line, others do not. Use LF or CRLF.`,
  "read/bidi": (a: { code: string }) =>
    `Bidirectional control ${a.code} stands here; it shows text in another order than it is read. Remove it.`,
  "read/invisible": (a: { code: string }) =>
    `Invisible character ${a.code} stands here. It is ignored when indicators are compared; remove it.`,
  "read/syntax": (a: { detail: string }) =>
    `This cannot be read with certainty: ${a.detail} What can be read is still shown.`,
  "read/label-disagrees": (a: { label: string; looked: string }) =>
    `The label says "${a.label}", and what is looked at is "${a.looked}". What is looked at decides; let the label say the same.`,
  "read/mixed-script": (a: { indicator: string; word: string; plain: string }) =>
    `"${a.indicator}": "${a.word}" has letters of another script that look like Latin ones; it reads as "${a.plain}". Write it in one script, so that everyone sees what is used.`,
  "read/placeholder": (a: { indicator: string; mark: string }) =>
    `"${a.indicator}" holds "${a.mark}", which another program fills in later, so what it will be cannot be judged here. Write what it stands for.`,
  "read/stray": () =>
    "This line is no `key: value` and no item of a list at this place, so the file cannot be read with certainty. Complete it, or give it the indentation of the lines it belongs to. What can be read is still shown.",
  "read/not-json": () =>
    "This file is called .json but is not strict JSON from here on: a comment, a comma too many, a word without quotes. Other readers may see something else in it.",
  "read/too-deep": (a: { limit: number }) =>
    `Maps and lists are nested more than ${a.limit} levels deep here, or brackets do not close. Make the file flatter.`,
  "read/duplicate-key": (a: { key: string }) =>
    `Key "${a.key}" occurs twice in one map; readers differ on which counts. Keep one.`,
  "read/duplicate-first": () => "The same key was written here first.",
  "read/tag": (a: { tag: string }) =>
    `Tag ${a.tag} asks a reader to do something with this value; what it becomes cannot be judged. Write the value itself.`,
  "read/directive": (a: { detail: string }) => `This directive is not understood: ${a.detail} Remove it.`,
  "read/alias-unknown": (a: { name: string }) => `*${a.name} refers to an anchor that is not defined above it.`,
  "read/alias-cycle": (a: { name: string }) => `*${a.name} refers to a value that contains itself.`,
  "read/alias-bomb": (a: { limit: number }) =>
    `Aliases make this file grow by more than ${a.limit} values. Write the values out.`,
  "read/text-too-long": (a: { limit: number }) =>
    `This text is longer than ${a.limit} characters. Its beginning was judged, the rest was not. Keep long texts in a file of their own, outside the profile.`,
  "read/too-many-nodes": (a: { limit: number }) =>
    `This file holds more than ${a.limit} values. What stands above this place was judged, what stands below it was not. Is it a trained model, name it under \`model:\` in a profile beside it, and list its names there under \`inputs:\`. Else split the file into several profiles; leave data that selects nobody out of it, in a file of its own that no glob under \`profiles\` in tenzij.yaml takes in.`,
  "read/merge-not-map": () => "A merge key (<<) can only take over a map or a list of maps.",
  "read/key-not-text": () =>
    "A list or a map stands here as a key, so what this means cannot be known. Is it a template ({{ … }})? Judge the file that it makes, or put quotes around it.",
  "read/set-aside": (a: { kind: string }) =>
    `This is ${a.kind} and has none of the keys of a profile, so it is set aside. Should it select people, name it under \`profiles\` in tenzij.yaml.`,
  "read/set-aside-nothing": () =>
    "Nothing in this file is of a profile and no word in it asks for a test, so it is set aside. Should it select people, name it under `profiles` in tenzij.yaml.",
  "read/set-aside-words": (a: { kind: string; count: number; words: string }) =>
    `This is ${a.kind}, so what its words stand for is uncertain, and nothing is asked of ${a.count} of them: ${a.words}${a.count > 5 ? ", …" : ""}. Should it select people, name it under \`profiles\` in tenzij.yaml without **.`,
  "read/word-set-aside": (a: { match: string; title: string }) =>
    `"${a.match}" can stand for ${a.title}. The file is set aside by what kind of file it is, so nothing is asked.`,
  "read/no-indicators": () =>
    "No indicators were found in this file. Write them under `indicators:`, or leave the file out of `profiles` in tenzij.yaml.",
  "read/no-content": () =>
    "This file holds no more than comments, so there is nothing to judge. Write what belongs in it, or remove the file.",
  "read/one-word": (a: { text: string }) =>
    `This file is one text, "${a.text}", and no profile, so what people are selected by is not to be seen. Write the indicators under \`indicators:\`, or leave the file out of \`profiles\` in tenzij.yaml.`,
  "read/empty-indicators": (a: { key: string }) =>
    `Nothing stands under \`${a.key}:\`, so what people are selected by is not to be seen. Write the indicators here (lines behind # do not count), or remove the file.`,
  "read/nothing-at-path": (a: { path: string }) =>
    `The policy says that indicators are named at \`${a.path}\`, and nothing stands there in this file. What it holds is read without that; correct the path in tenzij.yaml.`,
  "read/several-documents": () =>
    "A second document begins here. Programs differ on which document of a file they use, so which of them is the profile cannot be known. Give each a file of its own.",
  "read/defined-here": () => "It is defined here.",
  "read/used-here": () => "It is used here.",
};

export const nl: typeof en = {
  "read/too-large": (a) =>
    `Dit bestand is groter dan ${megabytes(a.limit)} en wordt daarom niet gelezen. Zijn het gegevens over mensen of zaken, houd ze dan buiten de bestanden die onder het beleid vallen. Is het een getraind model, noem het dan onder \`model:\` in een profiel ernaast, met de namen als lijst onder \`inputs:\`. Is het een profiel, splits het.`,
  "read/empty": () =>
    "Dit bestand is leeg, dus er valt niets te beoordelen. Schrijf wat erin hoort, of verwijder het bestand.",
  "read/link": () =>
    "Dit bestand is een symbolische link; links worden niet gevolgd. Zet het profiel zelf hier, zodat wat wordt beoordeeld ook is wat wordt gebruikt.",
  "read/submodule": () =>
    "Dit pad is een submodule; submodules worden niet gelezen. Zet het profiel in deze repository.",
  "read/pointer": () =>
    "Dit bestand is een Git LFS-verwijzing; de inhoud staat niet in de repository. Leg het profiel zelf vast.",
  "read/vanished": () => "Dit bestand stond in de lijst maar is niet meer te lezen. Voer de controle opnieuw uit.",
  "read/no-path": (a) => `${a.path} bestaat niet, dus daar is niets beoordeeld. Controleer het pad.`,
  "read/denied": () => "Dit bestand mag niet worden gelezen. Geef de controle leesrechten.",
  "read/not-utf8": () => "Dit bestand is geen UTF-8. Bewaar het als UTF-8; andere coderingen verbergen wat er staat.",
  "read/utf16": () => "Dit bestand is UTF-16. Bewaar het als UTF-8.",
  "read/old-encoding": (a) =>
    `Dit bestand is geen UTF-8; het is gelezen als ${a.encoding}. Bewaar het als UTF-8, zodat iedereen dezelfde letters ziet.`,
  "read/unclosed": () =>
    "Wat hier begint, wordt niet gesloten; de tekst erachter kan iets anders betekenen. Sluit het af. Wat te lezen is, staat er wel bij.",
  "read/doctype": () =>
    "Hier staat een DOCTYPE; wat dat van elders binnenhaalt wordt niet gelezen, dus is dit bestand niet te beoordelen. Haal het weg.",
  "read/not-xml": (a) =>
    `Dit is geen XML die met zekerheid te lezen is: ${a.detail} Wat te lezen is, staat er wel bij.`,
  "read/opaque-source": (a) =>
    `${opaque.nl[a.what] ?? a.what} Schrijf de namen als lijst onder \`inputs:\` in het profiel dat naar dit bestand verwijst; dan zijn ze te beoordelen en kan ervoor worden getekend.`,
  "read/shown-as-text": () =>
    "Een editor toont hier letters die niet in dit bestand staan. Wat op schijf staat, beoordeelt `tenzij check`.",
  "read/lock-file": () =>
    "Dit is geen werkmap: een rekenprogramma laat het achter naast een die open is. Haal het uit de repository.",
  "read/not-workbook": () =>
    "Dit is niet als werkmap te openen: het is beschadigd, met een wachtwoord beveiligd of iets anders. Bewaar het opnieuw als .xlsx of .ods, zonder wachtwoord.",
  "read/damaged-part": () =>
    "Een deel van deze werkmap is beschadigd of niet te lezen; er kan meer in staan dan is beoordeeld. Bewaar de werkmap opnieuw als .xlsx of .ods. Wat te lezen is, staat er wel bij.",
  "read/unpacked-too-large": (a) =>
    `Uitgepakt is deze werkmap groter dan ${megabytes(a.limit)}; zij is daarom niet helemaal gelezen. Laat gegevens weg die niemand selecteren.`,
  "read/rows-not-read": (a) =>
    `De koppen van deze tabel zijn gelezen als criteria. De ${a.count} rij(en) eronder lijken te gaan over mensen of zaken; daarom zijn ze niet gelezen en worden ze niet getoond. Zijn het criteria, zet dan \`kenmerk\` boven de kolom met hun namen; zijn het er geen, houd ze dan buiten de bestanden die onder het beleid vallen.`,
  "read/rows-of-people": (a) =>
    `Hier staan, zo te zien, ${a.count} rij(en) over mensen. Wat daarin staat is niet gelezen en wordt niet getoond; daarom is dit bestand niet te beoordelen. Zijn het criteria, zet hun namen dan onder de sleutel \`kenmerk\`; zijn het er geen, houd ze dan buiten de bestanden die onder het beleid vallen.`,
  "read/rows-without-headings": (a) =>
    `Deze tabel heeft geen koppen en haar ${a.count} rijen lijken te gaan over mensen of zaken; daarom is er niets van gelezen en wordt er niets van getoond. Zijn het criteria, zet dan \`kenmerk\` boven de kolom met hun namen; zijn het er geen, houd ze dan buiten de bestanden die onder het beleid vallen.`,
  "read/control": (a) => `Hier staat stuurteken ${a.code}; programma's lezen dat verschillend. Verwijder het.`,
  "read/line-break": (a) =>
    `Hier staat regeleinde ${a.code}; sommige YAML-lezers zien een nieuwe regel, andere niet. Gebruik LF of CRLF.`,
  "read/bidi": (a) =>
    `Hier staat richtingsteken ${a.code}; het toont tekst in een andere volgorde dan zij wordt gelezen. Verwijder het.`,
  "read/invisible": (a) =>
    `Hier staat onzichtbaar teken ${a.code}. Bij het vergelijken van indicatoren telt het niet mee; verwijder het.`,
  "read/syntax": (a) => `Dit is niet met zekerheid te lezen: ${a.detail} Wat wel te lezen is, wordt toch getoond.`,
  "read/label-disagrees": (a) =>
    `Het label zegt "${a.label}", en er wordt gekeken naar "${a.looked}". Waar naar wordt gekeken beslist; laat het label hetzelfde zeggen.`,
  "read/mixed-script": (a) =>
    `"${a.indicator}": in "${a.word}" staan letters van een ander schrift die op Latijnse lijken; het leest als "${a.plain}". Schrijf het in één schrift, zodat iedereen ziet wat wordt gebruikt.`,
  "read/placeholder": (a) =>
    `"${a.indicator}" bevat "${a.mark}", dat een ander programma later invult; wat het wordt, is hier niet te beoordelen. Schrijf op waar het voor staat.`,
  "read/stray": () =>
    "Deze regel is op deze plaats geen `sleutel: waarde` en geen onderdeel van een lijst, dus het bestand is niet met zekerheid te lezen. Maak de regel af, of laat hem inspringen zoals de regels waar hij bij hoort. Wat wel te lezen is, staat er nog.",
  "read/not-json": () =>
    "Dit bestand heet .json maar is vanaf hier geen strikte JSON: een opmerking, een komma te veel, een woord zonder aanhalingstekens. Andere programma's lezen er misschien iets anders in.",
  "read/too-deep": (a) =>
    `Hier zijn lijsten en velden meer dan ${a.limit} niveaus diep genest, of haakjes sluiten niet. Maak het bestand vlakker.`,
  "read/duplicate-key": (a) =>
    `Sleutel "${a.key}" komt twee keer voor op één plaats; programma's verschillen over welke telt. Houd er één over.`,
  "read/duplicate-first": () => "Hier stond dezelfde sleutel al.",
  "read/tag": (a) =>
    `Tag ${a.tag} vraagt een programma iets met deze waarde te doen; wat het wordt, is niet te beoordelen. Schrijf de waarde zelf.`,
  "read/directive": (a) => `Deze instructie wordt niet begrepen: ${a.detail} Verwijder haar.`,
  "read/alias-unknown": (a) => `*${a.name} verwijst naar een anker dat hierboven niet is gedefinieerd.`,
  "read/alias-cycle": (a) => `*${a.name} verwijst naar een waarde die zichzelf bevat.`,
  "read/alias-bomb": (a) =>
    `Aliassen laten dit bestand met meer dan ${a.limit} waarden groeien. Schrijf de waarden uit.`,
  "read/text-too-long": (a) =>
    `Deze tekst is langer dan ${a.limit} tekens. Het begin is beoordeeld, de rest niet. Bewaar lange teksten in een eigen bestand, buiten het profiel.`,
  "read/too-many-nodes": (a) =>
    `Dit bestand bevat meer dan ${a.limit} waarden. Wat boven deze plaats staat is beoordeeld, wat eronder staat niet. Is het een getraind model, noem het dan onder \`model:\` in een profiel ernaast, met de namen als lijst onder \`inputs:\`. Splits anders het bestand in meer profielen; zet gegevens die niemand selecteren in een eigen bestand, waar geen patroon onder \`profiles\` in tenzij.yaml over gaat.`,
  "read/merge-not-map": () => "Een samenvoegsleutel (<<) kan alleen een lijst met velden overnemen.",
  "read/key-not-text": () =>
    "Hier staat een lijst of map als sleutel, zodat niet te weten is wat dit betekent. Is het een sjabloon ({{ … }})? Beoordeel het bestand dat eruit komt, of zet er aanhalingstekens om.",
  "read/set-aside": (a: { kind: string }) =>
    `Dit is ${a.kind} en heeft geen van de sleutels van een profiel, dus het is terzijde gelegd. Selecteert het toch mensen, noem het dan onder \`profiles\` in tenzij.yaml.`,
  "read/set-aside-nothing": () =>
    "Niets in dit bestand hoort bij een profiel en geen woord erin vraagt om een toets, dus het is terzijde gelegd. Selecteert het toch mensen, noem het dan onder `profiles` in tenzij.yaml.",
  "read/set-aside-words": (a: { kind: string; count: number; words: string }) =>
    `Dit is ${a.kind}, dus waar de woorden voor staan is onzeker, en over ${a.count} ervan wordt niets gevraagd: ${a.words}${a.count > 5 ? ", …" : ""}. Selecteert het toch mensen, noem het dan onder \`profiles\` in tenzij.yaml zonder **.`,
  "read/word-set-aside": (a: { match: string; title: string }) =>
    `"${a.match}" kan staan voor ${a.title}. Het bestand is terzijde gelegd om wat voor bestand het is, dus er wordt niets gevraagd.`,
  "read/no-indicators": () =>
    "In dit bestand zijn geen indicatoren gevonden. Schrijf ze onder `indicators:`, of haal het bestand uit `profiles` in tenzij.yaml.",
  "read/no-content": () =>
    "In dit bestand staan alleen opmerkingen, dus er valt niets te beoordelen. Schrijf wat erin hoort, of verwijder het bestand.",
  "read/one-word": (a) =>
    `Dit bestand is één tekst, "${a.text}", en geen profiel; waarop mensen worden geselecteerd is zo niet te zien. Schrijf de indicatoren onder \`indicators:\`, of laat het bestand buiten \`profiles\` in tenzij.yaml.`,
  "read/empty-indicators": (a) =>
    `Onder \`${a.key}:\` staat niets; waarop mensen worden geselecteerd is zo niet te zien. Schrijf de indicatoren hier op (regels achter # tellen niet mee) of verwijder het bestand.`,
  "read/nothing-at-path": (a) =>
    `Het beleid zegt dat indicatoren worden genoemd op \`${a.path}\`, en daar staat in dit bestand niets. Wat er staat, is zonder dat pad gelezen; verbeter het pad in tenzij.yaml.`,
  "read/several-documents": () =>
    "Hier begint een tweede document. Programma's verschillen in welk document van een bestand zij gebruiken, dus welk document het profiel is, is niet te weten. Geef elk een eigen bestand.",
  "read/defined-here": () => "Hier is het gedefinieerd.",
  "read/used-here": () => "Hier wordt het gebruikt.",
};
