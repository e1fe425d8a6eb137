/** Who signed, in a dossier: only from what a run of the Action wrote, and only where it is of this very content. */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestsOf, digestVersion } from "@tenzij/core/justification";
import { readProfile } from "@tenzij/core/profile";
import { readSignaturesFile, type SignaturesFile } from "@tenzij/core/report";
import { law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tenzij } from "./command.ts";
import { makeOrganisation, today } from "./organisation.ts";

const below = realpathSync(mkdtempSync(join(tmpdir(), "tenzij-signatures-")));
const file = "profielen/heronderzoek-bijstand.profile.yaml";
const record = "profielen/heronderzoek-bijstand.justification.yaml";
const run = "https://github.com/gemeente/handhaving/actions/runs/4242/attempts/1";
const [signed, judged] = ["a".repeat(40), "b".repeat(40)];
type Profile = SignaturesFile["profiles"][number];

beforeAll(() => void makeOrganisation(below));
afterAll(() => rmSync(below, { recursive: true, force: true }));

/** What the Action would write of the profile as it stands, both roles filled. */
function written(changed: Partial<Profile> = {}): SignaturesFile {
  const text = (path: string) => readFileSync(join(below, "handhaving", path), "utf8");
  const { indicators, profile, rest } = digestsOf(readProfile(sourceText(file, text(file)), { enums: law.enums }));
  const approval = { "pull-request": 7, commit: signed };
  return {
    ...{ version: "1", repository: "gemeente/handhaving", run, on: "2026-10-03", judged },
    policy: { branch: "main", commit: "c".repeat(40) },
    profiles: [
      {
        ...{ file, record, profile: "heronderzoek-bijstand", verdict: "test-complete" },
        "record-sha256": createHash("sha256").update(text(record)).digest("hex"),
        covers: {
          version: digestVersion,
          indicators: Object.fromEntries([...indicators].map(([name, parts]) => [name, Object.fromEntries(parts)])),
          ...{ profile: Object.fromEntries(profile), rest: Object.fromEntries(rest) },
        },
        signed: [
          { role: "jurist", id: 1001, login: "jdewit", at: "2026-10-02T14:05:00Z", ...approval },
          { role: "accountable", id: 1002, login: "maydin", at: "2026-10-02T16:40:00Z", ...approval },
        ],
        open: [],
        ...changed,
      },
    ],
  };
}

async function dossier(signatures: SignaturesFile | string, locale = "nl") {
  const text = typeof signatures === "string" ? signatures : JSON.stringify(signatures);
  if (typeof signatures !== "string") expect(readSignaturesFile(text)).not.toBeNull();
  writeFileSync(join(below, "signatures.json"), text);
  return dossierWith(["--signatures", "signatures.json"], locale);
}

async function dossierWith(more: readonly string[], locale = "nl") {
  const ran = await tenzij(below, "dossier", `handhaving/${file}`, "--today", today, "--locale", locale, ...more);
  const [, section = ""] = /<h2>(?:Handtekeningen|Signatures)<\/h2>([\s\S]*?)<h2>/.exec(ran.out) ?? [];
  return { ...ran, section };
}

/** What is shown of a signature and of nothing else. */
const marks = ["(1001)", "(1002)", "2026-10-02T14:05:00Z", "2026-10-02T16:40:00Z", signed] as const;

describe("signatures in a dossier", () => {
  it.each(["nl", "en"])("stand there with role, number, moment and run, of this very content (%s)", async (locale) => {
    const { section, code } = await dossier(written(), locale);
    expect(code).toBe(0);
    for (const shown of [...marks, "jdewit", "maydin", run, judged]) expect(section).toContain(shown);
    const row = section.split("<tr>").find((one) => one.includes("(1001)")) ?? "";
    expect(row).toMatch(/juri|lawyer/i);
    for (const shown of ["jdewit", "2026-10-02T14:05:00Z", signed]) expect(row).toContain(shown);
  });

  it("name who is still to sign", async () => {
    const [one] = written().profiles;
    const { section } = await dossier(written({ signed: one?.signed?.slice(0, 1) ?? [], open: ["accountable"] }));
    expect(section).toContain("(1001)");
    expect(section).not.toContain("(1002)");
    expect(section).toMatch(/<p class="bad">[^<]*verantwoordelijke/i);
  });

  const covers = () => written().profiles[0]?.covers ?? null;
  const others: [string, () => Partial<Profile>, RegExp][] = [
    ["another record", () => ({ "record-sha256": "0".repeat(64) }), /andere inhoud/],
    ["no record", () => ({ "record-sha256": null }), /andere inhoud/],
    ["another indicator", () => ({ covers: withIndicator(covers()) }), /andere inhoud/],
    ["no digests, as in a public report", () => ({ covers: null }), /niet bekend/],
    ["digests of another version", () => ({ covers: withVersion(covers(), "1") }), /niet bekend/],
    ["nothing that was looked up", () => ({ signed: null, open: null }), /ging niet na wie tekende/],
  ];

  it.each(others)("are not shown from a file of %s, which is told with who is to sign", async (_, changed, told) => {
    const { section, code } = await dossier(written(changed()));
    expect(code).toBe(0);
    expect(section).toMatch(told);
    expect(section).toContain("Wie moet tekenen");
    for (const shown of marks) expect(section).not.toContain(shown);
  });

  it("are not known without a file", async () => {
    const { section } = await dossierWith([]);
    expect(section).toContain("niet bekend");
    expect(section).toContain("Wie moet tekenen");
    for (const shown of marks) expect(section).not.toContain(shown);
  });

  it.each([
    ["no JSON", "{", "geen bestand met handtekeningen"],
    ["nothing", "", "geen bestand met handtekeningen"],
    ["another shape", '{"version": "1"}', "geen bestand met handtekeningen"],
    ["another version", () => JSON.stringify({ ...written(), version: "2" }), "geen bestand met handtekeningen"],
    ["another profile", () => JSON.stringify(written({ file: "x.profile.yaml" })), "zegt niets van dit profiel"],
  ] as [string, string | (() => string), string][])("are refused from a file that holds %s", async (_, text, told) => {
    const { out, err, code } = await dossier(typeof text === "string" ? text : text());
    expect({ out, code }).toEqual({ out: "", code: 2 });
    expect(err).toContain("signatures.json");
    expect(err).toContain(told);
  });

  it("are refused from a folder and from what is not there", async () => {
    for (const [path, told] of [
      ["handhaving", "is een map"],
      ["weg.json", "bestaat niet"],
    ] as const) {
      const { out, err, code } = await dossierWith(["--signatures", path]);
      expect({ out, code }).toEqual({ out: "", code: 2 });
      expect(err).toContain(`${path} `);
      expect(err).toContain(told);
    }
  });
});

function withIndicator(covers: Profile["covers"]): Profile["covers"] {
  return covers && { ...covers, indicators: { ...covers.indicators, nationaliteit: { indicator: "0".repeat(16) } } };
}

function withVersion(covers: Profile["covers"], version: string): Profile["covers"] {
  return covers && { ...covers, version };
}
