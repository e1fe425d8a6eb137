import { emptinessOf, isUnanswered } from "../justification/filled-in.ts";
import { message } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import { strictDefaults } from "../policy/defaults.ts";
import { endOf } from "../policy/grant-end.ts";
import type { Policy } from "../policy/policy.ts";
import { dayAfter } from "../text/dates.ts";
import { grantTitle } from "./grant-title.ts";
import { type Granted, grantedOf, listsOf } from "./grants.ts";

/** Something said of a policy at a place in it. */
export interface PolicyRemark {
  readonly path: readonly PropertyKey[];
  readonly message: Message;
}

/** What in a policy grants without limit: without an end, a reason or an owner, or to one person in several roles. */
export function grantLimits(policy: Policy): PolicyRemark[] {
  return [...ofGrants(policy), ...ofTerm(policy), ...ofPeople(policy)];
}

function ofGrants(policy: Policy): PolicyRemark[] {
  return listsOf(policy).flatMap(([key, grants]) =>
    grants.flatMap((grant, index) => {
      const granted = grantedOf(key, grant, policy);
      const at = (name: string) => [key, index, name];
      const words =
        key === "readings"
          ? [["by", granted.owner] as const, ["why", granted.reason] as const]
          : [["owner", granted.owner] as const, ["reason", granted.reason] as const];
      const filler = words.flatMap(([name, text]) =>
        text === null || !isFiller(text, name === "owner" || name === "by" ? "short" : "sentence")
          ? []
          : [{ path: at(name), message: message("policy/grant-filler", { key: name, text }) }],
      );
      return [
        ...filler,
        ...tooLong(grant, granted, policy).map((sentence) => ({ path: at("until"), message: sentence })),
      ];
    }),
  );
}

function isFiller(text: string, form: "short" | "sentence"): boolean {
  const emptiness = emptinessOf(text, [], form);
  return emptiness !== null && isUnanswered(emptiness);
}

function tooLong(grant: Parameters<typeof endOf>[0], { kind }: Pick<Granted, "kind">, policy: Policy): Message[] {
  const last = endOf(grant, policy);
  if (grant.for === undefined || grant.until === undefined || grant.until <= last) return [];
  const term = policy.evaluation.atMost;
  return [message("policy/grant-too-long", { grant: grantTitle(kind), until: grant.until, last, term })];
}

/** Any day will do to hold two periods against each other. */
const someDay = "2026-01-31";

function ofTerm({ evaluation: { atMost } }: Policy): PolicyRemark[] {
  const most = strictDefaults.evaluation.atMost;
  if ((dayAfter(someDay, atMost) ?? "") <= (dayAfter(someDay, most) ?? "")) return [];
  return [{ path: ["evaluation", "at-most"], message: message("policy/term-too-long", { term: atMost, most }) }];
}

/** One person signs in one role: who is named for several leaves one of them without a signature. */
function ofPeople({ signers: { people } }: Policy): PolicyRemark[] {
  const first = new Map<string, string>();
  return Object.entries(people).flatMap(([role, persons]) =>
    persons.flatMap(({ login, id }, index) => {
      const who = id === undefined ? login : String(id);
      const other = first.get(who);
      if (other === undefined) first.set(who, role);
      if (other === undefined || other === role) return [];
      const sentence = message("policy/one-person", { login, roles: `${other}, ${role}` });
      return [{ path: ["signers", "people", role, index], message: sentence }];
    }),
  );
}
