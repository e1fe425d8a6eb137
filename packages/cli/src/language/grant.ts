/** What `tenzij grant` says. */
export const en = {
  "cli/grant": () => "bind a grant of the policy to what stands there now, and show what it lets through",
  "cli/grant-file": () => "the profile it is for",
  "cli/grant-indicator": () => "the indicator it is for; without it, the whole file",
  "cli/option-kind": () => "what is granted, where the policy does not grant it yet",
  "cli/option-owner": () => "who grants it: a person or a function",
  "cli/option-reason": () => "why, in a sentence another can judge",
  "cli/option-until": () => "last day on which it counts; without it, the longest term the policy allows",
  "cli/option-purpose": () => "the purpose that is confirmed",
  "cli/option-subject": () => "the subject that is confirmed",
  "cli/option-role": () => "the role of the indicator that is confirmed",
  "cli/option-read-as": () => "what the indicator was wrongly read as, such as postcode",
  "cli/option-means": () => "what the indicator means instead",
  "cli/grant-no-policy": (a: { path: string }) =>
    `There is no tenzij.yaml above ${a.path}, so nothing can be granted. Start with: tenzij init`,
  "cli/grant-broken": (a: { policy: string }) =>
    `${a.policy} cannot be judged by, so nothing was written. \`tenzij check\` says what is wrong.`,
  "cli/grant-needs": (a: { options: string }) =>
    `The policy grants nothing for this yet. To add it, say what and why: ${a.options}.`,
  "cli/grant-absent": (a: { file: string; indicator: string }) =>
    `${a.file} has no indicator "${a.indicator}", or cannot be read. \`tenzij explain ${a.file}\` shows how it is read.`,
  "cli/grant-not-written": (a: { policy: string }) =>
    `${a.policy} is written in a way that cannot be added to without rewriting it. Write the entry out, without aliases, and run this again.`,
  "cli/grant-same": (a: { policy: string }) => `${a.policy} is bound to what stands here already. Nothing was written.`,
  "cli/grant-wrote": (a: { policy: string }) =>
    `Updated ${a.policy}. At a merge it counts from the protected branch, once governance has approved it there.`,
  "cli/grant-entry": (a: { grant: string; of: string; owner: string; until: string }) =>
    `${a.grant} for ${a.of}: ${a.owner}, until ${a.until}.`,
  "cli/grant-lets": (a: { indicator: string; match: string; title: string; kind: string }) =>
    `lets through: "${a.indicator}": "${a.match}" (${a.title}, ${a.kind})`,
  "cli/grant-lets-nothing": () => "lets nothing through: nothing that is asked here depends on it",
  "cli/grant-outcome": (a: { before: string; after: string }) => `outcome: ${a.before} -> ${a.after}`,
  "cli/grant-blocks": (a: { verdict: string; blocks: string }) => `${a.verdict} (${a.blocks})`,
  "cli/grant-ask-kind": () => "What is granted? (arrows choose, enter confirms)",
  "cli/grant-ask-owner": () => "Who grants it (a person or a function)?",
  "cli/grant-ask-reason": () => "Why, in a sentence another can judge?",
  "cli/grant-ask-means": () => "What does the indicator mean instead?",
  "cli/grant-ask-fact": () => "What is confirmed? (arrows choose, enter confirms)",
};

export const nl: typeof en = {
  "cli/grant": () => "leg vast waarvoor het beleid iets toestaat, en toon wat dat doorlaat",
  "cli/grant-file": () => "het profiel waarvoor het is",
  "cli/grant-indicator": () => "de indicator waarvoor het is; zonder, het hele bestand",
  "cli/option-kind": () => "wat wordt toegestaan, waar het beleid dat nog niet doet",
  "cli/option-owner": () => "wie het toestaat: een persoon of een functie",
  "cli/option-reason": () => "waarom, in een zin die een ander kan beoordelen",
  "cli/option-until": () => "laatste dag waarop het telt; zonder, de langste termijn die het beleid toestaat",
  "cli/option-purpose": () => "het doel dat wordt bevestigd",
  "cli/option-subject": () => "het onderwerp dat wordt bevestigd",
  "cli/option-role": () => "de rol van de indicator die wordt bevestigd",
  "cli/option-read-as": () => "waarvoor de indicator ten onrechte werd gehouden, zoals postcode",
  "cli/option-means": () => "wat de indicator dan wel betekent",
  "cli/grant-no-policy": (a) =>
    `Boven ${a.path} staat geen tenzij.yaml; er valt dus niets toe te staan. Begin met: tenzij init`,
  "cli/grant-broken": (a) =>
    `${a.policy} is niet te gebruiken, dus er is niets geschreven. \`tenzij check\` zegt wat er mis is.`,
  "cli/grant-needs": (a) =>
    `Het beleid staat hier nog niets toe. Zeg om het toe te voegen wat en waarom: ${a.options}.`,
  "cli/grant-absent": (a) =>
    `${a.file} heeft geen indicator "${a.indicator}", of is niet te lezen. \`tenzij explain ${a.file}\` toont hoe het wordt gelezen.`,
  "cli/grant-not-written": (a) =>
    `${a.policy} is zo geschreven dat er niets aan is toe te voegen zonder het te herschrijven. Schrijf de regel uit, zonder verwijzingen, en voer dit opnieuw uit.`,
  "cli/grant-same": (a) => `In ${a.policy} is al vastgelegd wat hier staat. Er is niets geschreven.`,
  "cli/grant-wrote": (a) =>
    `${a.policy} is bijgewerkt. Bij het samenvoegen telt het vanaf de beschermde branch, zodra het daar is goedgekeurd.`,
  "cli/grant-entry": (a) => `${a.grant} voor ${a.of}: ${a.owner}, tot en met ${a.until}.`,
  "cli/grant-lets": (a) => `laat door: "${a.indicator}": "${a.match}" (${a.title}, ${a.kind})`,
  "cli/grant-lets-nothing": () => "laat niets door: niets van wat hier wordt gevraagd hangt ervan af",
  "cli/grant-outcome": (a) => `uitkomst: ${a.before} -> ${a.after}`,
  "cli/grant-blocks": (a) => `${a.verdict} (${a.blocks})`,
  "cli/grant-ask-kind": () => "Wat wordt toegestaan? (kies met pijltjes, bevestig met enter)",
  "cli/grant-ask-owner": () => "Wie staat het toe (een persoon of een functie)?",
  "cli/grant-ask-reason": () => "Waarom, in een zin die een ander kan beoordelen?",
  "cli/grant-ask-means": () => "Wat betekent de indicator dan wel?",
  "cli/grant-ask-fact": () => "Wat wordt bevestigd? (kies met pijltjes, bevestig met enter)",
};
