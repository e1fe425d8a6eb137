import { findDistinctions } from "@tenzij/core/distinction";
import { readProfile } from "@tenzij/core/profile";
import { law } from "@tenzij/law";
import { makeLexicon } from "@tenzij/lexicon";
import { sourceText } from "@tenzij/read";
import { expect, test } from "vitest";

const lexicon = makeLexicon(law);

const foundIn = (file: string, text: string) =>
  new Set(
    findDistinctions(readProfile(sourceText(file, text), { enums: law.enums }), lexicon).distinctions.map(
      ({ entry }) => entry,
    ),
  );

const dmn = (field: string, cell: string) =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"><decision id="d"><decisionTable><input label="Invoer"><inputExpression><text>${field}</text></inputExpression></input><output/><rule><inputEntry><text>${cell}</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable></decision></definitions>`;

/** What a file of each format says of the beginning of an account, of a telephone number and of the number of a citizen. */
const formats: Readonly<Record<string, readonly [account: string, telephone: string, number: string]>> = {
  "a.yaml": [
    "indicators:\n  - {name: x, expression: \"substr(iban, 1, 2) = 'TR'\"}\n",
    'indicators:\n  - {name: telefoon, values: ["+90*"]}\n',
    "indicators:\n  - {name: bsn, threshold: 700000000}\n",
  ],
  "a.sql": [
    "select case when starts_with(a.iban, 'TR') then 1 end x from a",
    "select 1 from a where left(telefoon, 3) = '+90'",
    "select 1 from a where substr(a.bsn, 1, 1) = '9'",
  ],
  "a.py": [
    "x = df.iban.str[:2] == 'TR'",
    "x = df['telefoon'].str.startswith('+90')",
    "x = np.where(df.bsn > 700000000, 1, 0)",
  ],
  "a.R": [
    'x <- startsWith(d$iban, "TR")',
    'x <- grepl("^\\\\+90", d$telefoon)',
    "x <- ifelse(d$bsn > 700000000, 1, 0)",
  ],
  "a.csv": [
    "kenmerk;waarde;punten\niban;TR;3\nleeftijd;30;1\n",
    "kenmerk;waarde;punten\ntelefoon;+90*;3\nleeftijd;30;1\n",
    "kenmerk;waarde;punten\nbsn;>= 700000000;3\nleeftijd;30;1\n",
  ],
  "a.dmn": [dmn("substring(iban, 1, 2)", '"TR"'), dmn("telefoon", '"+90"'), dmn("bsn", "&gt;= 700000000")],
};

test.each(Object.entries(formats))(
  "a part of a number says in %s whose it is",
  (file, [account, telephone, number]) => {
    // One bank's code alone may be told as the country that it names.
    const ofAccount = foundIn(file, account);
    expect([...ofAccount].some((one) => one === "foreign-bank" || one === "named-country")).toBe(true);
    expect(foundIn(file, telephone)).toContain("device-language-and-location");
    expect(foundIn(file, number)).toContain("recent-bsn");
  },
);

test.each(["bsn is not null", "length(bsn) = length(anr)"])("a number by itself is a key: %s", (condition) => {
  expect(foundIn("a.sql", `select bsn from a where ${condition}`)).not.toContain("recent-bsn");
});
