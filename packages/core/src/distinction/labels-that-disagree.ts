import { message } from "../language/message.ts";
import type { Profile } from "../profile/profile.ts";
import type { Finding } from "../text/finding.ts";
import type { Distinction, Reading } from "./distinction.ts";

/**
 * Indicators whose label says clearly one thing while what they look at says another (threat model E13): a decision table whose input
 * `aanvrager.nationaliteit` is called "Leeftijd". What is looked at decides, and whoever reads the label is told something else.
 */
export function labelsThatDisagree({ source }: Profile, distinctions: readonly Distinction[]): Finding[] {
  const labelled = distinctions.filter(({ readings, indicator }) => clearAs(readings, isLabel) && hasName(indicator));
  return labelled.flatMap(({ indicator, grounds, readings, file }) => {
    const others = distinctions.filter((other) => other.indicator === indicator && clearAs(other.readings, isLookedAt));
    const agrees = others.some((other) => other.grounds.some((ground) => grounds.includes(ground)));
    const [other] = others;
    const label = clearAs(readings, isLabel);
    const looked = other && clearAs(other.readings, isLookedAt);
    if (agrees || !label || !looked) return [];
    return [
      {
        rule: "read/label-disagrees",
        severity: "warning",
        file: file ?? source.file,
        span: label.span,
        indicator: indicator.name,
        message: message("read/label-disagrees", { label: label.match, looked: looked.match }),
        sources: [],
      },
    ];
  });
}

function hasName({ fragments }: Distinction["indicator"]): boolean {
  return fragments.some(({ role }) => isLookedAt({ role }));
}

function clearAs(readings: readonly Reading[], is: (reading: Pick<Reading, "role">) => boolean): Reading | undefined {
  return readings.find((reading) => is(reading) && reading.strength === "clear");
}

function isLabel({ role }: Pick<Reading, "role">): boolean {
  return role === "label";
}

function isLookedAt({ role }: Pick<Reading, "role">): boolean {
  return role === "name" || role === "expression";
}
