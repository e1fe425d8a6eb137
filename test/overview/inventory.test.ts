import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestOfCopy, originText } from "@tenzij/core/policy";
import { Inventory } from "@tenzij/overview";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tenzij } from "./command.ts";
import { git, makeOrganisation, makeRepository, teams, today } from "./organisation.ts";

const below = realpathSync(mkdtempSync(join(tmpdir(), "tenzij-overview-")));
const names = Object.keys(teams);
const run = (...args: string[]) => tenzij(below, "inventory", "--today", today, "--format", "json", ...args);
const write = (name: string, text: string) => writeFileSync(join(below, name), text);
const read = (out: string) => Inventory.parse(JSON.parse(out));

beforeAll(async () => {
  makeOrganisation(below);
  for (const name of names) write(`${name}.json`, (await run(name)).out);
});
afterAll(() => rmSync(below, { recursive: true, force: true }));

describe("an inventory of an organisation", () => {
  it("has a row for every indicator in every shape of profile", async () => {
    const { repositories } = read((await run(...names)).out);
    const rows = repositories.flatMap((one) =>
      one.state === "seen"
        ? one.profiles.flatMap(({ file, indicators }) =>
            indicators.map(({ indicator, entry, state }) => `${one.name} ${file} ${indicator} ${entry} ${state}`),
          )
        : [],
    );
    expect(rows).toMatchInlineSnapshot(`
      [
        "gemeente/handhaving profielen/heronderzoek-bijstand.profile.yaml woonplaats_pc4 postcode assessed",
        "gemeente/handhaving profielen/scorekaart.json woonvorm caravan-dweller to-assess",
        "gemeente/handhaving profielen/scorekaart.json postcode postcode to-assess",
        "gemeente/onderwijs controle/controle-uitwonend.profile.yaml zelfde_pc6_als_ouders postcode to-assess",
        "gemeente/toeslagen modellen/signaalmodel.profile.yaml taaltoets_gehaald language-requirement set-apart",
        "gemeente/toeslagen modellen/signaalmodel.profile.yaml buurtcode neighbourhood to-assess",
        "gemeente/toeslagen models/schema.yml nationaliteit_code nationality to-assess",
      ]
    `);
  });

  it("is the same text joined from inventories of one repository each, in any order, and from joined ones", async () => {
    const whole = (await run(...names)).out;
    const files = names.map((name) => `${name}.json`);
    expect((await run("--merge", ...files)).out).toBe(whole);
    expect((await run("--merge", ...files.toReversed())).out).toBe(whole);
    write("two.json", (await run("--merge", ...files.slice(0, 2))).out);
    expect((await run("--merge", files[2] ?? "", "two.json", files[1] ?? "")).out).toBe(whole);
    write("whole.json", whole);
    expect((await run("--merge", "whole.json")).out).toBe(whole);
  });

  it("counts a repository that is seen twice once, and says where the two differ", async () => {
    const [name = ""] = names;
    expect((await run("--merge", `${name}.json`, `${name}.json`)).out).toBe((await run(name)).out);
    cpSync(join(below, name), join(below, "clone"), { recursive: true });
    expect((await run(name, "clone")).out).toBe((await run(name)).out);
    makeRepository(join(below, "clone"), [
      { on: "2026-11-02", said: "Weg", files: { "profielen/scorekaart.json": null } },
    ]);
    const both = (await run(name, "clone")).out;
    const { repositories, notes } = read(both);
    expect(repositories).toHaveLength(1);
    expect(notes).toEqual([
      { kind: "seen-twice", repository: `github.com/gemeente/${name}`, said: [expect.any(String), expect.any(String)] },
    ]);
    write("clone.json", (await run("clone")).out);
    expect((await run("--merge", "clone.json", `${name}.json`)).out).toBe(both);
    expect((await run("--merge", `${name}.json`, "clone.json")).out).toBe(both);
  });

  it("is the same for parts of a repository, together and apart", async () => {
    const together = (await run("toeslagen/models", "toeslagen/modellen")).out;
    write("a.json", (await run("toeslagen/models")).out);
    write("b.json", (await run("toeslagen/modellen")).out);
    expect((await run("--merge", "a.json", "b.json")).out).toBe(together);
    expect((await run("--merge", "b.json", "a.json", "toeslagen.json")).out).toBe((await run("toeslagen")).out);
  });

  it("says what was not seen, and exits 2", async () => {
    write("broken.json", '{"inventory": "1", "repositories": [');
    write("later.json", '{"inventory": "2", "sights": []}');
    write("all.txt", "# alle\nhttps://github.com/gemeente/handhaving\ngit@github.com:gemeente/vergunningen.git\n");
    const { out, code } = await run(
      "--merge",
      "handhaving.json",
      "broken.json",
      "later.json",
      "gone.json",
      "handhaving",
      "--expect",
      "all.txt",
    );
    expect(code).toBe(2);
    expect(read(out).repositories.map((one) => [one.name, one.state === "seen" ? "seen" : one.why])).toEqual([
      ["gemeente/handhaving", "seen"],
      ["gemeente/vergunningen", "not-in-any"],
      ["broken.json", "no-inventory"],
      ["gone.json", "no-path"],
      ["handhaving", "no-inventory"],
      ["later.json", "other-edition"],
    ]);
    for (const [format, locale] of [
      ["markdown", "nl"],
      ["csv", "en"],
    ] as const)
      expect(
        (await run("--merge", "handhaving.json", "later.json", "--format", format, "--locale", locale)).out,
      ).toMatch(
        locale === "nl" ? /uitgave 2 van het formaat.* uitgave 1 samen/ : /edition 2 of the format.* joins edition 1/,
      );
    expect((await run("handhaving")).code).toBe(0);
    const folder = await run("handhaving", "--expect", "onderwijs");
    expect([folder.code, folder.err]).toEqual([2, expect.stringContaining("onderwijs is een map")]);
    expect((await run("handhaving", "nergens")).code).toBe(2);
  });

  it("says whose policy a repository was judged by, and so does a dossier", async () => {
    const [above, source] = ['profiles: ["profielen/**"]\n', "rijk/beleid/tenzij.yaml@main"];
    const origin = { source, commit: "a".repeat(40), digest: digestOfCopy(above), on: "2026-11-01" };
    const files = {
      "tenzij.yaml": `extends: ${source}\n`,
      ".tenzij/policy.yaml": above,
      ".tenzij/source.yaml": originText(origin, null),
      "profielen/a.profile.yaml": "profile: a\npurpose: control\nindicators: [postcode, inkomen]\n",
    };
    makeRepository(join(below, "gemeente"), [{ on: "2026-11-02", said: "Beleid", files }]);
    const [one] = read((await run("gemeente")).out).repositories;
    expect(one?.state === "seen" && one.policies).toEqual([
      { folder: "", digest: expect.any(String), extends: origin },
    ]);
    for (const command of [
      ["inventory", "gemeente", "--format", "markdown"],
      ["inventory", "gemeente", "--format", "html"],
      ["dossier", "gemeente/profielen/a.profile.yaml"],
    ]) {
      const { out } = await tenzij(below, ...command, "--locale", "en", "--today", today);
      expect(out.replaceAll("`", "")).toContain(
        `policy of ${source}, commit aaaaaaaaaaaa, digest ${origin.digest}, taken on 2026-11-01`,
      );
    }
  });

  it("tells people no digest of a place where a folder has no address", async () => {
    const files = { "tenzij.yaml": "locale: nl\n", "a.profile.yaml": "profile: a\nindicators: [postcode]\n" };
    makeRepository(join(below, "los"), [{ on: "2026-11-02", said: "Begin", files }]);
    const [one] = read((await run("los")).out).repositories;
    expect(one?.state === "seen" && one.id).toMatch(/^folder:/);
    const { out } = await tenzij(below, "inventory", "los", "--format", "html", "--today", today);
    expect(out).not.toContain("folder:");
    expect(out).toContain("een map zonder adres van een repository");
  });

  it("names another law, version or day", async () => {
    const other = JSON.parse((await run("onderwijs")).out);
    Object.assign(other.repositories[0].by, { law: "0123456789abcdef", tenzij: "0.0.9", on: "2026-11-01" });
    write("other.json", JSON.stringify(other));
    expect(read((await run("--merge", "handhaving.json", "other.json")).out).notes.map(({ kind }) => kind)).toEqual([
      "other-law",
      "other-version",
      "other-day",
    ]);
  });

  it("tells no name where reports are public", async () => {
    cpSync(join(below, "toeslagen"), join(below, "openbaar"), { recursive: true });
    git(join(below, "openbaar"), "remote", "set-url", "origin", "https://github.com/gemeente/openbaar");
    const policy = join(below, "openbaar/tenzij.yaml");
    makeRepository(join(below, "openbaar"), [
      {
        on: "2026-11-03",
        said: "Openbaar",
        files: { "tenzij.yaml": `report: public\n${git(join(below, "openbaar"), "show", "HEAD:tenzij.yaml")}\n` },
      },
    ]);
    expect(policy).toBeDefined();
    for (const format of ["json", "csv"]) {
      const { out } = await run("openbaar", "--format", format);
      expect(out).not.toMatch(/jdewit|maydin|Hoofd Toeslagen|herbouw|nationaliteit_code/);
      expect(out).toContain("schema.yml");
    }
  });
});
