import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Inventory } from "@tenzij/overview";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tenzij } from "./command.ts";
import { makeOrganisation, makeRepository, today } from "./organisation.ts";

const below = realpathSync(mkdtempSync(join(tmpdir(), "tenzij-history-")));
const seenIn = async (...args: string[]) => {
  const { out } = await tenzij(below, "inventory", "--today", today, "--format", "json", ...args);
  const [one] = Inventory.parse(JSON.parse(out)).repositories;
  if (one?.state !== "seen") throw new Error("not seen");
  return one;
};

beforeAll(() => void makeOrganisation(below));
afterAll(() => rmSync(below, { recursive: true, force: true }));

describe("the history of an inventory", () => {
  it("knows what was taken out and when, and since when the rest stands there", async () => {
    const { gone, profiles, history } = await seenIn("handhaving", "--since", "2026-02-01");
    expect(gone.map((row) => [row.indicator, row.state, row.found, row.gone])).toEqual([
      ["nationaliteit", "cleaned-up", null, "2026-03-05"],
    ]);
    expect(profiles.flatMap(({ indicators }) => indicators.map(({ found }) => found))).toEqual([null, null, null]);
    const whole = await seenIn("handhaving", "--since", "2026-01-01");
    expect(whole.profiles.flatMap(({ indicators }) => indicators.map(({ found }) => found))).toEqual([
      "2026-01-12",
      "2026-01-12",
      "2026-01-12",
    ]);
    expect(whole.gone[0]?.found).toBe("2026-01-12");
    const counts = history.known
      ? history.months.map(({ month, indicators, tested }) => [month, indicators, tested])
      : [];
    expect(counts.filter(([month]) => ["2026-02", "2026-03", "2026-10"].includes(String(month)))).toEqual([
      ["2026-02", 4, 0],
      ["2026-03", 3, 0],
      ["2026-10", 3, 1],
    ]);
  });

  it("counts exceptions, readings and what lapsed by month, and a file that went", async () => {
    const { history } = await seenIn("toeslagen", "--since", "2026-04-01");
    const counts = history.known
      ? history.months.map((one) => [one.month, one.exceptions, one.readings, one.lapses])
      : [];
    expect(counts.filter(([month]) => ["2026-05", "2026-06", "2026-10", "2026-11"].includes(String(month)))).toEqual([
      ["2026-05", 0, 0, 0],
      ["2026-06", 1, 1, 0],
      ["2026-10", 1, 1, 0],
      ["2026-11", 0, 1, 1],
    ]);
    const { gone } = await seenIn("onderwijs", "--since", "2026-01-01");
    expect(gone.map(({ file, gone: on }) => [file, on])).toEqual([["controle/oud.profile.yaml", "2026-05-20"]]);
  });

  it("knows since when a criterion stands in a table behind a wrapper, and counts it once", async () => {
    const wrapper = "profile: kaart\npurpose: control\nmodel: ./kaart.csv\n";
    const table = (rows: string) => `kenmerk;waarde;punten\nleeftijd;18-27;5\nhuurachterstand;ja;9\n${rows}`;
    makeRepository(join(below, "kaart"), [
      { on: "2026-02-02", said: "Kaart", files: { "kaart.profile.yaml": wrapper, "kaart.csv": table("") } },
      { on: "2026-04-02", said: "Land", files: { "kaart.csv": table("geboorteland;Marokko;15\n") } },
      { on: "2026-06-02", said: "Taal", files: { "kaart.csv": table("geboorteland;Marokko;15\ntaalniveau;laag;3\n") } },
    ]);
    for (const policy of [null, 'profiles: ["*.csv"]\n']) {
      if (policy !== null)
        makeRepository(join(below, "kaart"), [{ on: "2026-07-02", said: "Beleid", files: { "tenzij.yaml": policy } }]);
      const { profiles, history } = await seenIn("kaart", "--since", "2026-01-01");
      const rows = profiles.flatMap(({ file, indicators }) =>
        indicators.map((row) => [file, row.indicator, row.found]),
      );
      expect(rows).toContainEqual(["kaart.profile.yaml", "geboorteland", "2026-04-02"]);
      expect(rows).toContainEqual(["kaart.profile.yaml", "taalniveau", "2026-06-02"]);
      const counts = history.known ? history.months.map((one) => one.indicators) : [];
      expect(counts.slice(0, 3)).toEqual([0, 0, 0]);
      expect([counts[4], counts.at(-1)]).toEqual([rows.length - 1, rows.length]);
      // What did not change since counts as it stands, in whichever of the two files it stands.
      const later = await seenIn("kaart", "--since", "2026-05-01");
      const last = later.history.known ? later.history.months.at(-1) : undefined;
      expect(last?.indicators).toBe(rows.length);
    }
  });

  it("is not known in a shallow clone, and never none", async () => {
    execFileSync("git", ["clone", "-q", "--depth=1", `file://${join(below, "handhaving")}`, join(below, "ondiep")]);
    const { gone, history } = await seenIn("ondiep", "--since", "2026-01-01");
    expect(history).toEqual({ known: false, why: "shallow" });
    expect(gone).toEqual([]);
    const { out } = await tenzij(
      below,
      "inventory",
      "ondiep",
      "--since",
      "2026-01-01",
      "--format",
      "html",
      "--locale",
      "en",
    );
    expect(out).toContain("The history is not known of");
    const { out: dossier } = await tenzij(
      below,
      "dossier",
      "ondiep/profielen/heronderzoek-bijstand.profile.yaml",
      "--locale",
      "en",
    );
    expect(dossier).toContain("Not known: this clone does not hold the whole history");
  });
});
