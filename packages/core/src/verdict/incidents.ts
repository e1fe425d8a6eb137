import type { Law, Question } from "@tenzij/law";
import { readNodes, readText, type SourceText, span, type Tree } from "@tenzij/read";
import {
  type Incident,
  incidentProblem,
  incidentQuestions,
  notAnIncident,
  readIncident,
} from "../justification/incident.ts";
import { message } from "../language/message.ts";
import { isIncidentName } from "../policy/file-kinds.ts";
import type { Policy } from "../policy/policy.ts";
import { isReached } from "../policy/scope.ts";
import { hasTrait } from "../profile/effective-facts.ts";
import type { Profile } from "../profile/profile.ts";
import type { Finding } from "../text/finding.ts";
import { nearest } from "../text/nearest.ts";
import { readingFindings } from "../text/reading-finding.ts";

/** The suspicions of discrimination of a tree, and what stands against reading them. */
export interface Incidents {
  readonly all: readonly Incident[];
  readonly findings: readonly Finding[];
  readonly texts: readonly SourceText[];
}

/**
 * Reads every suspicion of a tree. A file beside them that is something else is left alone, unless the policy governs it: then
 * nobody else looks at it.
 */
export function incidentsOf(tree: Tree, law: Law, policy: Pick<Policy, "profiles">, today: string): Incidents {
  const all: Incident[] = [];
  const findings: Finding[] = [];
  const texts: SourceText[] = [];
  for (const file of tree.files.filter(isIncidentName)) {
    const { source, readable, problems } = readText(file, tree.read(file));
    const incident = readable ? readIncident(source, law, today) : null;
    if (incident !== null) {
      all.push(incident);
      findings.push(...incident.findings);
      texts.push(source);
    } else if (isReached(file, policy) || (readable && mentions(source))) {
      findings.push(...readingFindings(file, [...problems, ...readNodes(source).problems]), notAnIncident(file));
      texts.push(source);
    }
  }
  return { all, findings, texts };
}

/** A broken file that says it is one is no other file. */
function mentions({ text }: SourceText): boolean {
  return /^incident:/m.test(text);
}

/** What suspicions make of a profile: none of it can be answered away in the record. */
export function incidentFindings(profile: Profile | null, incidents: readonly Incident[], law: Law): Finding[] {
  if (profile === null) return [];
  const question = incidentQuestions(law).find(({ checks }) => checks.includes("stopped"));
  if (question === undefined) return [];
  return incidents.filter((one) => isAbout(one, profile)).flatMap((one) => ofProfile(one, profile, question, law));
}

function ofProfile(incident: Incident, profile: Profile, { id, title, sources }: Question, law: Law): Finding[] {
  const key = stateOf(incident, profile, law);
  if (key === null) return [];
  const { file } = incident.source;
  return [
    {
      rule: `question/${id}`,
      severity: "block",
      verdict: key === "incident/undecided" ? "test-incomplete" : "test-inconsistent",
      file: profile.source.file,
      span: profile.id?.span ?? span(0, 0),
      message: message(key, { file: { path: file } }),
      title,
      sources,
      related: [{ file, span: incident.at, message: message("incident/here", {}) }],
    },
  ];
}

function stateOf({ stands, decided }: Incident, profile: Profile, law: Law) {
  if (stands === "settled") return null;
  const phase = profile.phase?.value;
  const has = (trait: string) => phase !== undefined && hasTrait(law.enums, "phase", phase, trait);
  const isUsed = !has("out-of-use") && !has("not-used-yet");
  if (stands === "stops") return isUsed ? "incident/established" : null;
  if (decided === "not") return "incident/undecided";
  return decided === "stopped" && isUsed ? "incident/not-stopped" : null;
}

function isAbout({ profiles }: Incident, { id, source }: Profile): boolean {
  return profiles.some(({ name }) => name === id?.text || name === source.file);
}

/** A suspicion that names a profile which is not there: it would concern nothing. */
export function strayIncidents(
  incidents: readonly Incident[],
  profiles: readonly { readonly file: string; readonly id: string | undefined }[],
): Finding[] {
  const known = new Set(profiles.flatMap(({ file, id }) => [file, ...(id === undefined ? [] : [id])]));
  return incidents.flatMap((incident) =>
    incident.profiles
      .filter(({ name }) => !known.has(name))
      .map(({ name, span: at }) => {
        const meant = nearest(name, [...known]);
        const sentence =
          meant === undefined
            ? message("incident/no-profile", { name })
            : message("incident/no-profile-meant", { name, meant });
        return incidentProblem("incident/no-profile", incident.source.file, at, sentence);
      }),
  );
}
