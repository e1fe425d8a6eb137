/** What the Action says beside what the gate says: why it ran, what it could not do. */
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
  "action/queue-together": (a: { numbers: string }) =>
    `The merge queue takes these pull requests together, so they were judged together: ${a.numbers}. What is red may come from an earlier one.`,
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

  "action/report-failed": (a: { what: string; reason: string }) =>
    `The ${a.what} could not be written: ${a.reason}. The verdict stands.`,

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
  "action/queue-together": (a) =>
    `De wachtrij neemt deze pull requests samen, dus zijn ze samen beoordeeld: ${a.numbers}. Wat rood is, kan van een eerdere zijn.`,
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

  "action/report-failed": (a) => `De uitkomst staat, maar dit kon niet worden weggeschreven: ${a.what}. ${a.reason}.`,

  "action/posture-heading": () => "Tenzij: hoe goed de poort is bewaakt",
  "action/posture-open": (a) =>
    `Van wat de poort bewaakt ${a.count === 1 ? "klopt 1 punt" : `kloppen ${a.count} punten`} niet; ze staan bovenaan in de samenvatting. docs/nl/deployment.md zegt hoe het moet.`,
  "action/posture-good": (a) => `in orde: ${a.what}`,
  "action/posture-bad": (a) => `klopt niet: ${a.what}`,
  "action/posture-unseen": (a) => `niet te zien: ${a.what}`,
  "action/posture-only-by-hand": () => "Stand `posture` draait alleen op workflow_dispatch en schedule.",

  "action/watch-title": () => "Tenzij: wat erdoor glipte, wat verloopt, wat te laat is",
  "action/watch-slipped": () => "Blokkeert nu op de beschermde branch",
  "action/watch-expiring": (a) => `Verloopt of moet klaar zijn binnen ${a.days} dagen`,
  "action/watch-overdue": () => "Te laat",
  "action/watch-day": (a) => `${a.day}: ${a.what}, ${a.file} regel ${a.line}`,
  "action/watch-finding": (a) => `${a.file} regel ${a.line}: ${a.what}`,
};
