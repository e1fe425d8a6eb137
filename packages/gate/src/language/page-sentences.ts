/** What stands on the page about a change, whichever shell shows it. */
export const en = {
  "page/too-many-commits": (a: { number: number }) =>
    `Pull request #${a.number} has 250 commits or more; GitHub does not list them all, so it is not known who wrote what. Split the change.`,

  "gate/who-approves": (a: { demand: string; people: string }) => `${a.demand} That can be: ${a.people}.`,
  "gate/nobody-left": (a: { demand: string }) =>
    `${a.demand} Everyone whom it names wrote some of this change, so nobody is left: split it, or let somebody else write that part.`,
  "page/handed-in-form": (a: { written: string }) =>
    `The input \`policy\` cannot be "${a.written}". Write owner/repository/path@ref, such as ministry/governance/tenzij.yaml@main, with a path to a .yaml file.`,
  "page/handed-in-broken": (a: { written: string }) =>
    `The policy that the workflow hands in, ${a.written}, cannot be judged by: it cannot be read, extends another one, or names a file with a framework of its own, which is not handed in with it. Mend it there; until then nothing is green.`,
  "page/handed-in-broken-answers": (a: { file: string }) =>
    `The organisation's answers beside the policy that the workflow hands in, ${a.file}, cannot be read. Mend them there (\`tenzij check\` in that repository shows where); until then nothing is green.`,
  "page/heading": (a: { outcome: string }) => `Tenzij: ${a.outcome}`,
  "page/outcome-pass": () => "nothing stands in the way",
  "page/outcome-block": () => "this change cannot be merged yet",
  "page/outcome-block-branch": () => "this branch holds what should not have been merged, or what has lapsed",
  "page/outcome-error": () => "this could not be judged",
  "page/judged": (a: { sha: string; branch: string; policy: string; date: string }) =>
    `Judged: ${a.sha.slice(0, 10)}, under the policy of branch "${a.branch}" at ${a.policy.slice(0, 10)}, on ${a.date}. This holds for that day and that content only.`,
  "page/carried": (a: { count: number; sameLaw: boolean }) =>
    `${a.count} ${a.count === 1 ? "profile is" : "profiles are"} the same as on the protected branch and ${a.count === 1 ? "was" : "were"} not judged again.${a.sameLaw ? "" : " The gate follows a tag or a branch, so it is not known whether the same law judged there; the run on the branch judges by this one."}`,
  "page/law": (a: { version: string; digest: string }) => `Tenzij ${a.version}; what the law asks in it: ${a.digest}.`,
  "page/version-changed": (a: { count: number }) =>
    a.count === 1
      ? "This change sets another version of Tenzij. The one profile was judged with it."
      : `This change sets another version of Tenzij. All ${a.count} profiles were judged with it.`,
  "page/exposure-heading": () => "What this change does",
  "page/exposure-verdict": (a: { profile: string; before: string; after: string }) =>
    `${a.profile}: ${a.before} → ${a.after}`,
  "page/exposure-same": (a: { profile: string; verdict: string }) => `${a.profile}: still ${a.verdict}`,
  "page/exposure-added": (a: { count: number }) => `Distinctions added: ${a.count}`,
  "page/exposure-removed": (a: { count: number }) => `Distinctions removed: ${a.count}`,
  "page/exposure-reopened": (a: { count: number }) => `To be answered again because of this change: ${a.count}`,
  "page/exposure-lapsed": (a: { count: number }) => `Out of date already before this change: ${a.count}`,
  "page/exposure-distinction": (a: { profile: string; indicator: string; title: string }) =>
    `${a.profile}: ${a.indicator} (${a.title})`,
  "page/exposure-question": (a: { profile: string; question: string; title: string }) =>
    `${a.profile}: ${a.question} ${a.title}`,
  "page/exposure-question-of": (a: { profile: string; question: string; title: string; indicator: string }) =>
    `${a.profile}: ${a.question} ${a.title}, for ${a.indicator}`,
  "page/exposure-gone": (a: { profile: string }) => `${a.profile}: no longer there`,
  "page/exposure-none": () => "No distinction is added or removed.",
  "page/moved": (a: { profile: string; was: string }) => `${a.profile}: moved, was ${a.was}`,
  "page/new": () => "new",
  "page/signing-heading": () => "Who has signed, and who still has to",
  "page/signed": (a: { profile: string; role: string; login: string }) =>
    `${a.profile}: ${a.role}: signed by ${a.login}`,
  "page/signed-public": (a: { profile: string; role: string }) => `${a.profile}: ${a.role}: signed`,
  "page/unsigned": (a: { profile: string; demand: string }) => `${a.profile}: ${a.demand}`,
  "page/unsigned-public": (a: { profile: string; role: string }) => `${a.profile}: ${a.role}: still to sign`,
  "page/rerun": () =>
    "A review does not run this check again by itself. With the re-run workflow from the documentation it does; without it, press re-run once all have signed.",
  "page/preview-heading": () => "Under the policy this change proposes",
  "page/preview-note": () =>
    "The verdict above is binding and follows the policy in force. This is what would hold once the change is merged.",
  "page/preview-weaker": (a: { count: number }) =>
    `Weakens the policy in ${a.count} ${a.count === 1 ? "way" : "ways"}:`,
  "page/preview-not-weaker": () => "Does not weaken the policy.",
  "page/preview-stricter": (a: { keys: string }) => `Asks more, or otherwise, in: ${a.keys}.`,
  "page/preview-verdict": (a: { profile: string; now: string; later: string }) =>
    `${a.profile}: ${a.now} now, ${a.later} under the proposal`,
  "page/preview-same": () => "The outcome stays the same for every profile.",
  "page/stands-at": (a: { file: string; line: number; finding: string }) => `${a.file}, line ${a.line}: ${a.finding}`,

  "page/public": () =>
    "This log is public, so it holds no names, values or sentences of files. See the details in the editor, or with `tenzij check`.",
  "page/public-finding": () => "Details are left out: this log is public.",

  "local/no-ref": (a: { ref: string }) =>
    `There is no "${a.ref}" in this repository, so there is no policy to judge by. Fetch it (git fetch), or name the branch the change goes into with --since.`,
  "local/no-commit": (a: { ref: string }) => `"${a.ref}" is no commit of this repository. Commit something first.`,
  "local/shallow": (a: { ref: string }) =>
    `This clone holds too little history to see where it left "${a.ref}". Fetch the rest: git fetch --unshallow (in a workflow: fetch-depth: 0).`,
  "local/unrelated": (a: { ref: string }) =>
    `This branch and "${a.ref}" have no commit in common. Name the branch the change goes into with --since.`,
  "fell/added": (a: { indicator: string }) => `${a.indicator} added`,
  "fell/gone": (a: { indicator: string }) => `${a.indicator} gone`,
  "fell/otherwise": (a: { indicator: string }) => a.indicator,
  "fell/weight": (a: { indicator: string; was: string; is: string }) => `${a.indicator}: weight ${a.was} → ${a.is}`,
  "fell/threshold": (a: { indicator: string; was: string; is: string }) =>
    `${a.indicator}: threshold ${a.was} → ${a.is}`,
  "fell/score": (a: { was: string; is: string }) => `threshold ${a.was} → ${a.is}`,
  "fell/record": () => "the test itself",
  "fell/unnamed": () => "something that cannot be named here",
  "local/no-files": (a: { sha: string }) =>
    `The files of commit ${a.sha} are not in this clone, so nothing can be judged. Fetch them (git fetch --unshallow) and try again.`,
  "local/no-worktree": () =>
    "The working tree cannot be taken along: git has a merge that is half done, or cannot read its index. Finish or undo it first.",
  "local/no-merge-result": (a: { ref: string }) =>
    `This does not merge with "${a.ref}" as it stands (a conflict, or a git older than 2.38), so your own version was judged.`,
  "local/source-not-held": (a: { source: string }) =>
    `The copy here of ${a.source} was not compared with its source; the Action does that.`,
  "local/uncommitted": (a: { count: number }) =>
    a.count === 1
      ? "1 file that is not committed was not judged. With --worktree it is."
      : `${a.count} files that are not committed were not judged. With --worktree they are.`,
  "local/judged": (a: { sha: string; branch: string; policy: string; date: string }) =>
    `Judged here: ${a.sha.slice(0, 10)}, under the policy of ${a.branch} at ${a.policy.slice(0, 10)}, on ${a.date}. Signing and how the branch is guarded were not checked; at the merge they are.`,
  "local/judged-worktree": (a: { sha: string; branch: string; policy: string; date: string }) =>
    `Judged here: ${a.sha.slice(0, 10)} with what is not committed, under the policy of ${a.branch} at ${a.policy.slice(0, 10)}, on ${a.date}. Signing and how the branch is guarded were not checked; at the merge they are.`,

  "page/label-word": () => "Word:",
  "page/label-asked": () => "Asked:",
  "page/label-who": () => "Who:",
  "page/more": (a: { count: number }) => `and ${a.count} more`,
  "page/asked-test": () => "a justification test (rechtvaardigingstoets). This command writes the form for it:",
  "page/asked-step": (a: { step: string }) => a.step,
  "page/asked-back": () => "put back the test that this change takes away, or take its word out of the profile.",
  "page/asked-approval": () =>
    "approval of this pull request. It counts for exactly the content it was given on; a later change of profile or test asks for a new one.",
  "page/asked-out": () =>
    "take it out of the profile. If the word means something else, governance can say so (`readings` in tenzij.yaml).",
  "page/asked-mend": () => "mend what cannot be read:",
  "page/asked-answers": () => "answer what is open:",
  "page/who-mends": (a: { author: string }) => `${a.author}.`,
  "page/who-writes": (a: { author: string; people: string }) =>
    `to be written by ${a.author}; after that to be approved by ${a.people}.`,
  "page/who-approves": (a: { people: string }) => `${a.people}.`,
  "page/reasons": (a: { count: number }) => `Why, and all that was found (${a.count})`,
  "page/look-at": (a: { count: number }) =>
    a.count === 1
      ? "To look at, without stopping anything: 1 profile"
      : `To look at, without stopping anything: ${a.count} profiles`,
  "page/around": (a: { count: number }) => `Policy and repository (${a.count})`,
  "page/sources": (a: { count: number }) => `Sources (${a.count})`,
  "page/judged-heading": () => "What was judged",
};

export const nl: typeof en = {
  "page/too-many-commits": (a) =>
    `Pull request #${a.number} heeft 250 commits of meer; GitHub noemt ze niet allemaal, dus is niet bekend wie wat schreef. Splits de wijziging.`,

  "gate/who-approves": (a) => `${a.demand} Dat kan zijn: ${a.people}.`,
  "gate/nobody-left": (a) =>
    `${a.demand} Iedereen die het noemt, schreef mee aan deze wijziging, dus er blijft niemand over: splits haar, of laat een ander dat deel schrijven.`,
  "page/handed-in-form": (a) =>
    `De invoer \`policy\` kan niet "${a.written}" zijn. Schrijf eigenaar/repository/pad@ref, zoals ministerie/beleid/tenzij.yaml@main, met een pad naar een .yaml-bestand.`,
  "page/handed-in-broken": (a) =>
    `Het beleid dat de workflow meegeeft, ${a.written}, is niet te gebruiken: het is niet te lezen, breidt zelf een ander uit, of noemt een bestand met een eigen kader, dat niet wordt meegegeven. Herstel het daar; tot dan is niets groen.`,
  "page/handed-in-broken-answers": (a) =>
    `De antwoorden van de organisatie naast het beleid dat de workflow meegeeft, ${a.file}, zijn niet te lezen. Herstel ze daar (\`tenzij check\` in die repository wijst de plek aan); tot dan is niets groen.`,
  "page/heading": (a) => `Tenzij: ${a.outcome}`,
  "page/outcome-pass": () => "er is niets dat blokkeert",
  "page/outcome-block": () => "deze wijziging kan nog niet worden samengevoegd",
  "page/outcome-block-branch": () =>
    "op deze branch staat iets dat niet samengevoegd had mogen worden of dat is verlopen",
  "page/outcome-error": () => "dit kon niet worden beoordeeld",
  "page/judged": (a) =>
    `Beoordeeld: ${a.sha.slice(0, 10)}, naar het beleid van branch "${a.branch}" op ${a.policy.slice(0, 10)}, op ${a.date}. Dit geldt alleen voor die dag en die inhoud.`,
  "page/carried": (a) =>
    `${a.count} ${a.count === 1 ? "profiel is" : "profielen zijn"} gelijk aan de beschermde branch en ${a.count === 1 ? "is" : "zijn"} niet opnieuw beoordeeld.${a.sameLaw ? "" : " De poort volgt een tag of branch, dus of daar dezelfde wet oordeelde, is niet bekend; de run op de branch oordeelt naar deze."}`,
  "page/law": (a) => `Tenzij ${a.version}; wat de wet daarin vraagt: ${a.digest}.`,
  "page/version-changed": (a) =>
    a.count === 1
      ? "Deze wijziging zet een andere versie van Tenzij. Het ene profiel is ermee beoordeeld."
      : `Deze wijziging zet een andere versie van Tenzij. Alle ${a.count} profielen zijn ermee beoordeeld.`,
  "page/exposure-heading": () => "Wat deze wijziging doet",
  "page/exposure-verdict": (a) => `${a.profile}: ${a.before} → ${a.after}`,
  "page/exposure-same": (a) => `${a.profile}: nog steeds ${a.verdict}`,
  "page/exposure-added": (a) => `Onderscheid erbij: ${a.count}`,
  "page/exposure-removed": (a) => `Onderscheid weg: ${a.count}`,
  "page/exposure-reopened": (a) => `Door deze wijziging opnieuw te beantwoorden: ${a.count}`,
  "page/exposure-lapsed": (a) => `Al vóór deze wijziging niet meer actueel: ${a.count}`,
  "page/exposure-distinction": (a) => `${a.profile}: ${a.indicator} (${a.title})`,
  "page/exposure-question": (a) => `${a.profile}: ${a.question} ${a.title}`,
  "page/exposure-question-of": (a) => `${a.profile}: ${a.question} ${a.title}, bij ${a.indicator}`,
  "page/exposure-gone": (a) => `${a.profile}: bestaat niet meer`,
  "page/exposure-none": () => "Er komt geen onderscheid bij en er gaat geen af.",
  "page/moved": (a) => `${a.profile}: verplaatst, was ${a.was}`,
  "page/new": () => "nieuw",
  "page/signing-heading": () => "Wie heeft getekend, en wie nog moet",
  "page/signed": (a) => `${a.profile}: ${a.role}: getekend door ${a.login}`,
  "page/signed-public": (a) => `${a.profile}: ${a.role}: getekend`,
  "page/unsigned": (a) => `${a.profile}: ${a.demand}`,
  "page/unsigned-public": (a) => `${a.profile}: ${a.role}: moet nog tekenen`,
  "page/rerun": () =>
    "Een review start deze controle niet vanzelf opnieuw. Met de herhaal-workflow uit de documentatie wel; zonder die workflow drukt u op opnieuw uitvoeren zodra iedereen heeft getekend.",
  "page/preview-heading": () => "Onder het beleid dat deze wijziging voorstelt",
  "page/preview-note": () =>
    "De uitkomst hierboven bindt en volgt het geldende beleid. Dit is wat zou gelden na samenvoegen.",
  "page/preview-weaker": (a) => `Verzwakt het beleid op ${a.count} ${a.count === 1 ? "punt" : "punten"}:`,
  "page/preview-not-weaker": () => "Verzwakt het beleid niet.",
  "page/preview-stricter": (a) => `Vraagt meer, of iets anders, in: ${a.keys}.`,
  "page/preview-verdict": (a) => `${a.profile}: nu ${a.now}, onder het voorstel ${a.later}`,
  "page/preview-same": () => "De uitkomst blijft voor elk profiel gelijk.",
  "page/stands-at": (a) => `${a.file}, regel ${a.line}: ${a.finding}`,

  "page/public": () =>
    "Dit logboek is openbaar; daarom staan er geen namen, waarden of zinnen uit bestanden in. De bijzonderheden ziet u in de editor, of met `tenzij check`.",
  "page/public-finding": () => "Zonder bijzonderheden: dit logboek is openbaar.",

  "local/no-ref": (a) =>
    `"${a.ref}" bestaat niet in deze repository, dus is er geen beleid om aan te toetsen. Haal de branch op (git fetch), of noem met --since de branch waar de wijziging naartoe gaat.`,
  "local/no-commit": (a) => `"${a.ref}" is geen commit van deze repository. Leg eerst iets vast (git commit).`,
  "local/shallow": (a) =>
    `Deze kloon bevat te weinig geschiedenis om te zien waar zij "${a.ref}" verliet. Haal de rest op: git fetch --unshallow (in een workflow: fetch-depth: 0).`,
  "local/unrelated": (a) =>
    `Deze branch en "${a.ref}" hebben geen commit gemeen. Noem met --since de branch waar de wijziging naartoe gaat.`,
  "fell/added": (a) => `${a.indicator} erbij`,
  "fell/gone": (a) => `${a.indicator} weg`,
  "fell/otherwise": (a) => a.indicator,
  "fell/weight": (a) => `${a.indicator}: gewicht ${a.was} → ${a.is}`,
  "fell/threshold": (a) => `${a.indicator}: drempel ${a.was} → ${a.is}`,
  "fell/score": (a) => `drempel ${a.was} → ${a.is}`,
  "fell/record": () => "de toets zelf",
  "fell/unnamed": () => "iets dat hier niet te noemen is",
  "local/no-files": (a) =>
    `De bestanden van commit ${a.sha} zitten niet in deze kloon, dus valt er niets te beoordelen. Haal ze op (git fetch --unshallow) en probeer het opnieuw.`,
  "local/no-worktree": () =>
    "De werkmap kan niet worden meegenomen: git heeft een samenvoeging die half af is, of kan zijn index niet lezen. Maak haar eerst af of maak haar ongedaan.",
  "local/no-merge-result": (a) =>
    `Dit is zo niet samen te voegen met "${a.ref}" (een conflict, of een git ouder dan 2.38); daarom is uw eigen versie beoordeeld.`,
  "local/source-not-held": (a) => `De kopie hier van ${a.source} is niet met de bron vergeleken; de Action doet dat.`,
  "local/uncommitted": (a) =>
    a.count === 1
      ? "1 bestand dat niet is vastgelegd, is niet beoordeeld. Met --worktree wel."
      : `${a.count} bestanden die niet zijn vastgelegd, zijn niet beoordeeld. Met --worktree wel.`,
  "local/judged": (a) =>
    `Lokaal gecontroleerd: ${a.sha.slice(0, 10)}, naar het beleid van ${a.branch} op ${a.policy.slice(0, 10)}, op ${a.date}. Ondertekening en beveiliging van de branch zijn niet gecontroleerd; bij het samenvoegen wel.`,
  "local/judged-worktree": (a) =>
    `Lokaal gecontroleerd: ${a.sha.slice(0, 10)} met wat niet is vastgelegd, naar het beleid van ${a.branch} op ${a.policy.slice(0, 10)}, op ${a.date}. Ondertekening en beveiliging van de branch zijn niet gecontroleerd; bij het samenvoegen wel.`,

  "page/label-word": () => "Woord:",
  "page/label-asked": () => "Gevraagd:",
  "page/label-who": () => "Wie:",
  "page/more": (a) => `en nog ${a.count}`,
  "page/asked-test": () => "een rechtvaardigingstoets. Deze opdracht maakt er het formulier voor:",
  "page/asked-step": (a) => a.step,
  "page/asked-back": () => "zet de toets terug die deze wijziging weghaalt, of haal het woord uit het profiel.",
  "page/asked-approval": () =>
    "goedkeuring van deze pull request. Zij telt voor precies de inhoud waarop zij is gegeven; wijzigt profiel of toets daarna, dan is een nieuwe nodig.",
  "page/asked-out": () =>
    "haal het uit het profiel. Betekent het woord iets anders, dan kan wie over het beleid gaat dat zeggen (`readings` in tenzij.yaml).",
  "page/asked-mend": () => "herstel wat niet te lezen is:",
  "page/asked-answers": () => "beantwoord wat openstaat:",
  "page/who-mends": (a) => `${a.author}.`,
  "page/who-writes": (a) => `te schrijven door ${a.author}; daarna goed te keuren door ${a.people}.`,
  "page/who-approves": (a) => `${a.people}.`,
  "page/reasons": (a) => `Waarom, en alles wat is gevonden (${a.count})`,
  "page/look-at": (a) =>
    a.count === 1
      ? "Om op te letten, zonder iets tegen te houden: 1 profiel"
      : `Om op te letten, zonder iets tegen te houden: ${a.count} profielen`,
  "page/around": (a) => `Beleid en repository (${a.count})`,
  "page/sources": (a) => `Bronnen (${a.count})`,
  "page/judged-heading": () => "Wat is beoordeeld",
};
