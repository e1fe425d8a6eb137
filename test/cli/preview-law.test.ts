/** `tenzij preview --law`: what a release asks of each profile beside the law of the one in use. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Law, law } from "@tenzij/law";
import { afterEach, beforeEach, expect, it } from "vitest";

const program = fileURLToPath(new URL("../../packages/cli/dist/tenzij.mjs", import.meta.url));
const PATIENCE = 180_000;
let folder = "";

const profile = (indicator: string) =>
  `profile: p\nphase: pilot\npurpose: control\nautomation: human-decides\nconsequences: [letter]\nindicators:\n  - {name: ${indicator}, weight: 3}\nselection: {score-at-least: 3}\n`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tenzij-law-"));
  writeFileSync(join(folder, "a.profile.yaml"), profile("postcode"));
  writeFileSync(join(folder, "b.profile.yaml"), profile("bedrag"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs it against the law of a release in which something was not there yet. */
function preview(former: (now: Law) => unknown, locale: "nl" | "en") {
  writeFileSync(join(folder, "wet.json"), JSON.stringify(former(law)));
  const given = ["preview", "--law", "wet.json", "--locale", locale];
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...given], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const without = (now: Law): Law => ({
  ...now,
  indicators: now.indicators.filter(({ id }) => id !== "postcode"),
  combinations: [],
});

it(
  "names the profile of which something new is asked, with what, and no other",
  () => {
    const { status, stdout } = preview(without, "nl");
    expect(status).toBe(1);
    expect(stdout).toContain("iets nieuws van 1 van 2 profielen");
    expect(stdout).toContain("niets gevonden -> rechtvaardigingstoets ontbreekt");
    expect(stdout).toContain("indicator/postcode");
    expect(stdout).not.toContain("b.profile.yaml");
  },
  PATIENCE,
);

it(
  "says so where the law is the same",
  () => {
    const { status, stdout } = preview((now) => now, "en");
    expect(status).toBe(0);
    expect(stdout).toContain("asks nothing new of 2 profiles");
  },
  PATIENCE,
);

it.each([
  ["an empty object", "{}"],
  ["a list", "[]"],
  ["no JSON", "geen json"],
  ["a law whose frameworks are a number", JSON.stringify({ ...law, frameworks: 3 })],
])(
  "refuses what is no law: %s",
  (_, text) => {
    writeFileSync(join(folder, "geen.json"), text);
    const given = ["preview", "--law", "geen.json", "--locale", "nl"];
    const ran = spawnSync(process.execPath, [program, ...given], { cwd: folder, encoding: "utf8" });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain("geen.json is niet de wet van een versie");
  },
  PATIENCE,
);
