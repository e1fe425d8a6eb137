import { argument } from "../argument.ts";

interface Granted {
  grant: string;
  of: string;
  owner: string;
  file: string;
  indicator: string;
}

/** What binds a grant to what stands there now. */
function command({ file, indicator }: { file: string; indicator: string }): string {
  return ["tenzij grant", argument(file), ...(indicator === "" ? [] : [argument(indicator)])].join(" ");
}

/** What is said of grants: what governance decided that softens, and whether it still holds. */
export const en = {
  "policy/confirm-again": (a: Granted) =>
    `${a.grant} for ${a.of} was granted for something else than what stands here now, so it does not count. Governance confirms again (${a.owner}): ${command(a)}`,
  "policy/grant-new": (a: Granted) =>
    `${a.grant} for ${a.of} postpones what was there, and this is new with the change, so it does not count.`,
  "policy/grant-unbound": (a: { grant: string; of: string; until: string; file: string; indicator: string }) =>
    `${a.grant} for ${a.of} does not say what it was granted for. It counts until that changes, and at the latest until ${a.until}. Bind it: ${command(a)}`,
  "policy/grant-no-indicator": (a: { grant: string; indicator: string; file: string }) =>
    `${a.grant}: ${a.file} has no indicator "${a.indicator}", so this grants nothing. Correct the name, or remove the entry.`,
  "policy/grant-too-long": (a: { grant: string; until: string; last: string; term: string }) =>
    `${a.grant} runs until ${a.until}; a grant ends at most one evaluation term (${a.term}) after the day it was given, so it counts until ${a.last}.`,
  "policy/grant-filler": (a: { key: string; text: string }) =>
    `"${a.text}" says nothing. Write under \`${a.key}\` why this was granted, or by whom, so that another can judge it.`,
  "policy/term-too-long": (a: { term: string; most: string }) =>
    `A test would be looked at again only after ${a.term}. The frameworks ask for it at least every ${a.most}: write a shorter term.`,
  "policy/one-person": (a: { login: string; roles: string }) =>
    `${a.login} is named for ${a.roles}. One person signs in one role, so one of these roles stays without a signature: name someone else as well.`,
  "policy/not-profile": (a: { owner: string; reason: string; until: string }) =>
    `Governance says that this is no profile (${a.owner}, until ${a.until}): ${a.reason.replace(/\.$/, "")}. Nothing is asked of it.`,
  "grant/use": () => "The confirmed use",
  "grant/reading": () => "The corrected reading",
  "grant/exception": () => "The exception",
  "grant/legacy": () => "The time for what was there already",
  "grant/not-profiles": () => "The statement that this is no profile",
  "grant/classification": () => "The classification",
  "granted/count": (a: { count: number; holding: number }) =>
    `${a.count} ${a.count === 1 ? "decision softens" : "decisions soften"} what is asked here; ${a.holding} ${a.holding === 1 ? "holds" : "hold"}.`,
  "granted/row": (a: { grant: string; of: string; owner: string; reason: string; until: string; holds: string }) =>
    `${a.grant}${a.of ? ` for ${a.of}` : ""}${a.owner ? `, by ${a.owner}` : ""}${a.until ? `, until ${a.until}` : ""}: ${a.holds}${a.reason ? `. ${a.reason.replace(/\.$/, "")}.` : "."}`,
  "granted/holds": () => "holds",
  "granted/fell": () => "does not hold",
  "granted/open": () => "not looked at here",
};

export const nl: typeof en = {
  "policy/confirm-again": (a) =>
    `${a.grant} voor ${a.of} is gegeven voor iets anders dan hier nu staat en telt dus niet. Wie over het beleid gaat, bevestigt opnieuw (${a.owner}): ${command(a)}`,
  "policy/grant-new": (a) =>
    `${a.grant} voor ${a.of} stelt uit wat er al was; dit komt er met deze wijziging bij, dus telt zij niet.`,
  "policy/grant-unbound": (a) =>
    `${a.grant} voor ${a.of} zegt niet bij welke inhoud dit hoort. Dit telt totdat die inhoud verandert, en uiterlijk tot en met ${a.until}. Leg het vast: ${command(a)}`,
  "policy/grant-no-indicator": (a) =>
    `${a.grant}: ${a.file} heeft geen indicator "${a.indicator}"; hier wordt dus niets toegestaan. Verbeter de naam of verwijder de regel.`,
  "policy/grant-too-long": (a) =>
    `${a.grant} loopt tot en met ${a.until}; wat wordt toegestaan eindigt uiterlijk één evaluatietermijn (${a.term}) na de dag waarop het is gegeven, dus telt dit tot en met ${a.last}.`,
  "policy/grant-filler": (a) =>
    `"${a.text}" zegt niets. Schrijf bij \`${a.key}\` waarom dit is toegestaan, of door wie, zodat een ander het kan beoordelen.`,
  "policy/term-too-long": (a) =>
    `Een toets zou pas na ${a.term} opnieuw worden bekeken. De kaders vragen dat ten minste elke ${a.most}: schrijf een kortere termijn.`,
  "policy/one-person": (a) =>
    `${a.login} staat bij ${a.roles}. Eén persoon tekent in één rol, dus blijft een van die rollen zonder handtekening: noem er ook iemand anders.`,
  "policy/not-profile": (a) =>
    `Wie over het beleid gaat, zegt dat dit geen profiel is (${a.owner}, tot en met ${a.until}): ${a.reason.replace(/\.$/, "")}. Er wordt niets over gevraagd.`,
  "grant/use": () => "Het bevestigde gebruik",
  "grant/reading": () => "De verbeterde lezing",
  "grant/exception": () => "De uitzondering",
  "grant/legacy": () => "De tijd voor wat er al was",
  "grant/not-profiles": () => "De uitspraak dat dit geen profiel is",
  "grant/classification": () => "De classificatie",
  "granted/count": (a) =>
    `${a.count} ${a.count === 1 ? "besluit verzacht" : "besluiten verzachten"} wat hier wordt gevraagd; ${a.holding} ${a.holding === 1 ? "geldt" : "gelden"}.`,
  "granted/row": (a) =>
    `${a.grant}${a.of ? ` voor ${a.of}` : ""}${a.owner ? `, door ${a.owner}` : ""}${a.until ? `, tot en met ${a.until}` : ""}: ${a.holds}${a.reason ? `. ${a.reason.replace(/\.$/, "")}.` : "."}`,
  "granted/holds": () => "geldt",
  "granted/fell": () => "geldt niet",
  "granted/open": () => "hier niet gecontroleerd",
};
