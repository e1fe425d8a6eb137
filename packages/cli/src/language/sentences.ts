import { type Open, openPlaces, openPlekken } from "./open-places.ts";

/** What the command line says itself: help, wrong use, and what `init` and `justify` did. */

export const en = {
  "cli/about": () =>
    "Nee, tenzij: the discrimination test for risk profiles. Says which words in a profile distinguish on race or nationality, and whether a completed, current, signed justification test (rechtvaardigingstoets) stands beside it.",
  "cli/help-usage": () => "Usage:",
  "cli/usage": () => "[options] <command>",
  "cli/usage-of": (a: { arguments: string }) => `[options] ${a.arguments}`.trim(),
  "cli/help-arguments": () => "Arguments:",
  "cli/help-options": () => "Options:",
  "cli/help-commands": () => "Commands:",
  "cli/help-help": () => "show this help",
  "cli/help-version": () => "show the version",
  "cli/help-choices": (a: { choices: string }) => `(${a.choices})`,
  "cli/help-default": (a: { value: string }) => `(default: ${a.value})`,
  "cli/help-begin": () => "To begin: tenzij check",
  "cli/help-exit": () => "Exit codes: 0 nothing blocks, 1 something blocks, 2 something cannot be judged or wrong use.",
  "cli/check": () => "judge every profile under the paths",
  "cli/check-paths": () => "folders or profiles; without any, this folder",
  "cli/explain": () => "explain how a word or a file is read, or what a rule asks and who says so",
  "cli/explain-words": () => "a word such as pc4, a file, or a rule such as TK-16, X1 or indicator/postcode",
  "cli/explain-folder": (a: { path: string; command: string }) =>
    `${a.path} is a folder. Name a file in it; to explain it as a word: ${a.command}`,
  "cli/option-word": () => "read the argument as a word, also where a file is called so",
  "cli/gate": () => "judge this branch as the gate at the merge would, without a network; signing is not known here",
  "cli/option-since": () => "the branch the change goes into; without it what origin calls its own, or origin/main",
  "cli/option-all": () => "show everything, also what does not fit on a screen",
  "cli/option-worktree": () => "take along what is not committed",
  "cli/option-require-signatures": () => "count a signature that is not known here as one that is missing",
  "cli/no-repository": () =>
    "This folder lies in no git repository, or there is no git. The gate judges a change; to judge files, use `tenzij check`.",
  "cli/init": () => "look for profiles here, and write tenzij.yaml and a first record",
  "cli/init-path": () => "the folder to set up; without it, this folder",
  "cli/justify": () => "write the justification test (rechtvaardigingstoets) of a profile, or add what is asked since",
  "cli/justify-profile": () => "the profile; without it, the one that waits for this",
  "cli/preview": () => "show what another policy would change, and whether it is weaker",
  "cli/completion": () => "print a script that completes commands and options in a shell",
  "cli/completion-shell": () => "the shell",
  "cli/man-name": () => "the discrimination test for risk profiles",
  "cli/man-environment": () =>
    "LC_ALL, LC_MESSAGES and LANG choose the language; NO_COLOR and FORCE_COLOR whether there are colours.",
  "cli/man-files": () =>
    "tenzij.yaml is the policy, organisation.yaml what is answered once for all profiles, x.justification.yaml the record beside the profile x.profile.yaml.",
  "cli/preview-policy": () => "the policy to try",
  "cli/preview-law": () =>
    "instead of a policy: the law.json of the release in use, to see what this release asks beside it",
  "cli/preview-what": () => "Name the policy to try, or with --law the law.json of the release in use.",
  "cli/law-unreadable": (a: { path: string }) =>
    `${a.path} is not the law of a release. It is the law.json that lies beside the Action, in packages/action/dist at the commit that is pinned.`,
  "cli/law-same": (a: { of: number }) =>
    a.of === 1
      ? "This release asks nothing new of the one profile."
      : `This release asks nothing new of ${a.of} profiles.`,
  "cli/law-asks": (a: { count: number; of: number }) =>
    `This release asks something new of ${a.count} of ${a.of} profiles:`,
  "cli/law-compared": (a: { was: string; is: string; version: string }) =>
    `Tenzij ${a.version}, law ${a.is}, beside law ${a.was}; both read with the words of this release.`,
  "cli/option-format": () => "how to report",
  "cli/option-policy": () => "judge by this policy instead of the tenzij.yaml at the root",
  "cli/option-today": () => "judge as on this day, year-month-day; without it, today in the Netherlands",
  "cli/option-locale": () => "language; without it that of the policy, then of this machine",
  "cli/option-stdin": () => "read the profile from standard input; the path - does too",
  "cli/option-output": () => "write a report to a file too, such as junit=report.xml; can be given several times",
  "cli/bad-output": (a: { value: string; known: string }) =>
    `"${a.value}" is no FORMAT=FILE. Known formats: ${a.known}.`,
  "cli/output-is-link": (a: { file: string }) =>
    `${a.file} is a link, which could lead anywhere; no report is written through it. Name a file.`,
  "cli/output-no-folder": (a: { file: string }) =>
    `${a.file} cannot be written: its folder is not there. Make the folder first.`,
  "cli/progress": (a: { count: number; of: number }) => `${a.count} of ${a.of} files read …`,
  "cli/output-twice": (a: { file: string }) => `${a.file} is asked for twice. Give every report a file of its own.`,
  "cli/option-file": () => "the name under which standard input is judged",
  "cli/option-yes": () => "write without asking",
  "cli/option-stdout": () => "print the record and write nothing",
  "cli/unknown-option": (a: { option: string; command: string }) =>
    `There is no option ${a.option}. \`${a.command} --help\` names them.`,
  "cli/unknown-command": (a: { name: string }) => `There is no command "${a.name}". \`tenzij --help\` names them.`,
  "cli/missing-argument": (a: { name: string; command: string }) =>
    `\`${a.command}\` needs ${a.name}. See \`${a.command} --help\`.`,
  "cli/option-needs-value": (a: { option: string; command: string }) =>
    `${a.option} needs a value. See \`${a.command} --help\`.`,
  "cli/bad-value": (a: { option: string; value: string; known: string }) =>
    `"${a.value}" is no value of ${a.option}. Known: ${a.known}.`,
  "cli/too-many": (a: { command: string }) =>
    `\`${a.command}\` was given more than it takes. See \`${a.command} --help\`.`,
  "cli/bad-day": (a: { option: string; value: string }) =>
    `${a.option}: "${a.value}" is no day that exists. Write year-month-day, such as 2026-10-02.`,
  "cli/no-such-file": (a: { path: string }) => `${a.path} does not exist. Check the path.`,
  "cli/not-a-file": (a: { path: string }) => `${a.path} is not a file. Name the profile itself.`,
  "cli/unreadable-path": (a: { path: string }) => `${a.path} cannot be read. Check the rights on it.`,
  "cli/stdin-needs-file": () =>
    "--stdin needs --file: the name under which the profile is judged, such as `--file profiles/x.profile.yaml`.",
  "cli/file-needs-stdin": () => "--file goes with --stdin. To judge a file on disk, name it as a path.",
  "cli/stdin-one-place": () => "--stdin goes with at most one path: the folder whose policy counts.",
  "cli/defect": (a: { version: string; error: string }) =>
    `Tenzij ${a.version} ran into a defect of its own and judged nothing. Please report this line, with the file it was about: ${a.error}`,
  "cli/justify-excluded": (a: { file: string }) =>
    `${a.file} is excluded: no objective justification is possible, so there is nothing to write. \`tenzij check\` says why.`,
  "cli/justify-nothing": (a: { file: string }) =>
    `Nothing in ${a.file} asks for a justification test (rechtvaardigingstoets). Nothing was written.`,
  "cli/justify-unread": (a: { file: string }) =>
    `${a.file} cannot be read, so no record can be written for it. \`tenzij check\` says what is wrong.`,
  "cli/justify-no-profile": (a: { path: string }) =>
    `${a.path} is no profile: a record or the policy has its own form. Name the profile.`,
  "cli/justify-wrote": (a: { record: string } & Open) =>
    `Wrote ${a.record}. ${openPlaces(a)} Nothing legal was filled in for you.`,
  "cli/justify-wrapped": (a: { wrapper: string; profile: string }) =>
    `${a.wrapper} was written; it refers to the file and leaves open what it is for. Fill that in, then run: tenzij justify ${a.profile}`,
  "cli/justify-updated": (a: { record: string; changes: string } & Open) =>
    `Updated ${a.record}: ${a.changes}. ${openPlaces(a)} Your answers and comments are as they were.`,
  "cli/justify-unchanged": (a: { record: string }) => `${a.record} already asks everything. Nothing was written.`,
  "cli/justify-stale": (a: { record: string; command: string }) =>
    `${a.record} is about an earlier state of the profile. \`tenzij check\` names the questions to look at again; where the answers still hold, run: ${a.command}`,
  "cli/justify-broken": (a: { record: string }) =>
    `${a.record} cannot be read, so nothing was added to it. Repair it first; \`tenzij check\` says where.`,
  "cli/justify-next": (a: { profile: string }) =>
    `Fill in what is open. This then names what is still missing: tenzij check ${a.profile}`,
  "cli/justify-check": (a: { profile: string }) => `Now run: tenzij check ${a.profile}`,
  "cli/cannot-write": (a: { path: string }) => `${a.path} could not be written. Check the rights on the folder.`,
  "cli/init-found": (a: { count: number }) =>
    a.count === 1 ? "1 file looks like a risk profile:" : `${a.count} files look like risk profiles:`,
  "cli/init-distinctions": (a: { count: number }) =>
    a.count === 1 ? "1 indicator distinguishes" : `${a.count} indicators distinguish`,
  "cli/policy-unseen": (a: { policy: string }) =>
    `Judged by ${a.policy}. The gate at the merge will not see that policy: it reads tenzij.yaml at the top of the repository only, and there is none.`,
  "cli/init-none": () =>
    "No file here looks like a risk profile. Name one x.profile.yaml, or list yours under `profiles` in tenzij.yaml.",
  "cli/init-exists": (a: { file: string }) => `${a.file} is already there and stays as it is.`,
  "cli/justify-which": (a: { count: number }): string =>
    a.count === 0 ? "No profile here waits for this." : "More than one profile waits for this. Type one of these:",
  "cli/typed-as": (a: { command: string }) => `Where \`tenzij\` stands above, type: ${a.command}`,
  "cli/init-nearer": (a: { files: string }) =>
    `Policies lie below this folder: ${a.files}. Once there is one here they decide nothing: copy into it what has to go on holding, and remove them.`,
  "cli/init-would": (a: { files: string }) => `Would write: ${a.files}. Run \`tenzij init --yes\` to do it.`,
  "cli/init-wrote": (a: { file: string }) => `Wrote ${a.file}`,
  "cli/init-next": () => "Next step: tenzij check",
  "cli/init-stopped": () => "Stopped. Nothing was written.",
  "cli/init-choose": () =>
    "Which of these folders hold what helps decide who is controlled? (arrows and space choose, enter confirms)",
  "cli/init-first": () => "With which profile do you want to begin? (arrows choose, enter confirms)",
  "cli/init-queries": (a: { count: number }) =>
    `${a.count} ${a.count === 1 ? "query or decision table chooses" : "queries or decision tables choose"} by what would ask for a test. Where people are selected with one, name it under \`profiles\` in tenzij.yaml:`,
  "cli/init-not-read": (a: { formats: string }) =>
    `Not looked into: ${a.formats}. Nor is what git ignores, and what is installed in node_modules. Where a selection is made in one of these, a profile beside it can say so, which names it under \`model:\`.`,
  "cli/init-write": (a: { files: string }) => `Write ${a.files}?`,
  "cli/yes": () => "yes",
  "cli/no": () => "no",
  "cli/unknown-rule": (a: { rule: string; nearest: string }) =>
    a.nearest === "" ? `There is no rule ${a.rule}.` : `There is no rule ${a.rule}. Did you mean ${a.nearest}?`,
};

export const nl: typeof en = {
  "cli/about": () =>
    "Nee, tenzij: de discriminatietoets voor risicoprofielen. Zegt welke woorden in een profiel onderscheid maken op grond van 'ras' of nationaliteit, en of er een volledige, actuele, ondertekende rechtvaardigingstoets bij staat.",
  "cli/help-usage": () => "Gebruik:",
  "cli/usage": () => "[opties] <opdracht>",
  "cli/usage-of": (a) => `[opties] ${a.arguments}`.trim(),
  "cli/help-arguments": () => "Argumenten:",
  "cli/help-options": () => "Opties:",
  "cli/help-commands": () => "Opdrachten:",
  "cli/help-help": () => "toon deze hulp",
  "cli/help-version": () => "toon de versie",
  "cli/help-choices": (a) => `(${a.choices})`,
  "cli/help-default": (a) => `(standaard: ${a.value})`,
  "cli/help-begin": () => "Om te beginnen: tenzij check",
  "cli/help-exit": () =>
    "Exitcodes: 0 er is niets dat blokkeert, 1 iets blokkeert, 2 iets is niet te beoordelen of verkeerd gebruikt.",
  "cli/check": () => "beoordeel alle profielen onder de paden",
  "cli/check-paths": () => "mappen of profielen; zonder pad deze map",
  "cli/explain": () => "leg uit hoe een woord of een bestand wordt gelezen, of wat een regel vraagt en wie dat zegt",
  "cli/explain-words": () => "een woord zoals pc4, een bestand, of een regel zoals TK-16, X1 of indicator/postcode",
  "cli/explain-folder": (a) => `${a.path} is een map. Noem een bestand daarin; uitleg van het woord: ${a.command}`,
  "cli/option-word": () => "lees het argument als woord, ook als er een bestand zo heet",
  "cli/gate": () =>
    "beoordeel deze branch zoals de poort bij het samenvoegen, zonder netwerk; ondertekening is hier niet bekend",
  "cli/option-since": () => "de branch waar de wijziging naartoe gaat; zonder opgave die van origin, of origin/main",
  "cli/option-all": () => "toon alles, ook wat niet op een scherm past",
  "cli/option-worktree": () => "neem mee wat nog niet is vastgelegd",
  "cli/option-require-signatures": () => "tel een handtekening die hier niet bekend is als ontbrekend",
  "cli/no-repository": () =>
    "Deze map ligt niet in een git-repository, of er is geen git. De poort beoordeelt een wijziging; bestanden beoordeelt u met `tenzij check`.",
  "cli/init": () => "zoek hier profielen, en schrijf tenzij.yaml en een eerste toets",
  "cli/init-path": () => "de map om in te richten; zonder pad deze map",
  "cli/justify": () => "schrijf de rechtvaardigingstoets van een profiel, of vul aan wat sindsdien wordt gevraagd",
  "cli/justify-profile": () => "het profiel; zonder profiel dat wat hierop wacht",
  "cli/preview": () => "toon wat een ander beleid zou veranderen, en of het zwakker is",
  "cli/completion": () => "toon een script dat opdrachten en opties aanvult in een shell",
  "cli/completion-shell": () => "de shell",
  "cli/man-name": () => "de discriminatietoets voor risicoprofielen",
  "cli/man-environment": () =>
    "LC_ALL, LC_MESSAGES en LANG kiezen de taal; NO_COLOR en FORCE_COLOR of er kleuren zijn.",
  "cli/man-files": () =>
    "tenzij.yaml is het beleid, organisation.yaml wat eenmaal voor alle profielen is beantwoord, x.justification.yaml de toets naast het profiel x.profile.yaml.",
  "cli/preview-policy": () => "het beleid om te proberen",
  "cli/preview-law": () =>
    "in plaats van een beleid: de law.json van de versie die in gebruik is, om te zien wat deze versie daarnaast vraagt",
  "cli/preview-what": () => "Noem het beleid om te proberen, of met --law de law.json van de versie die in gebruik is.",
  "cli/law-unreadable": (a) =>
    `${a.path} is niet de wet van een versie. Dat is de law.json die naast de Action ligt, in packages/action/dist op de commit die is vastgezet.`,
  "cli/law-same": (a) =>
    a.of === 1
      ? "Deze versie vraagt niets nieuws van het ene profiel."
      : `Deze versie vraagt niets nieuws van ${a.of} profielen.`,
  "cli/law-asks": (a) => `Deze versie vraagt iets nieuws van ${a.count} van ${a.of} profielen:`,
  "cli/law-compared": (a) =>
    `Tenzij ${a.version}, wet ${a.is}, naast wet ${a.was}; beide gelezen met de woorden van deze versie.`,
  "cli/option-format": () => "vorm van het verslag",
  "cli/option-policy": () => "beoordeel volgens dit beleid in plaats van tenzij.yaml in de hoofdmap",
  "cli/option-today": () => "beoordeel als op deze dag, jaar-maand-dag; anders vandaag in Nederland",
  "cli/option-locale": () => "taal; anders die van het beleid, dan die van deze machine",
  "cli/option-stdin": () => "lees het profiel van standaardinvoer; het pad - doet dat ook",
  "cli/option-output": () => "schrijf ook een verslag naar een bestand, zoals junit=verslag.xml; kan vaker",
  "cli/bad-output": (a) => `"${a.value}" is geen VORM=BESTAND. Bekende vormen: ${a.known}.`,
  "cli/output-is-link": (a) =>
    `${a.file} is een koppeling, die overal heen kan leiden; daar wordt geen verslag doorheen geschreven. Noem een bestand.`,
  "cli/output-no-folder": (a) => `${a.file} is niet te schrijven: de map ervan is er niet. Maak eerst de map.`,
  "cli/progress": (a) => `${a.count} van ${a.of} bestanden gelezen …`,
  "cli/output-twice": (a) => `${a.file} wordt twee keer gevraagd. Geef elk verslag een eigen bestand.`,
  "cli/option-file": () => "de naam waaronder standaardinvoer wordt beoordeeld",
  "cli/option-yes": () => "schrijf zonder te vragen",
  "cli/option-stdout": () => "toon de toets en schrijf niets",
  "cli/unknown-option": (a) => `Er is geen optie ${a.option}. \`${a.command} --help\` noemt ze.`,
  "cli/unknown-command": (a) => `Er is geen opdracht "${a.name}". \`tenzij --help\` noemt ze.`,
  "cli/missing-argument": (a) => `Bij \`${a.command}\` hoort ${a.name}. Zie \`${a.command} --help\`.`,
  "cli/option-needs-value": (a) => `Bij ${a.option} hoort een waarde. Zie \`${a.command} --help\`.`,
  "cli/bad-value": (a) => `"${a.value}" is geen waarde van ${a.option}. Bekend zijn: ${a.known}.`,
  "cli/too-many": (a) => `\`${a.command}\` kreeg meer dan erbij hoort. Zie \`${a.command} --help\`.`,
  "cli/bad-day": (a) => `${a.option}: "${a.value}" is geen bestaande dag. Schrijf jaar-maand-dag, zoals 2026-10-02.`,
  "cli/no-such-file": (a) => `${a.path} bestaat niet. Controleer het pad.`,
  "cli/not-a-file": (a) => `${a.path} is geen bestand. Noem het profiel zelf.`,
  "cli/unreadable-path": (a) => `${a.path} is niet te lezen. Controleer de rechten erop.`,
  "cli/stdin-needs-file": () =>
    "Bij --stdin hoort --file: de naam waaronder het profiel wordt beoordeeld, zoals `--file profielen/x.profile.yaml`.",
  "cli/file-needs-stdin": () => "--file hoort bij --stdin. Noem een bestand op schijf als pad.",
  "cli/stdin-one-place": () => "Bij --stdin hoort hooguit één pad: de map waarvan het beleid geldt.",
  "cli/defect": (a) =>
    `Tenzij ${a.version} liep vast op een eigen fout en heeft niets beoordeeld. Meld deze regel, met het bestand waar het om ging: ${a.error}`,
  "cli/justify-excluded": (a) =>
    `${a.file} is uitgesloten: er is geen objectieve rechtvaardiging mogelijk, dus er valt niets te schrijven. \`tenzij check\` zegt waarom.`,
  "cli/justify-nothing": (a) => `Niets in ${a.file} vraagt om een rechtvaardigingstoets. Er is niets geschreven.`,
  "cli/justify-unread": (a) =>
    `${a.file} is niet te lezen, dus er kan geen toets voor worden geschreven. \`tenzij check\` zegt wat er mis is.`,
  "cli/justify-no-profile": (a) =>
    `${a.path} is geen profiel: een toets of het beleid heeft een eigen vorm. Noem het profiel.`,
  "cli/justify-wrote": (a) => `${a.record} is geschreven. ${openPlekken(a)} Er is niets juridisch voor u ingevuld.`,
  "cli/justify-wrapped": (a) =>
    `${a.wrapper} is geschreven; het verwijst naar het bestand en laat open waar dat voor dient. Vul dat in en voer dan uit: tenzij justify ${a.profile}`,
  "cli/justify-updated": (a) =>
    `${a.record} is bijgewerkt: ${a.changes}. ${openPlekken(a)} Uw antwoorden en opmerkingen staan er nog.`,
  "cli/justify-unchanged": (a) => `In ${a.record} staat alles al wat wordt gevraagd. Er is niets geschreven.`,
  "cli/justify-stale": (a) =>
    `${a.record} gaat over een eerdere stand van het profiel. \`tenzij check\` noemt de vragen om opnieuw te bekijken; kloppen de antwoorden nog, voer dan uit: ${a.command}`,
  "cli/justify-broken": (a) =>
    `${a.record} is niet te lezen, dus er is niets aan toegevoegd. Herstel het eerst; \`tenzij check\` zegt waar.`,
  "cli/justify-next": (a) => `Vul in wat open staat. Dit noemt daarna wat nog ontbreekt: tenzij check ${a.profile}`,
  "cli/justify-check": (a) => `Voer nu uit: tenzij check ${a.profile}`,
  "cli/cannot-write": (a) => `${a.path} kon niet worden geschreven. Controleer de rechten op de map.`,
  "cli/init-found": (a) =>
    a.count === 1 ? "1 bestand lijkt een risicoprofiel:" : `${a.count} bestanden lijken risicoprofielen:`,
  "cli/init-distinctions": (a) =>
    a.count === 1 ? "1 indicator maakt onderscheid" : `${a.count} indicatoren maken onderscheid`,
  "cli/policy-unseen": (a) =>
    `Beoordeeld naar ${a.policy}. De poort bij het samenvoegen ziet dat beleid niet: zij leest alleen tenzij.yaml in de hoofdmap van de repository, en die is er niet.`,
  "cli/init-none": () =>
    "Geen bestand hier lijkt een risicoprofiel. Noem er een x.profile.yaml, of zet de uwe onder `profiles` in tenzij.yaml.",
  "cli/init-exists": (a) => `${a.file} staat er al en blijft zoals het is.`,
  "cli/justify-which": (a) =>
    a.count === 0 ? "Geen profiel hier wacht hierop." : "Meer dan één profiel wacht hierop. Typ een van deze:",
  "cli/typed-as": (a) => `Waar hierboven \`tenzij\` staat, typt u: ${a.command}`,
  "cli/init-nearer": (a) =>
    `Onder deze map staat al beleid: ${a.files}. Zodra hier beleid staat, bepaalt dat niets meer: neem erin over wat moet blijven gelden, en verwijder die bestanden.`,
  "cli/init-would": (a) => `Zou schrijven: ${a.files}. Met \`tenzij init --yes\` gebeurt dat.`,
  "cli/init-wrote": (a) => `${a.file} is geschreven`,
  "cli/init-next": () => "Volgende stap: tenzij check",
  "cli/init-stopped": () => "Gestopt. Er is niets geschreven.",
  "cli/init-choose": () =>
    "In welke van deze mappen staat wat helpt bepalen wie wordt gecontroleerd? (kies met pijltjes en spatie, bevestig met enter)",
  "cli/init-first": () => "Met welk profiel wilt u beginnen? (kies met pijltjes, bevestig met enter)",
  "cli/init-queries": (a) =>
    `${a.count} ${a.count === 1 ? "query of beslistabel kiest" : "queries of beslistabellen kiezen"} op grond van iets waarvoor een toets zou worden gevraagd. Worden er mensen mee geselecteerd, noem het bestand dan onder \`profiles\` in tenzij.yaml:`,
  "cli/init-not-read": (a) =>
    `Niet bekeken: ${a.formats}. Evenmin wat git negeert, en wat in node_modules is geïnstalleerd. Wordt in een hiervan geselecteerd, dan kan een profiel ernaast dat zeggen, dat het bestand noemt onder \`model:\`.`,
  "cli/init-write": (a) => `${a.files} schrijven?`,
  "cli/yes": () => "ja",
  "cli/no": () => "nee",
  "cli/unknown-rule": (a) =>
    a.nearest === "" ? `Er is geen regel ${a.rule}.` : `Er is geen regel ${a.rule}. Bedoelt u ${a.nearest}?`,
};
