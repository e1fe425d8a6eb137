import type { Law } from "@tenzij/law";
import type { Span } from "@tenzij/read";
import { message } from "../../language/message.ts";
import { hasTrait } from "../../profile/effective-facts.ts";
import type { Flaw } from "../flaw.ts";
import type { Judging } from "../judging.ts";
import { placeOf, textAt } from "../record.ts";
import type { Signature } from "../signature.ts";
import type { RunCheck } from "./check.ts";
import { titleOf } from "./frame.ts";
import { type Asked, isEmpty, type Named, namedSigners, roleOf, signerItems } from "./named-signers.ts";

interface Person {
  readonly login: string;
  readonly id?: number | undefined;
}

/** A role the policy asks for, and who may fill it. */
interface Seat {
  readonly role: string;
  readonly people: readonly Person[];
  readonly span: Span;
}

/**
 * Different people are named in every role the policy asks, none of them wrote what they may not, and, where
 * signatures are known, all have signed this very content (design §5.10).
 */
export const signers: RunCheck = (judging) => {
  const named = namedSigners(judging);
  const seats = judging.policy.signers.roles.map((role) => seatOf(role, named, judging));
  const flaws = [
    ...vacant(seats, judging),
    ...notAllowed(named, judging),
    ...twoRoles(named),
    ...authors(seats, judging),
    ...nobodyInPolicy(seats, judging),
  ];
  if (judging.signatures === null) {
    return [
      ...flaws,
      { state: "info", span: placeOf(judging.record.root, "signers"), message: message("signers/unverified", {}) },
    ];
  }
  return [...flaws, ...waiting(seats, judging, judging.signatures)];
};

function seatOf(role: string, named: readonly Named[], { policy, record, law }: Asked): Seat {
  const own = named.filter((one) => one.role === role);
  const allowed = policy.signers.people[role] ?? [];
  const [first] = own;
  if (first === undefined) {
    const blank = signerItems(record).find((item) => roleOf(item, law) === role);
    const span = blank === undefined ? placeOf(record.root, "signers") : placeOf(blank, "login");
    return { role, people: allowed, span };
  }
  return {
    role,
    span: first.span,
    people: own.map((one) => allowed.find((person) => same(person.login, one.login)) ?? { login: one.login }),
  };
}

/**
 * Roles that nobody can fill, because the policy names no one in them: whoever writes the record would otherwise pick whom he likes
 * (design §5.10). Where signatures are known the record is not signed; elsewhere it is said beforehand.
 */
function nobodyInPolicy(seats: readonly Seat[], { policy, law, signatures }: Judging): Flaw[] {
  const state = signatures === null ? "questioned" : "unsigned";
  return seats
    .filter((seat) => isEmpty(seat, policy))
    .map(({ role, span }) => ({
      ...{ state, span },
      message: message("signers/nobody-in-policy", { role: roleTitle(role, law) }),
    }));
}

function vacant(seats: readonly Seat[], { law }: Judging): Flaw[] {
  return seats
    .filter((seat) => seat.people.length === 0)
    .map(({ role, span }) => ({
      state: "missing",
      span,
      message: message("signers/none", { role: roleTitle(role, law) }),
    }));
}

function notAllowed(named: readonly Named[], { policy, law }: Judging): Flaw[] {
  return named.flatMap(({ role, login, span }): Flaw[] => {
    const allowed = policy.signers.people[role] ?? [];
    if (allowed.length === 0 || allowed.some((person) => same(person.login, login))) return [];
    const args = { login, role: roleTitle(role, law), allowed: allowed.map((person) => person.login).join(", ") };
    return [{ state: "inconsistent", span, message: message("signers/not-in-policy", args) }];
  });
}

function twoRoles(named: readonly Named[]): Flaw[] {
  const roles = new Map<string, Named[]>();
  for (const one of named) roles.set(one.login.toLowerCase(), [...(roles.get(one.login.toLowerCase()) ?? []), one]);
  return [...roles.values()].flatMap((list): Flaw[] => {
    const [first] = list;
    const different = new Set(list.map((one) => one.role));
    if (first === undefined || different.size < 2) return [];
    return [
      {
        state: "inconsistent",
        span: first.span,
        message: message("signers/two-roles", { login: first.login, roles: [...different].join(", ") }),
      },
    ];
  });
}

/** Whoever signs in a role that may not write the record did not write it, by login or by name. */
function authors(seats: readonly Seat[], judging: Judging): Flaw[] {
  const { record, law } = judging;
  const author = textAt(record.root, "answered.by");
  if (author === undefined) return [];
  const names = new Map(namedSigners(judging).map((one) => [one.login.toLowerCase(), one.name]));
  return seats
    .filter(({ role }) => mayNotWrite(role, law))
    .flatMap(({ role, people, span }) =>
      people
        .filter(({ login }) => same(login, author) || same(names.get(login.toLowerCase()) ?? "", author))
        .map(
          ({ login }): Flaw => ({
            state: "inconsistent",
            span,
            message: message("signers/author", { login, role: roleTitle(role, law) }),
          }),
        ),
    );
}

function waiting(seats: readonly Seat[], judging: Judging, signatures: readonly Signature[]): Flaw[] {
  const { law } = judging;
  const filled = fillSeats(seats, judging, signatures);
  const open = filled.flatMap(({ seat, by }) => (by === null && seat.people.length > 0 ? [seat] : []));
  const [first] = open;
  if (first === undefined) return [];
  const people = open.map(({ role, people }) => ({
    title: roleTitle(role, law),
    logins: people.map((one) => one.login).join(" / "),
  }));
  const text = (locale: "nl" | "en") => people.map((one) => `${one.logins} (${one.title[locale]})`).join(", ");
  return [
    {
      state: "unsigned",
      span: first.span,
      message: message("signers/waiting", { people: { nl: text("nl"), en: text("en") } }),
    },
  ];
}

/** A role that the policy asks for, and the number of the account that fills it; null while nobody does. */
export interface SignedRole {
  readonly role: string;
  readonly by: number | null;
}

/** Which of the roles that the policy asks for are filled by whom: every role by a person of its own. */
export function signedRoles(asked: Asked, signatures: readonly Signature[]): SignedRole[] {
  const named = namedSigners(asked);
  const { roles } = asked.policy.signers;
  const filled = fillSeats(
    roles.map((role) => seatOf(role, named, asked)),
    asked,
    signatures,
  );
  return roles.map((role) => ({ role, by: filled.find(({ seat }) => seat.role === role)?.by ?? null }));
}

/** Seats for which the policy names somebody, with the account that fills each. */
function fillSeats(all: readonly Seat[], { law, policy }: Asked, signatures: readonly Signature[]) {
  const seats = all.filter((seat) => !isEmpty(seat, policy));
  const taken = fill(seats.map((seat) => signatures.filter((one) => counts(one, seat, law)).map((one) => one.id)));
  return seats.map((seat, at) => ({ seat, by: taken[at] ?? null }));
}

/** A signature counts for a seat when it is by one of its people, who had no hand in what they sign for. */
function counts(signature: Signature, seat: Seat, law: Law): boolean {
  if (signature.proposed || signature.wroteProfile || (signature.wroteRecord && mayNotWrite(seat.role, law)))
    return false;
  return seat.people.some((person) =>
    person.id === undefined ? same(person.login, signature.login) : person.id === signature.id,
  );
}

/** Gives each seat a person of its own where that can be done (augmenting paths over a handful of seats). */
function fill(candidates: readonly (readonly number[])[]): (number | null)[] {
  const holder = new Map<number, number>();
  const place = (seat: number, tried: Set<number>): boolean =>
    (candidates[seat] ?? []).some((person) => {
      if (tried.has(person)) return false;
      tried.add(person);
      const held = holder.get(person);
      if (held !== undefined && !place(held, tried)) return false;
      holder.set(person, seat);
      return true;
    });
  for (const seat of candidates.keys()) place(seat, new Set());
  const seats: (number | null)[] = candidates.map(() => null);
  for (const [person, seat] of holder) seats[seat] = person;
  return seats;
}

function mayNotWrite(role: string, law: Law): boolean {
  return hasTrait(law.enums, "role", role, "not-author");
}

function roleTitle(role: string, law: Law) {
  return titleOf(law.enums.find((one) => one.id === "role")?.values, role);
}

function same(one: string, other: string): boolean {
  return one !== "" && one.toLowerCase() === other.toLowerCase();
}
