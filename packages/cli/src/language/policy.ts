/** What `tenzij policy` says. */
export const en = {
  "cli/policy": () => "fetch the copy of the organisation's policy again",
  "cli/policy-action": () => "what to do",
  "cli/policy-from": () => "a clone or an address to take it from, instead of the source's own on GitHub",
  "cli/extends-none": () =>
    "The policy here extends none. Write `extends: owner/repository/path@ref` in tenzij.yaml first, at the top of the repository.",
  "cli/extends-form": (a: { written: string }) =>
    `"${a.written}" names no policy. Write owner/repository/path@ref, such as ministry/governance/tenzij.yaml@main.`,
  "cli/extends-from": (a: { from: string }) => `"${a.from}" is no place to take a policy from.`,
  "cli/extends-unreached": (a: { place: string; ref: string; problem: string }) =>
    `${a.ref} could not be fetched from ${a.place}: ${a.problem}. Nothing was written. With a clone at hand, name it: --from ../governance`,
  "cli/extends-not-there": (a: { path: string; place: string; ref: string }) =>
    `${a.path} is no file that can be read at ${a.ref} of ${a.place}. Nothing was written.`,
  "cli/extends-broken": (a: { path: string; place: string }) =>
    `${a.path} of ${a.place} cannot be judged by: it is broken, or extends another policy itself. Nothing was written.`,
  "cli/copy-link": (a: { path: string }) =>
    `${a.path} is a link, which could lead anywhere. Remove it first; nothing was written.`,
  "cli/copy-taken": (a: { source: string; commit: string; files: string }) =>
    `Took ${a.source} at commit ${a.commit}. Wrote ${a.files}. Look at what it changes, then commit it: git diff .tenzij`,
};

export const nl: typeof en = {
  "cli/policy": () => "haal de kopie van het beleid van de organisatie opnieuw op",
  "cli/policy-action": () => "wat te doen",
  "cli/policy-from": () => "een kloon of adres om het vandaan te halen, in plaats van dat van de bron op GitHub",
  "cli/extends-none": () =>
    "Het beleid hier breidt geen ander uit. Schrijf eerst `extends: eigenaar/repository/pad@ref` in tenzij.yaml, in de hoofdmap van de repository.",
  "cli/extends-form": (a) =>
    `"${a.written}" noemt geen beleid. Schrijf eigenaar/repository/pad@ref, zoals ministerie/beleid/tenzij.yaml@main.`,
  "cli/extends-from": (a) => `"${a.from}" is geen plek om beleid vandaan te halen.`,
  "cli/extends-unreached": (a) =>
    `${a.ref} kon niet worden opgehaald van ${a.place}: ${a.problem}. Er is niets geschreven. Is er een kloon bij de hand, noem die: --from ../beleid`,
  "cli/extends-not-there": (a) =>
    `${a.path} is geen leesbaar bestand in ${a.ref} van ${a.place}. Er is niets geschreven.`,
  "cli/extends-broken": (a) =>
    `Naar ${a.path} van ${a.place} valt niet te oordelen: het is kapot, of breidt zelf een ander beleid uit. Er is niets geschreven.`,
  "cli/copy-link": (a) =>
    `${a.path} is een koppeling, die overal heen kan leiden. Verwijder die eerst; er is niets geschreven.`,
  "cli/copy-taken": (a) =>
    `${a.source} overgenomen op commit ${a.commit}. Geschreven: ${a.files}. Bekijk wat het verandert en leg het dan vast: git diff .tenzij`,
};
