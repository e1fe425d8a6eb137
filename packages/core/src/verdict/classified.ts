import type { JudgedRecord } from "../justification/judge-record.ts";
import { type JustificationRecord, textAt } from "../justification/record.ts";
import type { Granted } from "./grants.ts";

/** Who classified what is contested in a profile, and why: that softens as well, so every report says it. */
export function classifiedIn(file: string, record: JustificationRecord | null, step2: JudgedRecord | null): Granted[] {
  if (record === null || step2 === null) return [];
  return [...step2.classified].flatMap(([written, counted]): Granted[] => {
    if (written.kind !== "contested" || counted.kind === "contested") return [];
    const { name } = written.indicator;
    const row = record.distinctions.get(name)?.node;
    const recorded = (key: string) => textAt(row, `answered.${key}`) ?? textAt(record.root, `answered.${key}`) ?? null;
    return [
      {
        ...{ kind: "classification", file, indicator: name, owner: recorded("by"), on: recorded("on"), holds: true },
        reason: textAt(row, "classification.reason") ?? null,
        until: textAt(record.root, "valid-until") ?? null,
      },
    ];
  });
}
