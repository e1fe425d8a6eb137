/** What the merge gate says beside what is said of profiles: why it ran, what it could not do, what this change does. */
export const en = {
  "action/unknown-event": (a: { event: string }) =>
    `The gate does not judge the event "${a.event}", so it gives no green check for it. Let the workflow run on pull_request, merge_group, push, schedule or workflow_dispatch.`,
  "action/event-incomplete": (a: { field: string }) =>
    `The event lacks ${a.field}, so it is not known what should be judged. Run the workflow again from a new event.`,
  "action/event-unreadable": () =>
    "The event file could not be read, so it is not known what should be judged. Run the workflow again.",
  "action/not-a-branch": (a: { ref: string }) =>
    `"${a.ref}" is not a branch. The gate judges branches; take tags out of the workflow's triggers.`,
  "action/branch-deleted": (a: { branch: string }) => `Branch "${a.branch}" was deleted; there is nothing to judge.`,
  "action/branch-not-protected": (a: { branch: string }) =>
    `Branch "${a.branch}" is neither protected nor the default branch, so anyone may change its policy. The gate gives no verdict there: judge it in a pull request.`,
  "action/base-not-protected": (a: { base: string; branch: string }) =>
    `Base branch "${a.base}" is not protected; this change is judged as a change into "${a.branch}".`,
  "action/no-branch": (a: { branch: string }) =>
    `Branch "${a.branch}" does not exist, so there is no policy to judge by.`,
  "action/no-pull-request": (a: { number: number }) =>
    `Pull request #${a.number} cannot be read. Give the job \`pull-requests: read\`.`,
  "action/outdated": (a: { head: string; live: string }) =>
    `This run is about commit ${a.head.slice(0, 10)}, but the pull request now stands at ${a.live.slice(0, 10)}. The newer run decides; an old one is not made green.`,
  "action/no-merge-result": () =>
    "GitHub has no merge result of this head (a conflict, or not made yet), so the head itself was judged.",
  "action/queue-without-pull-request": (a: { head: string }) =>
    `No pull request was found for queue commit ${a.head.slice(0, 10)}, so nobody can have signed it.`,
  "action/queue-not-on-base": (a: { head: string; base: string }) =>
    `Queue commit ${a.head.slice(0, 10)} does not stand on ${a.base.slice(0, 10)}, or more than 100 commits away.`,
  "action/too-many-commits": (a: { number: number }) =>
    `Pull request #${a.number} has 250 commits or more; GitHub does not list them all, so it is not known who wrote what. Split the change.`,
  "action/tree-truncated": () =>
    "The repository is too large to be listed through GitHub's API. Add actions/checkout before the gate; one commit is enough.",
  "action/api": (a: { what: string; reason: string }) =>
    `GitHub did not answer the question for the ${a.what} (${a.reason}). What is not known is not green: run the job again, and check its permissions when this stays.`,
  "action/api-missing": (a: { what: string }) =>
    `GitHub says there is no ${a.what}, or this job may not see it. Give the job \`contents: read\` and \`pull-requests: read\`.`,
  "action/no-token": () =>
    "The gate has no token. Leave the input `token` as it is, or give one that may read this repository.",
  "action/input": (a: { name: string; value: string; allowed: string }) =>
    `Input "${a.name}" cannot be "${a.value}". Allowed: ${a.allowed}.`,
  "action/input-ignored": (a: { name: string }) =>
    `Input "${a.name}" is not known and was ignored. The gate is set by tenzij.yaml on the protected branch, never by the workflow.`,
  "action/crash": (a: { detail: string }) =>
    `The gate itself failed (${a.detail}). That is our fault, not yours; what was not judged is not green. Please report it.`,
  "action/too-slow": (a: { seconds: number }) =>
    `Judging took more than ${a.seconds} seconds and was ended. What was not judged is not green.`,

  "action/heading": (a: { outcome: string }) => `Tenzij: ${a.outcome}`,
  "action/outcome-pass": () => "nothing stands in the way",
  "action/outcome-block": () => "this change cannot be merged yet",
  "action/outcome-block-branch": () => "this branch holds what should not have been merged, or what has lapsed",
  "action/outcome-error": () => "this could not be judged",
  "action/judged": (a: { sha: string; branch: string; policy: string; date: string }) =>
    `Judged: ${a.sha.slice(0, 10)}, under the policy of branch "${a.branch}" at ${a.policy.slice(0, 10)}, on ${a.date}. This holds for that day and that content only.`,
  "action/carried": (a: { count: number }) =>
    `${a.count} ${a.count === 1 ? "profile is" : "profiles are"} the same as on the protected branch and ${a.count === 1 ? "was" : "were"} not judged again.`,
  "action/exposure-heading": () => "What this change does",
  "action/exposure-verdict": (a: { profile: string; before: string; after: string }) =>
    `${a.profile}: ${a.before} → ${a.after}`,
  "action/exposure-same": (a: { profile: string; verdict: string }) => `${a.profile}: still ${a.verdict}`,
  "action/exposure-added": (a: { count: number }) => `Distinctions added: ${a.count}`,
  "action/exposure-removed": (a: { count: number }) => `Distinctions removed: ${a.count}`,
  "action/exposure-reopened": (a: { count: number }) => `To be answered again because of this change: ${a.count}`,
  "action/exposure-lapsed": (a: { count: number }) => `Out of date already before this change: ${a.count}`,
  "action/exposure-distinction": (a: { profile: string; indicator: string; title: string }) =>
    `${a.profile}: ${a.indicator} (${a.title})`,
  "action/exposure-question": (a: { profile: string; question: string; title: string }) =>
    `${a.profile}: ${a.question} ${a.title}`,
  "action/exposure-question-of": (a: { profile: string; question: string; title: string; indicator: string }) =>
    `${a.profile}: ${a.question} ${a.title}, for ${a.indicator}`,
  "action/exposure-gone": (a: { profile: string }) => `${a.profile}: no longer there`,
  "action/exposure-none": () => "No distinction is added or removed.",
  "action/new": () => "new",
  "action/signing-heading": () => "Who has signed, and who still has to",
  "action/signed": (a: { profile: string; role: string; login: string }) =>
    `${a.profile}: ${a.role}: signed by ${a.login}`,
  "action/signed-public": (a: { profile: string; role: string }) => `${a.profile}: ${a.role}: signed`,
  "action/unsigned": (a: { profile: string; said: string }) => `${a.profile}: ${a.said}`,
  "action/unsigned-public": (a: { profile: string; role: string }) => `${a.profile}: ${a.role}: still to sign`,
  "action/how-to-sign": () =>
    "To sign: approve this pull request. An approval counts for exactly the content it was given on; a later change of profile or record asks for a new one.",
  "action/rerun": () =>
    "A review does not run this check again by itself. With the re-run workflow from the documentation it does; without it, press re-run once all have signed.",
  "action/preview-heading": () => "Under the policy this change proposes",
  "action/preview-note": () =>
    "The verdict above is binding and follows the policy in force. This is what would hold once the change is merged.",
  "action/preview-weaker": (a: { count: number }) =>
    `Weakens the policy in ${a.count} ${a.count === 1 ? "way" : "ways"}:`,
  "action/preview-not-weaker": () => "Does not weaken the policy.",
  "action/preview-verdict": (a: { profile: string; now: string; later: string }) =>
    `${a.profile}: ${a.now} now, ${a.later} under the proposal`,
  "action/preview-same": () => "The outcome stays the same for every profile.",
  "action/ignored-heading": () => "Ignored",
  "action/stands-at": (a: { file: string; line: number; said: string }) => `${a.file}, line ${a.line}: ${a.said}`,
  "action/report-failed": (a: { what: string; reason: string }) =>
    `The ${a.what} could not be written: ${a.reason}. The verdict stands.`,

  "action/public": () =>
    "This log is public, so it holds no names, values or sentences of files. See the details in the editor, or with `tenzij check`.",
  "action/public-finding": () => "Details are left out: this log is public.",

  "action/posture-heading": () => "Tenzij: how well the gate is guarded",
  "action/posture-open": (a: { count: number }) =>
    `${a.count} of the things that guard the gate ${a.count === 1 ? "is" : "are"} not as they should be; they stand first in the summary. docs/en/deployment.md says how to set them.`,
  "action/posture-good": (a: { what: string }) => `in order: ${a.what}`,
  "action/posture-bad": (a: { what: string }) => `not so: ${a.what}`,
  "action/posture-unseen": (a: { what: string }) => `could not be seen: ${a.what}`,
  "action/posture-only-by-hand": () => "Mode `posture` runs on workflow_dispatch and schedule only.",

  "action/watch-title": () => "Tenzij: what slipped in, what expires, what is overdue",
  "action/watch-slipped": () => "Blocks on the protected branch now",
  "action/watch-expiring": (a: { days: number }) => `Ends or is due within ${a.days} days`,
  "action/watch-overdue": () => "Overdue",
  "action/watch-day": (a: { file: string; line: number; what: string; day: string }) =>
    `${a.day}: ${a.what}, ${a.file} line ${a.line}`,
  "action/watch-finding": (a: { file: string; line: number; what: string }) => `${a.file} line ${a.line}: ${a.what}`,
};

export const nl: typeof en = {
  "action/unknown-event": (a) =>
    `De poort beoordeelt de gebeurtenis "${a.event}" niet en geeft er dus geen groen vinkje voor. Laat de workflow draaien op pull_request, merge_group, push, schedule of workflow_dispatch.`,
  "action/event-incomplete": (a) =>
    `In de gebeurtenis ontbreekt ${a.field}, dus is niet bekend wat beoordeeld moet worden. Start de workflow opnieuw vanuit een nieuwe gebeurtenis.`,
  "action/event-unreadable": () =>
    "Het bestand met de gebeurtenis is niet te lezen, dus is niet bekend wat beoordeeld moet worden. Start de workflow opnieuw.",
  "action/not-a-branch": (a) =>
    `"${a.ref}" is geen branch. De poort beoordeelt branches; haal tags uit de triggers van de workflow.`,
  "action/branch-deleted": (a) => `Branch "${a.branch}" is verwijderd; er valt niets te beoordelen.`,
  "action/branch-not-protected": (a) =>
    `Branch "${a.branch}" is niet beschermd en niet de standaardbranch; iedereen kan er het beleid wijzigen. De poort geeft daar geen uitkomst: beoordeel dit in een pull request.`,
  "action/base-not-protected": (a) =>
    `Doelbranch "${a.base}" is niet beschermd; deze wijziging is beoordeeld als wijziging op "${a.branch}".`,
  "action/no-branch": (a) => `Branch "${a.branch}" bestaat niet, dus is er geen beleid om aan te toetsen.`,
  "action/no-pull-request": (a) => `Pull request #${a.number} is niet te lezen. Geef de job \`pull-requests: read\`.`,
  "action/outdated": (a) =>
    `Deze run gaat over commit ${a.head.slice(0, 10)}, maar de pull request staat nu op ${a.live.slice(0, 10)}. De nieuwere run beslist; een oude wordt niet groen gemaakt.`,
  "action/no-merge-result": () =>
    "GitHub heeft geen samenvoegresultaat van deze versie (een conflict, of nog niet gemaakt); daarom is de versie zelf beoordeeld.",
  "action/queue-without-pull-request": (a) =>
    `Bij commit ${a.head.slice(0, 10)} uit de wachtrij is geen pull request gevonden; niemand kan ervoor hebben getekend.`,
  "action/queue-not-on-base": (a) =>
    `Commit ${a.head.slice(0, 10)} uit de wachtrij bouwt niet voort op ${a.base.slice(0, 10)}, of ligt er meer dan 100 commits vandaan.`,
  "action/too-many-commits": (a) =>
    `Pull request #${a.number} heeft 250 commits of meer; GitHub noemt ze niet allemaal, dus is niet bekend wie wat schreef. Splits de wijziging.`,
  "action/tree-truncated": () =>
    "De repository is te groot om via de API van GitHub te lezen. Zet actions/checkout vóór de poort; één commit is genoeg.",
  "action/api": (a) =>
    `GitHub gaf geen antwoord op de vraag naar ${a.what} (${a.reason}). Wat niet bekend is, is niet groen: start de job opnieuw en controleer de rechten als dit blijft.`,
  "action/api-missing": (a) =>
    `Volgens GitHub bestaat ${a.what} niet, of mag deze job het niet zien. Geef de job \`contents: read\` en \`pull-requests: read\`.`,
  "action/no-token": () =>
    "De poort heeft geen token. Laat de invoer `token` zoals die is, of geef er een die deze repository mag lezen.",
  "action/input": (a) => `Invoer "${a.name}" kan niet "${a.value}" zijn. Toegestaan: ${a.allowed}.`,
  "action/input-ignored": (a) =>
    `Invoer "${a.name}" is onbekend en is genegeerd. De poort wordt ingesteld in tenzij.yaml op de beschermde branch, nooit door de workflow.`,
  "action/crash": (a) =>
    `De poort zelf is vastgelopen (${a.detail}). Dat is onze fout, niet de uwe; wat niet is beoordeeld, is niet groen. Meld het alstublieft.`,
  "action/too-slow": (a) =>
    `Het beoordelen duurde langer dan ${a.seconds} seconden en is afgebroken. Wat niet is beoordeeld, is niet groen.`,

  "action/heading": (a) => `Tenzij: ${a.outcome}`,
  "action/outcome-pass": () => "niets staat in de weg",
  "action/outcome-block": () => "deze wijziging kan nog niet worden samengevoegd",
  "action/outcome-block-branch": () =>
    "op deze branch staat iets dat niet samengevoegd had mogen worden of dat is verlopen",
  "action/outcome-error": () => "dit kon niet worden beoordeeld",
  "action/judged": (a) =>
    `Beoordeeld: ${a.sha.slice(0, 10)}, naar het beleid van branch "${a.branch}" op ${a.policy.slice(0, 10)}, op ${a.date}. Dit geldt alleen voor die dag en die inhoud.`,
  "action/carried": (a) =>
    `${a.count} ${a.count === 1 ? "profiel is" : "profielen zijn"} gelijk aan de beschermde branch en ${a.count === 1 ? "is" : "zijn"} niet opnieuw beoordeeld.`,
  "action/exposure-heading": () => "Wat deze wijziging doet",
  "action/exposure-verdict": (a) => `${a.profile}: ${a.before} → ${a.after}`,
  "action/exposure-same": (a) => `${a.profile}: nog steeds ${a.verdict}`,
  "action/exposure-added": (a) => `Onderscheid erbij: ${a.count}`,
  "action/exposure-removed": (a) => `Onderscheid weg: ${a.count}`,
  "action/exposure-reopened": (a) => `Door deze wijziging opnieuw te beantwoorden: ${a.count}`,
  "action/exposure-lapsed": (a) => `Al vóór deze wijziging niet meer actueel: ${a.count}`,
  "action/exposure-distinction": (a) => `${a.profile}: ${a.indicator} (${a.title})`,
  "action/exposure-question": (a) => `${a.profile}: ${a.question} ${a.title}`,
  "action/exposure-question-of": (a) => `${a.profile}: ${a.question} ${a.title}, bij ${a.indicator}`,
  "action/exposure-gone": (a) => `${a.profile}: bestaat niet meer`,
  "action/exposure-none": () => "Er komt geen onderscheid bij en er gaat geen af.",
  "action/new": () => "nieuw",
  "action/signing-heading": () => "Wie heeft getekend, en wie nog moet",
  "action/signed": (a) => `${a.profile}: ${a.role}: getekend door ${a.login}`,
  "action/signed-public": (a) => `${a.profile}: ${a.role}: getekend`,
  "action/unsigned": (a) => `${a.profile}: ${a.said}`,
  "action/unsigned-public": (a) => `${a.profile}: ${a.role}: moet nog tekenen`,
  "action/how-to-sign": () =>
    "Tekenen gaat zo: keur deze pull request goed. Een goedkeuring telt voor precies de inhoud waarop zij is gegeven; wijzigt profiel of toets daarna, dan is een nieuwe nodig.",
  "action/rerun": () =>
    "Een review start deze controle niet vanzelf opnieuw. Met de herhaal-workflow uit de documentatie wel; zonder die workflow drukt u op opnieuw uitvoeren zodra iedereen heeft getekend.",
  "action/preview-heading": () => "Onder het beleid dat deze wijziging voorstelt",
  "action/preview-note": () =>
    "De uitkomst hierboven bindt en volgt het geldende beleid. Dit is wat zou gelden na samenvoegen.",
  "action/preview-weaker": (a) => `Verzwakt het beleid op ${a.count} ${a.count === 1 ? "punt" : "punten"}:`,
  "action/preview-not-weaker": () => "Verzwakt het beleid niet.",
  "action/preview-verdict": (a) => `${a.profile}: nu ${a.now}, onder het voorstel ${a.later}`,
  "action/preview-same": () => "De uitkomst blijft voor elk profiel gelijk.",
  "action/ignored-heading": () => "Genegeerd",
  "action/stands-at": (a) => `${a.file}, regel ${a.line}: ${a.said}`,
  "action/report-failed": (a) => `De uitkomst staat, maar dit kon niet worden weggeschreven: ${a.what}. ${a.reason}.`,

  "action/public": () =>
    "Dit logboek is openbaar; daarom staan er geen namen, waarden of zinnen uit bestanden in. De bijzonderheden ziet u in de editor, of met `tenzij check`.",
  "action/public-finding": () => "Zonder bijzonderheden: dit logboek is openbaar.",

  "action/posture-heading": () => "Tenzij: hoe goed de poort is bewaakt",
  "action/posture-open": (a) =>
    `Van wat de poort bewaakt ${a.count === 1 ? "klopt 1 punt" : `kloppen ${a.count} punten`} niet; ze staan bovenaan in de samenvatting. docs/nl/deployment.md zegt hoe het moet.`,
  "action/posture-good": (a) => `in orde: ${a.what}`,
  "action/posture-bad": (a) => `klopt niet: ${a.what}`,
  "action/posture-unseen": (a) => `niet te zien: ${a.what}`,
  "action/posture-only-by-hand": () => "Stand `posture` draait alleen op workflow_dispatch en schedule.",

  "action/watch-title": () => "Tenzij: wat erdoor glipte, wat verloopt, wat te laat is",
  "action/watch-slipped": () => "Houdt nu tegen op de beschermde branch",
  "action/watch-expiring": (a) => `Verloopt of moet klaar zijn binnen ${a.days} dagen`,
  "action/watch-overdue": () => "Te laat",
  "action/watch-day": (a) => `${a.day}: ${a.what}, ${a.file} regel ${a.line}`,
  "action/watch-finding": (a) => `${a.file} regel ${a.line}: ${a.what}`,
};
