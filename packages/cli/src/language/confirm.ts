/** What `tenzij justify --refresh` and `--holds` say of answers that were re-opened. */

interface Named {
  readonly name: string;
  readonly open: string;
}

export const en = {
  "cli/option-refresh": () => "say which answers rest on what changed in the profile; where none does, renew `covers`",
  "cli/option-holds": () =>
    "these answers were read again and hold for the profile as it is now: numbers of questions, of one indicator as TK-13:name",
  "cli/option-by": () => "with --holds: who read the answers again",
  "cli/holds-by": () => '--holds writes down who read the answers. Say who: --by "Name".',
  "cli/holds-alone": () =>
    "--by goes with --holds, and --holds not with --refresh. Name the answers that hold with --holds.",
  "cli/holds-none": (a: { record: string }) =>
    `No answer in ${a.record} waits to be looked at again, so there is nothing to confirm. Nothing was written.`,
  "cli/holds-unknown": (a: Named) =>
    `${a.name} is no answer that waits to be looked at again. Those that do: ${a.open}. Nothing was written.`,
  "cli/holds-refused": (a: { name: string; record: string }) =>
    `${a.name} cannot be confirmed in ${a.record} without changing something else. Write \`holds\` there by hand, or in the form of the editor. Nothing was written.`,
  "cli/holds-open": (a: { count: number; record: string }) =>
    a.count === 1
      ? `In ${a.record} 1 answer rests on what changed. Read whether it still holds:`
      : `In ${a.record} ${a.count} answers rest on what changed. Read of each whether it still holds:`,
  "cli/holds-one": (a: { name: string; title: string; line: number }) => `  ${a.name}  ${a.title} (line ${a.line})`,
  "cli/holds-how": (a: { command: string }) =>
    `Answer anew what no longer holds. Then name the answers that hold, as many as you have read: ${a.command}`,
  "cli/holds-written": (a: { names: string; record: string; left: number }) =>
    `Confirmed in ${a.record}: ${a.names}. ${a.left === 0 ? "Every answer was looked at again. Who signs, signs this record anew." : `${a.left === 1 ? "1 answer still waits" : `${a.left} answers still wait`}.`}`,
};

export const nl: typeof en = {
  "cli/option-refresh": () =>
    "zeg welke antwoorden rusten op wat er in het profiel is veranderd; is dat er geen, vernieuw dan `covers`",
  "cli/option-holds": () =>
    "deze antwoorden zijn opnieuw gelezen en kloppen voor het profiel van nu: nummers van vragen, van één indicator als TK-13:naam",
  "cli/option-by": () => "bij --holds: wie de antwoorden opnieuw heeft gelezen",
  "cli/holds-by": () => '--holds legt vast wie de antwoorden heeft gelezen. Zeg wie: --by "Naam".',
  "cli/holds-alone": () =>
    "--by hoort bij --holds, en --holds gaat niet samen met --refresh. Noem met --holds de antwoorden die kloppen.",
  "cli/holds-none": (a) =>
    `Geen antwoord in ${a.record} hoeft opnieuw te worden bekeken, dus valt er niets te bevestigen. Er is niets geschreven.`,
  "cli/holds-unknown": (a) =>
    `${a.name} is geen antwoord dat opnieuw moet worden bekeken. Dat zijn: ${a.open}. Er is niets geschreven.`,
  "cli/holds-refused": (a) =>
    `${a.name} is in ${a.record} niet te bevestigen zonder iets anders te veranderen. Schrijf \`holds\` daar met de hand, of in het formulier van de editor. Er is niets geschreven.`,
  "cli/holds-open": (a) =>
    a.count === 1
      ? `In ${a.record} rust 1 antwoord op wat is veranderd. Lees na of het nog klopt:`
      : `In ${a.record} rusten ${a.count} antwoorden op wat is veranderd. Lees van elk na of het nog klopt:`,
  "cli/holds-one": (a) => `  ${a.name}  ${a.title} (regel ${a.line})`,
  "cli/holds-how": (a) =>
    `Beantwoord opnieuw wat niet meer klopt. Noem daarna de antwoorden die kloppen, zoveel als u er hebt gelezen: ${a.command}`,
  "cli/holds-written": (a) =>
    `Bevestigd in ${a.record}: ${a.names}. ${a.left === 0 ? "Elk antwoord is opnieuw bekeken. Wie tekent, tekent dit toetsverslag opnieuw." : `${a.left === 1 ? "1 antwoord wacht nog" : `${a.left} antwoorden wachten nog`}.`}`,
};
