import type { Law } from "@tenzij/law";
import type { Node, Span } from "@tenzij/read";
import { enumValue } from "../../profile/effective-facts.ts";
import { loginOf } from "../../text/login.ts";
import { isBlankNode } from "../blank.ts";
import type { JustificationPolicy } from "../judging.ts";
import { type JustificationRecord, nodeAt, textAt } from "../record.ts";

/** What it takes to know who may sign for what. */
export interface Asked {
  readonly record: JustificationRecord;
  readonly law: Law;
  readonly policy: Pick<JustificationPolicy, "signers">;
}

export interface Named {
  readonly role: string;
  readonly login: string;
  readonly name: string | undefined;
  readonly span: Span;
}

/**
 * Whether the list says no more than a scaffold wrote: roles without a name, for each of which the policy asks a person and names
 * none. That nobody signs in them is said once, by role, and not again of each field.
 */
export function isUntouched(asked: Asked): boolean {
  const { record, law, policy } = asked;
  const items = signerItems(record);
  const vacant = new Set(policy.signers.roles.filter((role) => isEmpty({ role }, policy)));
  return (
    items.length > 0 && items.every((item) => isBlankNode(item, {}, "role") && vacant.has(roleOf(item, law) ?? ""))
  );
}

export function signerItems(record: JustificationRecord): readonly Node[] {
  const list = nodeAt(record.root, "signers");
  return list?.type === "list" ? list.items : [];
}

export function roleOf(item: Node, law: Law): string | undefined {
  const written = textAt(item, "role");
  return written === undefined ? undefined : (enumValue(law.enums, "role", written) ?? written);
}

export function namedSigners({ record, law }: Asked): Named[] {
  return signerItems(record).flatMap((item) => {
    const role = roleOf(item, law);
    const login = textAt(item, "login");
    if (role === undefined || login === undefined) return [];
    return [{ role, login: loginOf(login), name: textAt(item, "name"), span: item.span }];
  });
}

/** Whether the policy names nobody in a role. */
export function isEmpty({ role }: { readonly role: string }, { signers: { people } }: Asked["policy"]): boolean {
  return (people[role] ?? []).length === 0;
}
