import type { Gate } from "../gate.ts";
import { municipality, pair } from "../municipality.ts";
import { signed } from "../signed.ts";

/** A pair that came in by a pull request, signed and merged, as most pairs do. */
export function landSigned(gate: Gate, how: "merge" | "squash" = "merge"): void {
  gate.merge(signed(gate, gate.open({ files: pair() })), how);
}

export const lapsed = () => ({ ...municipality(), ...pair({}, { validUntil: "2026-10-01" }) });
