/** The people of the scenarios; GitHub knows them by number. */
export interface Person {
  readonly login: string;
  readonly id: number;
  readonly type: "User" | "Bot" | "Organization" | "Mannequin";
}

const cast = [
  { login: "ontwikkelaar", id: 1001, type: "User" },
  { login: "collega", id: 1002, type: "User" },
  { login: "jurist", id: 2001, type: "User" },
  { login: "directeur", id: 2002, type: "User" },
  { login: "tweede-jurist", id: 2003, type: "User" },
  { login: "buitenstaander", id: 3001, type: "User" },
  { login: "poort-app[bot]", id: 50001, type: "Bot" },
  { login: "dependabot[bot]", id: 49699333, type: "Bot" },
  { login: "github-actions[bot]", id: 41898282, type: "Bot" },
] as const satisfies readonly Person[];

export type Login = (typeof cast)[number]["login"];

const people: readonly Person[] = cast;

/** The account behind a commit's address, as GitHub links it; null for an address nobody claimed. */
export function personByAddress(address: string): Person | null {
  return people.find((person) => address === `${person.login}@example.nl`) ?? null;
}

export function person(login: Login): Person {
  const found = people.find((one) => one.login === login);
  if (!found) throw new Error(`Nobody is called ${login}`);
  return found;
}
