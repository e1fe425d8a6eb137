import { afterEach, expect, test } from "vitest";
import { type Gate, openGate } from "../gate.ts";

let gate: Gate;
afterEach(async () => {
  expect(gate.state.violations).toEqual([]);
  await gate.close();
});
const policy = `locale: nl
profiles: ["profielen/**"]
signers:
  roles: [jurist, accountable]
  people:
    jurist: [{login: jurist, id: 2001}]
    accountable: [{login: directeur, id: 2002}]
`;
const neutral = `profile: dakkapel
purpose: support
automation: human-decides
indicators:
  - name: bouwjaar
    weight: 3
selection: {score-at-least: 3}
`;
const postcode = `profile: heronderzoek
purpose: control
automation: human-decides
indicators:
  - name: woonplaats_pc4
    description: Eerste vier cijfers van de postcode
    values: ["1060"]
    weight: 12
selection: {score-at-least: 10}
`;
test("first", async () => {
  gate = await openGate({ "tenzij.yaml": policy, "profielen/dakkapel.profile.yaml": neutral });
  const pull = gate.open({ files: { "profielen/dakkapel.profile.yaml": neutral.replace("3}", "4}") } });
  const run = await gate.judge(pull);
  console.log(run.exitCode, run.stdout, run.stderr, run.summary, gate.state.calls, gate.state.violations, run.outputs, run.milliseconds);
  const bad = gate.open({ files: { "profielen/h.profile.yaml": postcode } });
  const red = await gate.judge(bad);
  console.log(red.exitCode, red.stdout, red.stderr, red.summary, gate.state.calls.length, red.milliseconds);
});
