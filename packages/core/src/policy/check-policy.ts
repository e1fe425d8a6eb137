import type { Law } from "@tenzij/law";
import type { MapNode, SourceText } from "@tenzij/read";
import { message } from "../language/message.ts";
import type { Finding } from "../text/finding.ts";
import { checkOwnTerms } from "./check-own-terms.ts";
import { type Complaints, complaintsAt, type Path } from "./complaints.ts";
import { isFrameworkFile, isTreePath } from "./file-kinds.ts";
import { globProblem } from "./glob.ts";
import type { Policy } from "./policy.ts";

/** What a schema cannot see: names the law does not know, globs that are no globs, files that are none. */
export function checkPolicy(source: SourceText, root: MapNode, policy: Policy, law: Law): Finding[] {
  const complaints = complaintsAt(source, root);
  return [
    ...wordFindings(policy, law, complaints),
    ...globFindings(policy, complaints),
    ...peopleFindings(policy, complaints),
    ...entryFindings(policy, complaints),
    ...checkOwnTerms(policy.indicators, law, complaints),
  ];
}

function wordFindings(policy: Policy, law: Law, { unknown }: Complaints): Finding[] {
  const values = (id: string) => law.enums.find((one) => one.id === id)?.values.map((value) => value.id) ?? [];
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const each = (words: readonly string[], known: readonly string[], ...path: Path) =>
    words.flatMap((word, index) => unknown(word, known, [...path, index]));
  const facts = [
    ["purpose", values("purpose")],
    ["subject", values("subject")],
    ["role", values("indicator-role")],
  ] as const;
  return [
    ...policy.frameworks.flatMap((word, index) =>
      isFrameworkFile(word) ? [] : unknown(word, idsOf(law.frameworks), ["frameworks", index]),
    ),
    ...each(policy.grounds, idsOf(law.grounds), "grounds"),
    ...each(policy.raise, idsOf(law.indicators.filter(({ kind }) => kind === "contextual")), "raise"),
    ...unknown(policy.nationality, values("nationality-policy"), ["nationality"]),
    ...unknown(policy.duty, values("duty-policy"), ["duty"]),
    ...unknown(policy.sector, values("sector"), ["sector"]),
    ...unknown(policy.fullAutomation, values("full-automation-policy"), ["full-automation"]),
    ...each(policy.signers.roles, values("role"), "signers", "roles"),
    ...Object.keys(policy.signers.people).flatMap((role) => unknown(role, values("role"), ["signers", "people", role])),
    ...policy.uses.flatMap((use, index) =>
      facts.flatMap(([fact, known]) =>
        use[fact] === undefined ? [] : unknown(use[fact], known, ["uses", index, fact]),
      ),
    ),
    ...policy.readings.flatMap(({ readAs }, index) =>
      unknown(readAs, idsOf([...law.indicators, ...policy.indicators]), ["readings", index, "read-as"]),
    ),
  ];
}

/** More globs than any policy needs; each is held against each file. */
const mostGlobs = 200;

function globFindings(policy: Policy, { problem }: Complaints): Finding[] {
  if (policy.profiles.length > mostGlobs)
    return problem(["profiles"], message("policy/too-many-globs", { limit: mostGlobs }));
  return policy.profiles.flatMap(({ files }, index) => {
    const wrong = globProblem(files);
    return wrong === null ? [] : problem(["profiles", index], message(`policy/glob-${wrong}`, { glob: files }));
  });
}

function peopleFindings({ signers: { people } }: Policy, { warning }: Complaints): Finding[] {
  return Object.entries(people).flatMap(([role, persons]) =>
    persons.flatMap(({ login, id }, index) =>
      id === undefined ? warning(["signers", "people", role, index], message("policy/no-number", { login })) : [],
    ),
  );
}

/** What uses, readings and exceptions say of files. */
function entryFindings(policy: Policy, { problem }: Complaints): Finding[] {
  const file = (path: string, at: Path) =>
    isTreePath(path) ? [] : problem(at, message("policy/no-file", { file: path }));
  return [
    ...policy.uses.flatMap((use, index) => [
      ...file(use.file, ["uses", index, "file"]),
      ...((use.purpose ?? use.subject ?? use.role) === undefined
        ? problem(["uses", index], message("policy/use-of-nothing", {}))
        : []),
    ]),
    ...policy.readings.flatMap((reading, index) => file(reading.file, ["readings", index, "file"])),
    ...policy.exceptions.flatMap((exception, index) => file(exception.file, ["exceptions", index, "file"])),
    ...policy.notProfiles.flatMap(({ files }, index) => {
      const wrong = globProblem(files);
      const at = ["not-profiles", index, "files"];
      return wrong === null ? [] : problem(at, message(`policy/glob-${wrong}`, { glob: files }));
    }),
  ];
}
