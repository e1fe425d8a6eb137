import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tenzij } from "./command.ts";
import { git, makeOrganisation, makeRepository, teams, today } from "./organisation.ts";

const below = realpathSync(mkdtempSync(join(tmpdir(), "tenzij-beside-")));
const run = (...args: string[]) => tenzij(below, ...args, "--today", today);
const heronderzoek = "handhaving/profielen/heronderzoek-bijstand.profile.yaml";

beforeAll(() => void makeOrganisation(below));
afterAll(() => rmSync(below, { recursive: true, force: true }));

describe("a registration in the algorithm register", () => {
  it("takes over what was written, lists what is missing, and is not to be published so", async () => {
    const { out, code } = await run("export", heronderzoek);
    expect(code).toBe(1);
    const { registration, missing, problems, unchecked } = JSON.parse(out);
    expect(registration).toMatchObject({
      name: "Heronderzoek bijstand",
      organization: "Gemeente Voorbeeldstad",
      status: "In gebruik",
      lawful_basis: "Participatiewet, artikel 53a.",
    });
    const required = missing.filter((one: { required: boolean }) => one.required);
    expect(required.map((one: { field: string }) => one.field)).toEqual(["description_short", "publication_category"]);
    expect(problems).toEqual([
      {
        ...{ field: "methods_and_models", title: "Technische werking", problem: "learning-not-stated" },
        why: "er staat niet of het leert: schrijf `learning` in het profiel",
      },
    ]);
    expect(unchecked[0]).toMatchObject({ field: "organization", why: expect.stringContaining("TOOI") });
  });

  it("gives its reasons in the language that is asked, and the standard's titles as they are", async () => {
    const [nl, en] = await Promise.all(
      ["nl", "en"].map(async (locale) => JSON.parse((await run("export", heronderzoek, "--locale", locale)).out)),
    );
    expect(en.registration).toEqual(nl.registration);
    for (const part of ["missing", "problems", "unchecked"]) {
      const reasons = (of: typeof en) => of[part].flatMap(({ why }: { why?: string }) => why ?? []);
      expect(reasons(en).length).toBeGreaterThan(0);
      expect(reasons(en)).toHaveLength(reasons(nl).length);
      expect(reasons(en).filter((one: string) => reasons(nl).includes(one))).toEqual([]);
      const titles = (of: typeof en) => of[part].map(({ title }: { title: string }) => title);
      expect(titles(en)).toEqual(titles(nl));
    }
  });

  it("says what does not fit, and cuts nothing", async () => {
    const long = "Een heel lange naam voor een profiel dat toch maar één ding doet. ".repeat(3).trim();
    makeRepository(join(below, "lang"), [
      {
        on: "2026-02-02",
        said: "x",
        files: {
          "a.profile.yaml": `profile: a\ntitle: ${long}\nphase: design\nlearning: no\nindicators: [{name: postcode}]\n`,
          "organisation.yaml": "complaints: {channel: 'telefoon 14 020'}\n",
        },
      },
    ]);
    const { registration, problems } = JSON.parse((await run("export", "lang/a.profile.yaml")).out);
    expect(registration).toMatchObject({ name: long, status: "In ontwikkeling" });
    expect(problems).toEqual([
      { field: "name", title: "Naam", problem: "too-long", letters: long.length, below: 100, why: expect.any(String) },
      { field: "contact_email", title: "Contactgegevens", problem: "no-address", why: expect.any(String) },
    ]);
  });
});

describe("a calendar", () => {
  it("of nothing says so, and is one all the same", async () => {
    makeRepository(join(below, "leeg"), [{ on: "2026-11-10", said: "Begin", files: { "a.txt": "niets\n" } }]);
    const { out, err, code } = await run("calendar", "leeg");
    expect([code, out.split("\r\n").at(0), out.includes("VEVENT")]).toEqual([0, "BEGIN:VCALENDAR", false]);
    expect(err).toMatch(/^Er loopt niets af: /);
    expect((await run("calendar", ...Object.keys(teams))).err).toBe("");
  });

  it("has a day for every test, plan and grant, under a number that stays when the day moves", async () => {
    const { out, code } = await run("calendar", ...Object.keys(teams));
    expect(code).toBe(0);
    expect(
      out
        .split("\r\n")
        .filter((line) => /^(DTSTART|SUMMARY)/.test(line))
        .join("\n"),
    ).toMatchInlineSnapshot(`
      "DTSTART;VALUE=DATE:20261031
      SUMMARY:De uitzondering eindigt: nationaliteit_code (models/schema.yml)
      DTSTART;VALUE=DATE:20261101
      SUMMARY:Rechtvaardigingstoets verloopt\\, evalueer: Controle op de uitwonend
      DTSTART;VALUE=DATE:20270201
      SUMMARY:Cijfers gepland: Controle op de uitwonendenbeurs (Geschikt: elke fa
      DTSTART;VALUE=DATE:20270201
      SUMMARY:Cijfers gepland: Controle op de uitwonendenbeurs (Geschikt: meer da
      DTSTART;VALUE=DATE:20270201
      SUMMARY:Cijfers gepland: Controle op de uitwonendenbeurs (Statistisch onder
      DTSTART;VALUE=DATE:20270301
      SUMMARY:Cijfers gepland: Heronderzoek bijstand (Geschikt: elke factor draag
      DTSTART;VALUE=DATE:20270301
      SUMMARY:Cijfers gepland: Heronderzoek bijstand (Geschikt: meer dan aselect)
      DTSTART;VALUE=DATE:20270301
      SUMMARY:Cijfers gepland: Heronderzoek bijstand (Statistisch onderzoek)
      DTSTART;VALUE=DATE:20270930
      SUMMARY:Rechtvaardigingstoets verloopt\\, evalueer: Heronderzoek bijstand
      DTSTART;VALUE=DATE:20271129
      SUMMARY:De verbeterde lezing eindigt: taaltoets_gehaald (modellen/signaalmo"
    `);
    const uids = (text: string) => text.match(/^UID:.*$/gm) ?? [];
    expect(new Set(uids(out)).size).toBe(uids(out).length);
    const record = "profielen/heronderzoek-bijstand.justification.yaml";
    const later = git(join(below, "handhaving"), "show", `HEAD:${record}`).replace("2027-09-30", "2027-08-31");
    makeRepository(join(below, "handhaving"), [
      { on: "2026-11-10", said: "Eerder", files: { [record]: `${later}\n` } },
    ]);
    const moved = (await run("calendar", ...Object.keys(teams))).out;
    expect(moved).not.toBe(out);
    expect(new Set(uids(moved))).toEqual(new Set(uids(out)));
  });
});
