import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { readPolicy } from "../policy/read-policy.ts";
import { assess } from "./assess.ts";

const profile = (phase: string) =>
  `profile: p\npurpose: control\nautomation: human-decides\nphase: ${phase}\nindicators:\n  - {name: inkomsten_verschil, weight: 1}\n`;

const opened = `incident: klachten
status: suspected
profiles: [p]
since: 2026-10-01
signal: Twee klachten en een onderzoek in de krant over bewoners van dezelfde flat
known-to: {persons: [{who: director, on: 2026-10-02}]}
`;
const decision = (what: string) =>
  `decision: {decision: ${what}, on: 2026-10-03, body: algemeen directeur, reason: Het gebruik raakt weinig mensen en de klachten worden binnen een maand onderzocht}\n`;
const insight = `insight:
  cause: De werkinstructie liet medewerkers op adres kiezen
  began: Met de werkinstructie van januari 2025
  found: Na twintig maanden, door twee klachten
  data: Adres en datum van inschrijving
  process: Selectie door het model en daarna keuze door een medewerker
  extent: Bewoners van een flat met 120 woningen
  number: 34 mensen kregen een huisbezoek
  groups: Bewoners met een herkomst buiten Europa
  talks: [{with: bewonersvereniging, on: 2026-10-20}]
`;
const reported = `told:
  - {who: internal-supervisor, on: 2026-10-03}
  - {who: data-protection-authority, on: 2026-10-10}
  - {who: equality-body, on: 2026-10-10}
  - {who: ombudsman, why-not: De ombudsman heeft de klachten zelf doorgestuurd}
  - {who: parliament, on: 2026-10-21}
  - {who: persons, on: 2026-10-22}
`;
const closing =
  "closing: {register: algoritmeregister nr 88, redress: Elk bezoek is uit het dossier gehaald en ieder kreeg een brief met excuses, on: 2026-11-10}\n";
const established = opened.replace("suspected", "established") + decision("stop") + insight + reported;
const closed = established.replace("established", "closed") + closing;

function judged(files: Record<string, string>) {
  const tree = { files: Object.keys(files).sort(), read: (file: string) => files[file] ?? "" };
  const policy = readPolicy("tenzij.yaml", files["tenzij.yaml"] ?? "locale: nl\n", law);
  return assess({ tree, policy, today: "2026-11-29", signatures: null, law });
}

function about(phase: string, incident: string) {
  const { profiles, findings } = judged({ "p.profile.yaml": profile(phase), "incidents/klachten.yaml": incident });
  return { verdict: profiles[0]?.verdict, open: findings.map(({ rule }) => rule) };
}

describe("a suspicion of discrimination", () => {
  it.each([
    ["is undecided", "in-use", opened, "test-incomplete", ["question/DP-04"]],
    ["is decided: use goes on", "in-use", opened + decision("continue"), "no-finding", []],
    ["is decided: use stops, and it did not", "in-use", opened + decision("stop"), "test-inconsistent", []],
    ["is decided: use stops", "retired", opened + decision("stop"), "no-finding", []],
    ["is established and the profile in use", "in-use", established, "test-inconsistent", []],
    ["is established and the profile stopped", "retired", established, "no-finding", []],
    ["is settled", "in-use", closed, "no-finding", []],
    [
      "is called settled without repair",
      "in-use",
      closed.replace(closing, ""),
      "test-inconsistent",
      ["question/DP-06"],
    ],
    [
      "has a status nobody knows",
      "in-use",
      established.replace("status: established", "status: weg"),
      "test-inconsistent",
      ["incident/incomplete", "question/DP-06"],
    ],
  ])("%s", (_, phase, incident, verdict, open) => {
    expect(about(phase, incident)).toEqual({ verdict, open });
  });

  it.each([
    ["DP-02", established.replace(/known-to.*\n/, ""), "question/DP-02"],
    ["DP-03", established.replace(insight, ""), "question/DP-03"],
    ["DP-05", established.replace(reported, ""), "question/DP-05"],
    ["one addressee", established.replace(/ {2}- \{who: ombudsman.*\n/, ""), "question/DP-05"],
    ["neither date nor reason", established.replace(/why-not:[^}]*/, ""), "question/DP-05"],
  ])("is asked %s", (_, incident, rule) => {
    expect(about("retired", incident).open).toEqual([rule]);
  });

  it.each([
    ["a key nobody knows", `${opened}naam: x\n`, "read/unknown-key"],
    ["another name than its file", opened.replace("incident: klachten", "incident: ander"), "incident/incomplete"],
    ["a profile that is not there", opened.replace("profiles: [p]", "profiles: [p, q]"), "incident/no-profile"],
    [
      "an address of mail",
      opened.replace("Twee klachten", "Klacht van jan@voorbeeld.example"),
      "incident/personal-data",
    ],
    ["a citizen service number", opened.replace("Twee klachten", "Klacht van 111222333"), "incident/personal-data"],
  ])("is refused with %s", (_, incident, rule) => {
    expect(about("in-use", incident + decision("continue")).open).toEqual([rule]);
  });

  it("holds back no other profile", () => {
    const files = {
      "p.profile.yaml": profile("in-use"),
      "q.profile.yaml": profile("in-use").replace("profile: p", "profile: q"),
    };
    const { profiles } = judged({ ...files, "incidents/klachten.yaml": opened });
    expect(profiles.map(({ verdict }) => verdict)).toEqual(["test-incomplete", "no-finding"]);
  });
});

describe("another file in the folder of suspicions", () => {
  const other = "indicators: [{name: nationaliteit}]\n";
  const near = (policy: string) =>
    judged({ "tenzij.yaml": policy, "p.profile.yaml": profile("in-use"), "incidents/x.yaml": other });

  it("is left alone where nobody governs it", () => {
    expect(near('profiles: ["profielen/**"]\n').findings.filter(({ file }) => file === "incidents/x.yaml")).toEqual([]);
  });

  it("is none and cannot be judged where the policy governs it: it hides nothing", () => {
    const { cannotJudge, findings } = near('profiles: ["incidents/**"]\n');
    expect([cannotJudge, findings.some(({ rule }) => rule === "incident/none")]).toEqual([true, true]);
  });
});
