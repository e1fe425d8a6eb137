import { law } from "@tenzij/law";
import { type Node, readNodes, sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import { type As, asks, bound, complete, judge, policy, read, smallest } from "./fixtures/judged.ts";
import type { JudgedRecord } from "./judge-record.ts";

const inUse = smallest.profile.replace("phase: pilot", "phase: in-use");

/** The complete record with one line replaced. */
function withLine(from: string | RegExp, to: string): string {
  const text = complete().replace(from, to);
  if (text === complete()) throw new Error(`no such line: ${from}`);
  return text;
}

function sentences(record: string, rule: string): string[] {
  return judge({ profile: smallest.profile, record })
    .findings.filter((one) => one.rule === rule)
    .map((one) => say(one.message, "en"));
}

describe("the smallest complete record", () => {
  it("asks nothing more", () => {
    const judged = judge({ profile: smallest.profile, record: complete() });
    expect(asks(judged)).toEqual([]);
    expect(judged.questions.map((one) => one.state)).not.toContain("missing");
    expect([...judged.answered]).toEqual(["woonplaats_pc4"]);
    expect(judged.classified.size).toBe(0);
  });

  it("is at most 15 answers", () => {
    const judged = judge({ profile: smallest.profile, record: complete() });
    // What someone types: answers with a form, and the head of the record (kind and road, who answered, who signs).
    const heads = new Set(["distinctions.woonplaats_pc4.kind", "answered", "signers"]);
    const typed = judged.questions.filter(
      (one) => one.of !== "organisation" && one.state !== "not-asked" && (one.typed || heads.has(one.at ?? "")),
    );
    expect(new Set(typed.map((one) => one.at)).size).toBe(typed.length);
    expect(typed.length).toBeLessThanOrEqual(15);
  });

  it("is at most 60 fields by hand, counting every scalar that Tenzij does not write", () => {
    const root = readNodes(sourceText("x", read("smallest.justification.yaml"))).roots[0] as Node;
    expect(scalars(root)).toBeLessThanOrEqual(60);
  });

  it("stands beside a profile in use too, with figures in the place of plans", () => {
    expect(asks(judge({ profile: inUse, record: bound(withFigures(), inUse) }))).toEqual([]);
  });

  it("does not pass in use on plans alone", () => {
    const open = asks(judge({ profile: inUse, record: bound(read("smallest.justification.yaml"), inUse) }));
    expect(open).toEqual([
      "question/TK-14 test-incomplete",
      "question/TK-15 test-incomplete",
      "question/VZ-06 test-incomplete",
    ]);
  });
});

describe("a record", () => {
  it("is missing: the verdict is left to the distinctions, the next step is told", () => {
    const judged = judge({ profile: smallest.profile, record: null });
    expect(judged.findings.map((one) => `${one.rule} ${one.severity}`)).toEqual([
      "record/missing info",
      "question/TK-07 info",
    ]);
    expect(
      judged.questions.filter((one) => one.typed && one.of === "distinction").every((one) => one.state === "missing"),
    ).toBe(true);
  });

  it("is missing: nothing is told of what the record would be asked of the whole", () => {
    const profile = smallest.profile.replace("purpose: control\n", "");
    expect(judge({ profile, record: null }).findings.map(({ rule }) => rule)).toEqual([
      "record/missing",
      "question/TK-07",
    ]);
  });

  it("that says nothing about a row is one finding, not one per question", () => {
    const record = complete().replace("woonplaats_pc4:\n    kind", "iets_anders:\n    kind");
    expect(asks(judge({ profile: smallest.profile, record }))).toEqual([
      "question/TK-03 test-missing",
      "question/IN-06 test-inconsistent",
    ]);
  });

  it("of another profile does not count", () => {
    const record = withLine("justifies: heronderzoek-bijstand", "justifies: toeslagen");
    expect(asks(judge({ profile: smallest.profile, record }))).toEqual(["record/other-profile test-missing"]);
  });

  it("names an unknown key with the one meant, at its place", () => {
    const record = withLine("proportionality:", "proportionalty:");
    const finding = judge({ profile: smallest.profile, record }).findings.find(
      (one) => one.rule === "read/unknown-key",
    );
    expect(finding && say(finding.message, "nl")).toBe(
      '"proportionalty" heeft hier geen betekenis. Bedoelt u "proportionality"?',
    );
    expect(record.slice(finding?.span.start, finding?.span.end)).toBe("proportionalty");
  });

  it("with two documents, an empty one and a broken one are findings, never exceptions", () => {
    expect(asks(judge({ profile: smallest.profile, record: `${complete()}---\na: 1\n` }))).toContain(
      "record/several-documents test-inconsistent",
    );
    expect(asks(judge({ profile: smallest.profile, record: "" }))).toContain("record/no-map test-missing");
    expect(
      asks(judge({ profile: smallest.profile, record: "a: [1" })).some((one) => one.endsWith("cannot-judge")),
    ).toBe(true);
    expect(asks(judge({ profile: smallest.profile, record: "- 1\n- 2\n" }))).toContain("record/none cannot-judge");
  });

  it("survives any shape of any answer", () => {
    for (const shape of ["[]", "{}", "''", "12", "[[{}]]", "{a: {b: [c]}}", "~"]) {
      for (const key of [
        "answered",
        "covers",
        "distinctions",
        "effectiveness",
        "statistics",
        "advice",
        "signers",
        "valid-until",
        "restraint",
        "framework",
      ]) {
        const lines = complete().split("\n");
        const start = lines.findIndex((line) => line.startsWith(`${key}:`));
        const end = lines.findIndex((line, at) => at > start && /^\S/.test(line));
        const record = [
          ...lines.slice(0, start),
          `${key}: ${shape}`,
          ...lines.slice(end < 0 ? lines.length : end),
        ].join("\n");
        const judged = judge({ profile: smallest.profile, record });
        expect(asks(judged).length, `${key}: ${shape}`).toBeGreaterThan(0);
      }
    }
  });

  it("without the organisation's answers names them once", () => {
    const judged = judge({ profile: smallest.profile, record: complete(), organisation: null });
    expect(judged.findings.filter((one) => one.severity === "block").map((one) => say(one.message, "en"))).toEqual([
      "The duties of the organisation are answered once for all profiles, in organisation.yaml; that file is not there. On the command line `tenzij init --yes` makes it, with what is asked. Open: VZ-05, VZ-11, VZ-12.",
    ]);
  });

  it("finds the organisation's answers stale past the term of the policy, in the organisation's file", () => {
    const judged = judge({
      profile: smallest.profile,
      record: bound(read("smallest.justification.yaml"), smallest.profile),
      today: "2027-06-01",
    });
    const stale = judged.findings.filter((one) => one.file === "organisation.yaml");
    expect(stale.map((one) => `${one.rule} ${one.verdict}`)).toEqual(["question/VZ-12 test-stale"]);
  });
});

describe("the state of a question", () => {
  const state = (judged: JudgedRecord, id: string) =>
    judged.questions.filter(({ question }) => question === id).map((one) => one.state);
  const two: As = {
    woonplaats_pc4: { kind: "indirect", grounds: ["race"] },
    dagen_sinds_wijziging: { kind: "contextual", grounds: ["race"] },
  };

  it("says where the answer stands, what it rests on and who asks", () => {
    const record = complete();
    const { questions } = judge({ profile: smallest.profile, record });
    const [weighing] = questions.filter(({ question }) => question === "TK-17");
    expect(weighing).toMatchObject({
      framework: "toetsingskader-2025",
      of: "distinction",
      indicator: "woonplaats_pc4",
      state: "answered",
      severity: "block",
      file: "a.justification.yaml",
      at: "distinctions.woonplaats_pc4.proportionality",
      typed: true,
    });
    expect(record.slice(weighing?.span.start, weighing?.span.end)).toMatch(/^answer: yes\n {6}effects:/);
    expect(weighing?.restsOn).toContain("weight");
    expect(weighing?.sources.length).toBeGreaterThan(0);
    const of = (id: string) => questions.find(({ question }) => question === id);
    expect(of("TK-14")).toMatchObject({ of: "profile", at: "effectiveness", state: "planned", indicator: undefined });
    expect(of("TK-02")).toMatchObject({ at: undefined, typed: false });
    expect(of("TK-07")).toMatchObject({ at: undefined, indicator: "woonplaats_pc4", typed: false });
    expect(of("VZ-11")).toMatchObject({ of: "organisation", file: "organisation.yaml", at: "complaints" });
    expect(of("VZ-09")).toMatchObject({ state: "not-asked" });
  });

  it("is of the record where the organisation has no file", () => {
    const { questions } = judge({ profile: smallest.profile, record: complete(), organisation: null });
    expect(questions.find(({ question }) => question === "VZ-11")).toMatchObject({
      state: "missing",
      file: "a.justification.yaml",
    });
  });

  it("of what was never answered stays that, though the profile changed", () => {
    const record = complete()
      .replace(/reason: In deze twee.*/, "reason: TODO")
      .replace(/weighing: .*\n {4}/, "");
    const profile = smallest.profile.replace("weight: 12", "weight: 13").replace('"1060", ', "");
    expect(state(judge({ profile, record }), "TK-13")).toEqual(["incomplete"]);
    expect(
      state(
        judge({ profile, record: record.replace(/ {4}proportionality:[\s\S]*?(?=\S*proxy-strength)/, "    ") }),
        "TK-17",
      ),
    ).toEqual(["missing"]);
    expect(state(judge({ profile, record: complete() }), "TK-17")).toEqual(["stale"]);
  });

  it("is not stale without a record, nor of what only asks a question", () => {
    const states = (record: string | null, as: As) =>
      judge({ profile: smallest.profile.replace("weight: 12", "weight: 13"), record, as }).questions.map(
        (one) => one.state,
      );
    expect(states(null, two)).not.toContain("stale");
    const light = withLine("kind: indirect", "kind: contextual");
    const as: As = { woonplaats_pc4: { kind: "contextual", grounds: ["race"] } };
    const changed = smallest.profile.replace("weight: 12", "weight: 13");
    expect(judge({ profile: changed, record: light, as }).findings.map(({ rule }) => rule)).toEqual(["question/VZ-02"]);
    expect(states(light, { woonplaats_pc4: { kind: "contextual", grounds: ["race"] } })).not.toContain("stale");
    expect(states(complete(), two)).toContain("stale");
  });

  it("counts an indicator as answered when all of its own questions are", () => {
    const answered = (record: string, as?: As) => [
      ...judge({ profile: smallest.profile, record, ...(as && { as }) }).answered,
    ];
    expect(answered(complete())).toEqual(["woonplaats_pc4"]);
    expect(answered(withLine("kind: indirect\n", "kind: half\n"))).toEqual([]);
    expect(answered(complete(), two)).toEqual(["woonplaats_pc4"]);
  });
});

describe("a finding", () => {
  it("is that of its question, of its indicator and of the ground it is about", () => {
    const record = withLine(/weighing: .*/, "weighing: TODO");
    const [found] = judge({ profile: smallest.profile, record }).findings.filter((one) => one.severity === "block");
    expect(found).toMatchObject({
      rule: "question/TK-17",
      severity: "block",
      verdict: "test-incomplete",
      file: "a.justification.yaml",
      indicator: "woonplaats_pc4",
      kind: "indirect",
      grounds: ["race", "nationality"],
    });
    expect(found?.title).toEqual(
      law.frameworks.flatMap(({ questions }) => questions).find(({ id }) => id === "TK-17")?.title,
    );
    expect(found?.sources.length).toBeGreaterThan(0);
    expect(record.slice(found?.span.start, found?.span.end)).toBe("TODO");
  });

  it("of the whole has no indicator, and of a distinction without a ground no ground", () => {
    const [whole] = judge({
      profile: smallest.profile,
      record: withLine(/restraint: .*/, "restraint: TODO"),
    }).findings.filter((one) => one.severity === "block");
    for (const key of ["indicator", "kind", "grounds"]) expect(whole).not.toHaveProperty(key);
    const as: As = { woonplaats_pc4: { kind: "indirect", grounds: [] } };
    const [own] = judge({
      profile: smallest.profile,
      record: withLine(/weighing: .*/, "weighing: TODO"),
      as,
    }).findings.filter((one) => one.severity === "block");
    expect(own).toMatchObject({ indicator: "woonplaats_pc4", kind: "indirect" });
    expect(own?.grounds).toEqual([]);
  });

  it("of a question that only warns decides nothing", () => {
    const found = judge({
      profile: smallest.profile,
      record: withLine(/proxy-strength: .*/, "proxy-strength: TODO"),
    }).findings;
    const [warning] = found.filter(({ rule }) => rule === "question/VZ-03");
    expect(warning).toMatchObject({ severity: "warning" });
    expect(warning).not.toHaveProperty("verdict");
  });

  it("about a row that the record does not speak of is at its distinctions, beside what the profile itself shows", () => {
    const record = complete().replace("woonplaats_pc4:\n    kind", "dagen_sinds_wijziging:\n    kind");
    const { findings, questions } = judge({ profile: smallest.profile.replace("weight: 12", "weight: 60"), record });
    const own = findings.filter(({ indicator }) => indicator === "woonplaats_pc4");
    expect(
      own.map(({ rule, verdict, severity, file, message }) => [rule, verdict ?? severity, file, message.key]),
    ).toEqual([
      ["question/TK-03", "test-missing", "a.justification.yaml", "record/no-distinction"],
      ["question/TK-07", "warning", "a.profile.yaml", "selection/alone"],
      ["question/IN-01", "test-stale", "a.justification.yaml", "covers/changed"],
      ["question/IN-01", "info", "a.profile.yaml", "covers/here"],
    ]);
    expect(own[0]?.message.args).toEqual({ indicator: "woonplaats_pc4", title: { nl: "Postcode", en: "Postcode" } });
    expect(record.slice(own[0]?.span.start, own[0]?.span.end)).toBe("distinctions");
    expect(
      questions
        .filter((one) => one.indicator === "woonplaats_pc4")
        .every((one) => one.state === "missing" || one.state === "stale"),
    ).toBe(true);
  });

  it("about a row that only asks a question is none where the record does not speak of it", () => {
    const as: As = { dagen_sinds_wijziging: { kind: "contextual", grounds: ["race"] } };
    const { findings, questions } = judge({ profile: smallest.profile, record: complete(), as });
    expect(findings.filter(({ indicator }) => indicator === "dagen_sinds_wijziging")).toEqual([]);
    expect(questions.filter((one) => one.indicator === "dagen_sinds_wijziging").map((one) => one.state)).toContain(
      "missing",
    );
  });
});

describe("filled in is not answered", () => {
  const reason =
    "In deze twee gebieden staan veel kamergewijs verhuurde panden, waar de opgegeven woonsituatie het vaakst verandert.";
  it.each([
    ["n.v.t."],
    ["niet van toepassing"],
    ["42"],
    ["TODO"],
    ["-"],
    ["'?'"],
    ["nader in te vullen"],
    ["zie DPIA 2025"],
    ["Conform beleid."],
    ["Welk zakelijk verband heeft deze indicator met het doel?"],
    ["het zakelijke verband met het doel"],
    ["lorem ipsum dolor sit amet"],
    ["bla bla bla bla bla bla bla"],
  ])("refuses %s", (text) => {
    const judged = judge({ profile: smallest.profile, record: withLine(reason, text) });
    expect(asks(judged)).toContain("question/TK-13 test-incomplete");
  });

  it.each([["Dat leert de ervaring leert ons al jaren."], ["Handig gebied voor handhavers."]])(
    "questions %s, and leaves it to the signer",
    (text) => {
      const judged = judge({ profile: smallest.profile, record: withLine(reason, text) });
      expect(asks(judged)).toEqual(["question/TK-13 warning"]);
    },
  );

  it("takes a pinned reference with one sentence of its own", () => {
    const text =
      "'Zie DPIA 2025 §3: kamerverhuur en wisselende bewoning gaan in deze gebieden vaker samen dan elders.'";
    expect(asks(judge({ profile: smallest.profile, record: withLine(reason, text) }))).toEqual([]);
  });

  it("questions an answer given twice", () => {
    const other =
      "Alleen een controle van het dossier, geen huisbezoek; na zes maanden stopt de proef als het verschil tussen groepen niet verdwijnt.";
    const judged = judge({ profile: smallest.profile, record: withLine(other, reason) });
    expect(asks(judged)).toEqual(["question/IN-05 warning"]);
  });

  it("questions an alternative set aside for cost alone", () => {
    const why =
      "Kamerbewoners die niets doorgeven blijven dan buiten beeld, terwijl juist zij achteraf moeten terugbetalen.";
    expect(
      asks(judge({ profile: smallest.profile, record: withLine(why, "Dat is duurder en kost capaciteit.") })),
    ).toEqual(["question/IN-05 warning"]);
  });

  it("says of n.v.t. that the question does apply", () => {
    expect(sentences(withLine(reason, "N.v.t."), "question/TK-13")[0]).toContain(
      '"not applicable" (n.v.t.) is no answer',
    );
  });

  it("asks for the alternatives the law names", () => {
    const open = sentences(withLine("option: without-indicator", "option: information"), "question/TK-16");
    expect(open).toEqual([
      'alternatives examined: "the profile without this indicator" (`without-indicator`) has to be among them.',
    ]);
  });
});

describe("contradictions", () => {
  it("a negative answer in use", () => {
    const record = withLine("proportionality:\n      answer: yes", "proportionality:\n      answer: nee");
    expect(asks(judge({ profile: smallest.profile, record }))).toEqual(["question/TK-18 test-inconsistent"]);
    const design = smallest.profile.replace("phase: pilot", "phase: ontwerp");
    expect(asks(judge({ profile: design, record: bound(record, design) }))).toEqual([]);
  });

  it("a kind lighter than was read", () => {
    expect(asks(judge({ profile: smallest.profile, record: withLine("kind: indirect", "kind: contextual") }))).toEqual([
      "question/TK-03 test-inconsistent",
    ]);
  });

  it("suitable, while the profile finds no more than random checks", () => {
    const record = bound(
      withFigures().replace("profile: {checked: 400, violations: 156}", "profile: {checked: 400, violations: 10}"),
      inUse,
    );
    expect(asks(judge({ profile: inUse, record }))).toEqual(["question/TK-14 test-inconsistent"]);
  });

  it("suitable, while the factor adds nothing", () => {
    const record = bound(
      withFigures().replace("with: {checked: 120, violations: 41}", "with: {checked: 120, violations: 4}"),
      inUse,
    );
    expect(asks(judge({ profile: inUse, record }))).toEqual(["question/TK-15 test-inconsistent"]);
  });

  it("a person decides, while the profile states full automation", () => {
    const full = smallest.profile.replace("automation: human-decides", "automation: volledig");
    const record = bound(complete().replace("geen huisbezoek;", "geen huisbezoek, en een mens beslist;"), full);
    expect(asks(judge({ profile: full, record }))).toContain("question/IN-07 test-inconsistent");
  });

  it("a purpose without control, and a fine", () => {
    const profile = smallest.profile
      .replace("purpose: control", "purpose: support")
      .replace("[desk-check]", "[desk-check, boete]");
    const judged = judge({ profile, record: bound(complete(), profile), uses: [{ purpose: "support" }] });
    expect(asks(judged)).toContain("question/TK-02 test-inconsistent");
  });
});

describe("roads", () => {
  it("cannot be chosen where they are closed", () => {
    const record = withLine("road: objective-justification", "road: statutory-exception");
    expect(asks(judge({ profile: smallest.profile, record }))).toContain("question/TK-03 test-inconsistent");
    expect(
      sentences(withLine("road: objective-justification", "road: objective-justificaton"), "question/TK-03"),
    ).toEqual([
      '"objective-justificaton" is no exception or justification that Tenzij knows. Possible for this distinction: objective-justification.',
    ]);
  });

  it("of nationality close with the policy", () => {
    const as = { woonplaats_pc4: { kind: "direct" as const, grounds: ["nationality"] } };
    const record = withLine("kind: indirect", "kind: direct").replace(
      "road: objective-justification",
      "road: very-weighty-reasons",
    );
    const strict = { ...policy, nationality: "statute-only" };
    const open = asks(judge({ profile: smallest.profile, record, as }));
    expect(open).toContain("question/TK-05b test-incomplete");
    expect(open).not.toContain("question/TK-03 test-inconsistent");
    expect(asks(judge({ profile: smallest.profile, record, as, policy: strict }))).toContain(
      "question/TK-03 test-inconsistent",
    );
  });

  it("are none for a direct distinction on race in control", () => {
    const as = { woonplaats_pc4: { kind: "direct" as const, grounds: ["race"] } };
    const record = withLine("kind: indirect", "kind: direct");
    expect(asks(judge({ profile: smallest.profile, record, as }))).toContain("question/TK-03 test-inconsistent");
  });

  it("for support count only once the policy confirms the purpose", () => {
    const profile = smallest.profile.replace("purpose: control", "purpose: support").replace("[desk-check]", "[]");
    const record = bound(withLine("road: objective-justification", "road: support"), profile);
    expect(asks(judge({ profile, record }))).toContain("question/TK-03 test-inconsistent");
    const confirmed = asks(judge({ profile, record, uses: [{ purpose: "support" }] }));
    expect(confirmed).not.toContain("question/TK-03 test-inconsistent");
    expect(confirmed).toContain("question/TK-02a test-incomplete");
  });
});

describe("what is contested", () => {
  const as = { woonplaats_pc4: { kind: "contested" as const, grounds: ["race", "nationality"] } };
  const classified = (lines: string) => withLine("kind: indirect\n", `kind: contested\n    classification:\n${lines}`);
  const reason =
    "      reason: Geboorteplaats zegt hier iets over de plaats van aangifte en niets over afkomst; zie HvJ C-668/15.\n";

  it("asks a lawyer first", () => {
    const record = withLine("kind: indirect", "kind: contested");
    expect(asks(judge({ profile: smallest.profile, record, as }))).toContain("question/TK-03a test-incomplete");
  });

  it("then asks as classified, and tells step 3", () => {
    const judged = judge({ profile: smallest.profile, record: classified(`      kind: indirect\n${reason}`), as });
    expect([...judged.classified.values()].map((one) => one.kind)).toEqual(["indirect"]);
    expect(asks(judged)).toEqual([]);
  });

  it("is never lighter than indirect, nor classified by anyone but a lawyer", () => {
    expect(
      asks(judge({ profile: smallest.profile, record: classified(`      kind: contextual\n${reason}`), as })),
    ).toContain("question/TK-03a test-incomplete");
    const engineer = classified(`      kind: indirect\n      role: data-scientist\n${reason}`);
    expect(asks(judge({ profile: smallest.profile, record: engineer, as }))).toContain(
      "question/TK-03 test-incomplete",
    );
  });

  it("as direct on race counts as that", () => {
    const judged = judge({
      profile: smallest.profile,
      record: classified(`      kind: direct\n      ground: race\n${reason}`),
      as,
    });
    expect([...judged.classified.values()].map((one) => [one.kind, one.grounds])).toEqual([["direct", ["race"]]]);
  });
});

describe("days", () => {
  it.each([
    ["valid-until: 2027-09-30", "valid-until: 2027-02-30", "question/VZ-04 test-incomplete"],
    ["valid-until: 2027-09-30", "valid-until: 2026-11-01", "question/VZ-04 test-stale"],
    ["valid-until: 2027-09-30", "valid-until: 2099-01-01", "question/VZ-04 test-inconsistent"],
    ["on: 2026-10-02}", "on: 2026-12-02}", "question/IN-04 test-inconsistent"],
    ["framework: toetsingskader-2025", "framework: toetsingskader-2021", "question/TK-01 test-stale"],
    ["framework: toetsingskader-2025", "framework: eigen-kader", "question/TK-01 test-incomplete"],
    [
      "justifies:",
      "withdrawn: {on: 2026-11-01, by: college, reason: De cijfers klopten niet met die van 2025.}\njustifies:",
      "question/IN-02 test-stale",
    ],
    ["justifies:", "status: rejected\njustifies:", "question/IN-02 test-stale"],
    ["on: 2027-03-01, source: proef", "on: 2026-03-01, source: proef", "question/TK-14 test-stale"],
    ["on: 2026-09-28", "on: 2026-02-31", "question/IN-03a test-incomplete"],
  ])("%s -> %s", (from, to, expected) => {
    expect(asks(judge({ profile: smallest.profile, record: withLine(from, to) }))).toEqual([expected]);
  });

  it("expire", () => {
    expect(asks(judge({ profile: smallest.profile, record: complete(), today: "2027-10-01" }))).toContain(
      "question/VZ-04 test-stale",
    );
  });
});

describe("every question", () => {
  it("speaks both languages and never says that something is lawful or justified", () => {
    for (const question of law.frameworks.flatMap((framework) => framework.questions)) {
      const text = [question.title.nl, question.title.en, question.text.nl, question.text.en].join(" ").toLowerCase();
      expect(text).not.toMatch(/\blawful\b|\brechtmatig\b|\bis justified\b|\bis gerechtvaardigd\b/);
    }
  });
});

function withFigures(): string {
  return read("smallest.justification.yaml")
    .replace(
      /planned: \{by: Afdeling Onderzoek, on: 2027-03-01, source: aselecte.*\}/,
      "with: {checked: 120, violations: 41}\n        without: {checked: 680, violations: 61}\n        sample: random\n        period: 2026-03/2026-09\n        source: Steekproef Onderzoek en Statistiek 2026-17",
    )
    .replace(
      /effectiveness:\n {2}planned: .*/,
      "effectiveness:\n  profile: {checked: 400, violations: 156}\n  random: {checked: 387, violations: 14}\n  period: 2026-03/2026-09\n  source: Jaarverslag handhaving 2026, tabel 4",
    )
    .replace(
      /statistics:\n {2}planned: .*/,
      `statistics:
  tables:
    - step: selectie
      period: 2026-03/2026-09
      source: CBS maatwerk 2026-311
      comparator: random-check
      random: {population: 5400, selected: 387}
      groups:
        - {group: Nederlandse herkomst, reference: yes, population: 3400, selected: 252, controls: {desk-check: 252}}
        - {group: herkomst buiten Europa, population: 2000, selected: 148, controls: {desk-check: 148}}`,
    );
}

function scalars(node: Node): number {
  if (node.type === "scalar") return 1;
  return node.type === "list"
    ? node.items.reduce((sum, one) => sum + scalars(one), 0)
    : node.entries.reduce((sum, one) => sum + scalars(one.value), 0);
}
