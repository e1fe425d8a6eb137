/** What `tenzij preview` says, and `tenzij gate` where it has nothing to judge. */
export const en = {
  "cli/gate-nothing": () => "This change holds no risk profile to judge.",
  "cli/preview-itself": (a: { policy: string }) =>
    `${a.policy} is equal to the policy that holds here, so there is nothing to compare. Write the proposal in another file; what a change of tenzij.yaml on this branch does, \`tenzij gate --worktree\` shows.`,
  "cli/preview-above": (a: { policy: string; source: string }) =>
    `${a.policy} is read as the next text of ${a.source}, which is extended here.`,
  "cli/preview-same": () => "Nothing changes: every profile gets the same outcome.",
  "cli/preview-same-weaker": () => "Today every profile gets the same outcome, and less is asked.",
  "cli/preview-changes": (a: { count: number; of: number }) =>
    `${a.count} of ${a.of} ${a.of === 1 ? "profile gets" : "profiles get"} another outcome:`,
  "cli/preview-not-governed": () => "not governed",
  "cli/preview-weaker": (a: { count: number }) =>
    a.count === 1
      ? "It is weaker in 1 way, which a policy owner has to approve:"
      : `It is weaker in ${a.count} ways, which a policy owner has to approve:`,
  "cli/preview-not-weaker": () => "It is weaker in no way.",
};

export const nl: typeof en = {
  "cli/gate-nothing": () => "In deze wijziging is geen risicoprofiel te beoordelen.",
  "cli/preview-itself": (a) =>
    `${a.policy} is gelijk aan het beleid dat hier geldt, dus er is niets te vergelijken. Schrijf het voorstel in een ander bestand; wat een wijziging van tenzij.yaml op deze branch doet, toont \`tenzij gate --worktree\`.`,
  "cli/preview-above": (a) =>
    `${a.policy} is gelezen als de volgende tekst van ${a.source}, dat hier wordt uitgebreid.`,
  "cli/preview-same": () => "Er verandert niets: elk profiel houdt dezelfde uitkomst.",
  "cli/preview-same-weaker": () => "Vandaag houdt elk profiel dezelfde uitkomst, en er wordt minder gevraagd.",
  "cli/preview-changes": (a) =>
    `${a.count} van ${a.of} ${a.of === 1 ? "profiel krijgt" : "profielen krijgen"} een andere uitkomst:`,
  "cli/preview-not-governed": () => "valt niet onder het beleid",
  "cli/preview-weaker": (a) =>
    a.count === 1
      ? "Het is op 1 punt zwakker; een eigenaar van het beleid moet dat goedkeuren:"
      : `Het is op ${a.count} punten zwakker; een eigenaar van het beleid moet dat goedkeuren:`,
  "cli/preview-not-weaker": () => "Het is op geen punt zwakker.",
};
