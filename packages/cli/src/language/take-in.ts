import { type Open, openPlaces, openPlekken } from "./open-places.ts";

/** What `tenzij justify --from` says. */

interface Refused {
  readonly place: string;
  readonly profile: string;
  readonly record: string;
}

interface Replaced {
  readonly record: string;
  readonly from: string;
  readonly file: string;
  readonly profile: string;
}

export const en = {
  "cli/option-from": () => "put this record, written in the offline page or elsewhere, beside the profile as it is",
  "cli/option-replace": () => "with --from: replace a record that is there and differs",
  "cli/from-alone": () =>
    "--from puts a record in its place as it is, so it does not go with --refresh or --stdout. Leave those out.",
  "cli/from-wrapper": (a: { profile: string }) =>
    `A record stands beside a wrapper of this file, and there is none yet. Nothing was written. First run: tenzij justify ${a.profile}`,
  "cli/from-no-record": (a: Refused & { reason: string }) =>
    `${a.place}: this cannot be taken in as the record of ${a.profile}. ${a.reason} Nothing was written. Repair it where it was written, save it again as ${a.record}, and hand in that file.`,
  "cli/from-other-profile": (a: Refused & { reason: string }) =>
    `${a.place}: this record is not of ${a.profile}. ${a.reason} Nothing was written. Name the profile that it is of, or begin a record for this one: tenzij justify ${a.profile}`,
  "cli/from-other-indicators": (a: Refused & { indicators: string }) =>
    `${a.place}: this record is not of ${a.profile}. Its digests are of another profile: none of the indicators it covers is in this one (${a.indicators}). Nothing was written. Name the profile that it is of, or begin a record for this one: tenzij justify ${a.profile}`,
  "cli/from-other-state": (a: Refused & { parts: string }) =>
    `${a.place}: this record is of another state of ${a.profile}: its digests do not fit what stands there now. ${a.parts}. Nothing was written. Answer it again with the profile of now. Where you have read that every answer still holds: put it at ${a.record} yourself and run: tenzij justify ${a.profile} --refresh`,
  "cli/from-record-unread": (a: { record: string }) =>
    `${a.record} is there and is a link, too large or not to be read, so what it holds is not known. Nothing was written. Put that right first, or take it away.`,
  "cli/from-same": (a: { record: string; from: string }) => `${a.record} is already as ${a.from}. Nothing was written.`,
  "cli/from-replaces": (a: Replaced & { answers: string }) =>
    `${a.record} is there and says otherwise. These answers in it would go or change: ${a.answers}. Nothing was written. Where they may: ${again(a)}`,
  "cli/from-replaces-layout": (a: Replaced) =>
    `${a.record} is there and differs from ${a.from}. No answer in it would go; comments, order or digests would change. Nothing was written. Where they may: ${again(a)}`,
  "cli/from-replaces-unread": (a: Replaced) =>
    `${a.record} is there and cannot be read as a record, so which answers would go is not known. Nothing was written. Look at it first; where it may go: ${again(a)}`,
  "cli/from-took": (a: { record: string; from: string } & Open) =>
    `${a.record} is now as ${a.from}, byte for byte. ${openPlaces(a)}`,
  "cli/from-went": (a: { answers: string }) => `Gone or changed from what stood there: ${a.answers}.`,
};

export const nl: typeof en = {
  "cli/option-from": () =>
    "zet deze toets, gemaakt in de pagina zonder netwerk of elders, zoals ze is naast het profiel",
  "cli/option-replace": () => "met --from: vervang een toets die er al staat en anders is",
  "cli/from-alone": () =>
    "--from zet een toets op haar plaats zoals ze is, en gaat dus niet samen met --refresh of --stdout. Laat die weg.",
  "cli/from-wrapper": (a) =>
    `Een toets staat naast een wikkel van dit bestand, en die is er nog niet. Er is niets geschreven. Voer eerst uit: tenzij justify ${a.profile}`,
  "cli/from-no-record": (a) =>
    `${a.place}: dit is niet over te nemen als de toets van ${a.profile}. ${a.reason} Er is niets geschreven. Herstel het waar het is gemaakt, bewaar het opnieuw als ${a.record} en geef dat bestand op.`,
  "cli/from-other-profile": (a) =>
    `${a.place}: deze toets is niet van ${a.profile}. ${a.reason} Er is niets geschreven. Noem het profiel waarvan ze wel is, of begin een toets voor dit profiel: tenzij justify ${a.profile}`,
  "cli/from-other-indicators": (a) =>
    `${a.place}: deze toets is niet van ${a.profile}. Haar controlegetallen zijn van een ander profiel: geen van de indicatoren waarover ze gaat, staat in dit profiel (${a.indicators}). Er is niets geschreven. Noem het profiel waarvan ze wel is, of begin een toets voor dit profiel: tenzij justify ${a.profile}`,
  "cli/from-other-state": (a) =>
    `${a.place}: deze toets is van een andere stand van ${a.profile}: haar controlegetallen passen niet bij wat er nu staat. ${a.parts}. Er is niets geschreven. Beantwoord haar opnieuw bij het profiel van nu. Hebt u gelezen dat elk antwoord nog klopt, zet haar dan zelf op ${a.record} en voer uit: tenzij justify ${a.profile} --refresh`,
  "cli/from-record-unread": (a) =>
    `${a.record} staat er al en is een koppeling, te groot of niet te lezen, dus wat erin staat is niet bekend. Er is niets geschreven. Breng dat eerst in orde, of haal het weg.`,
  "cli/from-same": (a) => `${a.record} is al gelijk aan ${a.from}. Er is niets geschreven.`,
  "cli/from-replaces": (a) =>
    `${a.record} staat er al en zegt iets anders. Deze antwoorden daarin zouden verdwijnen of veranderen: ${a.answers}. Er is niets geschreven. Mag dat: ${again(a)}`,
  "cli/from-replaces-layout": (a) =>
    `${a.record} staat er al en is anders dan ${a.from}. Geen antwoord daarin zou verdwijnen; opmerkingen, volgorde of controlegetallen zouden veranderen. Er is niets geschreven. Mag dat: ${again(a)}`,
  "cli/from-replaces-unread": (a) =>
    `${a.record} staat er al en is niet als toets te lezen, dus welke antwoorden zouden verdwijnen is niet bekend. Er is niets geschreven. Bekijk het eerst; mag het weg: ${again(a)}`,
  "cli/from-took": (a) => `${a.record} is nu gelijk aan ${a.from}, byte voor byte. ${openPlekken(a)}`,
  "cli/from-went": (a) => `Verdwenen of veranderd ten opzichte van wat er stond: ${a.answers}.`,
};

function again({ profile, file }: Replaced): string {
  return `tenzij justify ${profile} --from ${file} --yes`;
}
