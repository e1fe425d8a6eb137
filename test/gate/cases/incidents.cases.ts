import type { GateCase } from "../gate-case.ts";
import { municipality } from "../municipality.ts";

const file = "incidents/klachten.yaml";
const suspicion = `incident: klachten
status: suspected
profiles: [meldingen]
since: 2026-01-05
signal: Drie klachten van bewoners van dezelfde flat over herhaald bezoek
known-to: {persons: [{who: director, on: 2026-01-06}]}
decision: {decision: continue, on: 2026-01-07, body: algemeen directeur, reason: Onderzoek duurt een maand en raakt weinig mensen}
`;
const suspected = () => ({ ...municipality(), [file]: suspicion });

/** Threats to what an organisation knows of discrimination: it is taken away, or made to hold back less. */
export const incidentCases: readonly GateCase[] = [
  {
    row: "I1",
    threat: "The change deletes a suspicion of discrimination that is not settled.",
    defence: "Its removal waits for a person whom the policy in force names.",
    outcome: "block",
    says: ["gate/incident-removed"],
    before: suspected,
    play: (gate) => gate.judge(gate.open({ files: { [file]: null } })),
  },
  {
    row: "I1",
    threat: "The change lets a suspicion be about nothing.",
    defence: "A suspicion that names fewer profiles holds back less.",
    outcome: "block",
    says: ["gate/incident-weaker"],
    before: suspected,
    play: (gate) => gate.judge(gate.open({ files: { [file]: suspicion.replace("[meldingen]", "[elders]") } })),
  },
];
