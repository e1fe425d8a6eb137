import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MapNode, Node } from "../nodes/node.ts";
import { readNodes } from "../nodes/read-nodes.ts";
import { sourceText } from "../source-text.ts";

const texts = (node: Node | undefined): string[] => {
  if (node === undefined) return [];
  if (node.type === "scalar") return [node.text];
  return (node.type === "list" ? node.items : node.entries.map(({ value }) => value)).flatMap(texts);
};

const under = (file: string, text: string, key: string) =>
  (readNodes(sourceText(file, text)).roots[0] as MapNode | undefined)?.entries.find((entry) => entry.key.text === key)
    ?.value;

const columns = (file: string, text: string): string[] => {
  const found = under(file, text, "indicators");
  return found?.type === "list" ? found.items.map((item) => texts(item).join(" ")) : [];
};

describe("names of columns in a program", () => {
  it.each([
    ["a.py", 'df["land"]', ["land"]],
    ["a.py", "df[['a', \"b\"]]", ["a", "b"]],
    ["a.py", "row.get('ras')", ["ras"]],
    ["a.py", "x = df.herkomst + 1", ["herkomst"]],
    ["a.py", "cols = ['leeftijd', 'wijk']", ["leeftijd", "wijk"]],
    ["a.py", 'df["land"].isin(["MA", "TR"])', ["land MA TR"]],
    ["a.py", "df[(df['pc4'] == '1060') & (df.leeftijd >= 18)]", ["pc4 1060", "leeftijd 18"]],
    ["a.py", "f(nationaliteit=1)", ["nationaliteit"]],
    ["a.py", "doel = 'Hun ras'\nx = df[doel] == 'MA'\ny = df[ander]", ["Hun ras MA"]],
    ["a.R", "doel <- 'ras'; y <- d[[doel]]", ["ras"]],
    ["a.py", "import seaborn as sns\nsns.countplot(x='Hun ras', data=df)", ["Hun ras"]],
    ["a.py", 'q = """select b.land from brp b where b.land = \'SY\'"""', ["land brp SY"]],
    ["a.R", "m <- glm(y ~ leeftijd + ras, data = d, wijk = 3)", ["leeftijd", "ras", "wijk"]],
    ["a.R", 'd$land %in% c("MA", "TR")', ["land MA TR"]],
    ["a.R", 'd[["ras"]]; d$`Land van herkomst`', ["ras", "Land van herkomst"]],
    ["a.R", 'd |> filter(wijk == "1060")', ["wijk 1060"]],
    [
      "a.R",
      "d %>% select(leeftijd, -ras, c(wijk, land)) %>% mutate(groep = factor(herkomst))",
      ["leeftijd", "ras", "wijk", "land", "groep", "herkomst"],
    ],
    ["a.R", "f <- Surv(begin, einde) ~ ras; plot(begin)", ["begin", "einde", "ras"]],
    ["a.py", "x = df.telefoon.str.startswith('+90')", ["telefoon +90"]],
    ["a.py", "x = df.iban.str[:2] == 'TR'\ny['f']", ["iban TR", "f"]],
    ["a.py", "x = df['iban'].str[0:2].eq('TR'); f = re.match('^TR', row.land)", ["iban TR", "land ^TR"]],
    ["a.py", "x = df.land\nif bestand.startswith('MA'): pass", ["land"]],
    [
      "a.R",
      'f <- startsWith(d$iban, "TR"); g <- grepl("oglu$", tolower(d$naam)); grepl("ras", regel)',
      ["iban TR", "naam oglu$"],
    ],
    ["a.py", "f(label_column='ras', protocol='http')", ["ras", "protocol"]],
    ["a.R", "merge_heat(dateCol = 'geboren', window = 90)", ["geboren", "window"]],
    ["a.R", "m <- glm(uitkomst ~ land.van.herkomst + i.wijk, d)", ["land.van.herkomst", "i.wijk"]],
    [
      "a.R",
      "d[!is.na(herkomst)][wijk >= van & leeftijd <= 3, list(ras, n[1]), keyby = land]",
      ["herkomst", "wijk", "van", "leeftijd 3", "ras", "n", "land"],
    ],
    ["a.R", "rij <- which(x); for (i in 1:3) d[rij, i] <- f(function(kolom) d[kolom, T])", []],
    [
      "a.R",
      'd %>% filter(!grepl("x", herkomst), pass == 1) %>% mutate(goed = land == geboorteland)',
      ["herkomst x", "pass 1", "goed", "land", "geboorteland"],
    ],
    [
      "a.R",
      "d[3, land := f(1)][, c('ras', 'wijk') := list(1, 2)][, `:=`(soort = 3)]; k <- a:b",
      ["land", "ras", "wijk", "soort"],
    ],
    [
      "a.R",
      "d |> select(kort = 'Land van herkomst (van de ouder)', -'ras'); d |> mutate(groep = 'Hoog')",
      ["kort", "Land van herkomst (van de ouder)", "ras", "groep"],
    ],
    [
      "a.R",
      'd |> rename(land = herkomst); data.table("Wijk van nu" = x, n = "Hoog")',
      ["land", "herkomst", "Wijk van nu", "n"],
    ],
    ["a.R", "x <- c(.01, read.csv('personen'))", []],
    ["a.py", "for i, rij in enumerate(x): pass\ny = [kolom for kolom in x]", []],
    ["a.py", "for land in ['MA', 'TR']: f()", ["land MA TR"]],
    ["a.R", 'for (land in c("MA", "TR")) f()', ["land MA TR"]],
    ["a.py", "x = df['TR' == df.iban.str[:2]]; y = 'MA' not in row.land", ["iban TR", "land MA"]],
    ["a.R", 'x <- "MA" == d$land; y <- rawToChar(as.raw(c(0x6c, 0x61, 0x6e, 0x64))); d[[y]]', ["land MA"]],
    ["a.py", "open('./personen.csv'); print('Deel: %.2f%%' % (3 / 7)); get('https://a.b/c')", []],
  ])("%s: %s", (file, text, expected) => {
    expect(columns(file, text)).toEqual(expected);
  });

  it.each([
    [
      "a.py",
      "import ras.wijk as w, land\nfrom sklearn.linear_model import (Lasso as L)\nx = df.herkomst",
      ["herkomst"],
    ],
    [
      "a.py",
      "import pandas as pd\nd = pd.read_csv('land.csv', wijk='a')\ny = pd.DataFrame(columns=['ras', 'land'])",
      ["ras", "land"],
    ],
    ["a.py", "from xgboost import XGBClassifier\nm = XGBClassifier(eta=3)\ns = regels(eta=3)", ["eta"]],
    ["a.py", "import regels\nregels.score(nationaliteit=3)", ["nationaliteit"]],
    ["a.py", "import seaborn as sns\nsns.barplot(x='ras', hue='land', palette='deep')", ["ras", "land"]],
    ["a.py", "print('Aantal', df['ras'], df.shape)", ["ras"]],
    ["a.py", "import ras\nx = ras.land.wijk\n@ras\ndef f(): pass", ["wijk"]],
    ["a.py", "import numpy, regels\nregels.score(nationaliteit=3)", ["nationaliteit"]],
    ["a.py", "x = {'land': 'ras', 'wijk': y}", ["land ras", "wijk"]],
    ["a.py", "import pandas as pd\nd = pd.read_csv(p)\nd = d.rename(columns={'a': 'ras'}, wijk=3)", ["a", "ras"]],
    [
      "a.py",
      "import pandas as pd\nd = pd.read_csv(p)\nx = d[d.land == 3].sort_values('wijk', eta=3)\nx.assign(ras=3)",
      ["land 3", "wijk", "ras"],
    ],
    ["a.py", "import pandas as pd\nd = pd.read_csv(p)\nd = regels\nd.score(ras=3)", ["ras"]],
    [
      "a.py",
      "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.set_title('Hun ras')\nd.get('land')",
      ["land"],
    ],
    ["a.py", "x: Literal['ras', 'land'] = d['wijk']", ["wijk"]],
    ["a.R", "f <- factor(d$land, levels = c('ras', 'wijk'), labels = c('A', 'B'))", ["land"]],
    ["a.R", "f <- formula(paste('ras ~', d$land)); g <- h('ras.yaml', '~', '0')", ["land"]],
    [
      "a.R",
      "ggplot(d, aes(x = ras, fill = factor(land))) + geom_bar(width = 2) + labs(x = 'Hun ras')",
      ["ras", "land"],
    ],
    ["a.R", "table(ras, land); d %>% count(wijk)", ["ras", "land", "wijk"]],
    ["a.py", "def f(wijk, ras=None, land: str = ''): return wijk > 3", ["wijk 3"]],
    [
      "a.py",
      "f(ras=True, wijk=3)\nland = g()\nh(eta=land, herkomst=d.ras)\nMens(ras=land)",
      ["wijk", "herkomst", "ras"],
    ],
    ["a.py", "ras = f()\nland = g()\nif ras > 3 and land == 'MA': pass", ["land MA"]],
    ["a.py", "ras = rij['ras']\nif ras > 3: pass", ["ras 3"]],
    ["a.py", "params = {'ras': [1, 'land'], 'eta': d['wijk']}\nregels = {'land': 3}", ["wijk", "land"]],
    ["a.py", "from . import ras, land\nx = ras.WIJK + land.eta", []],
    [
      "a.py",
      "import matplotlib.pyplot as plt\nf, ax = plt.subplots()\nax[0].set_title('Hun ras')\nax[0][1].set('land')",
      [],
    ],
    ["a.py", "f('land/ras.stan', d['wijk'])\nimport streamlit as st\nst.sidebar.slider('herkomst', 1)", ["wijk"]],
    ["a.py", "raise Fout('ras', 'land')\nraise('eta')\nx = d.wijk.astype('eta').replace('herkomst', 'land')", ["wijk"]],
    ["a.py", "codes = {'A11': 'ras', 'B2': 'land'}\nwijken = {'A': 'wijk', 'wijk': 'a'}", ["A wijk", "wijk a"]],
    ["a.py", "import random\nx = {'wijk': random.choice(['ras', 'land'])}", ["wijk"]],
    ["a.py", "f('De ras is niet in orde', 'land')\nx = model.land_ + d.wijk", ["land", "wijk"]],
    ["a.R", "d <- data.frame(land = c('ras', 'wijk'), eta = f(h('herkomst')))", ["land ras wijk", "eta herkomst"]],
    [
      "a.R",
      "d %>% mutate(eta = ras + land * 2, herkomst = sum(across(c('wijk'))))",
      ["eta", "ras", "land", "herkomst", "wijk"],
    ],
    [
      "a.R",
      "f <- function(ras = 1) g(wijk = TRUE, land = f, eta = 2)\nm <- lm(y ~ herkomst - 1L)",
      ["eta", "herkomst"],
    ],
    [
      "a.R",
      "params <- list(ras = 1, land = 'wijk'); m <- glm(eta ~ ., d); d %>% mutate(across(where(is.land), as.ras))",
      [],
    ],
  ])("takes no module, parameter of a library or message for one in %s: %s", (file, text, expected) => {
    expect(columns(file, text)).toEqual(expected);
    // What is no criterion is still looked at.
    const looked = new Set([...texts(under(file, text, "meta")), ...columns(file, text)].join(" ").match(/[A-Za-z]+/g));
    for (const word of text.match(/ras|land|wijk|nationaliteit|eta|herkomst/g) ?? [])
      expect([...looked]).toContain(word);
  });

  it("leaves every other name to be looked at, and explains nothing by what explains", () => {
    const text = '"""Zonder nationaliteit."""\nimport ras  # ras\nherkomst = 1\nprint("huidskleur")\n';
    const { comments } = readNodes(sourceText("a.py", text));
    expect(comments?.map((one) => one.text)).toEqual(["ras", "Zonder nationaliteit."]);
    expect([...texts(under("a.py", text, "meta")), ...columns("a.py", text)]).toEqual(
      expect.arrayContaining(["ras", "herkomst", "huidskleur"]),
    );
  });

  it("says of every program that reading cannot tell what it does", () => {
    expect(readNodes(sourceText("a.py", "x = 1\n")).problems).toMatchObject([
      { code: "opaque-source", args: { what: "code" }, severity: "block" },
    ]);
  });
});

it("takes a function of Python for nothing else, unless the program makes one of its name", () => {
  const looked = (text: string) => texts(under("a.py", text, "meta"));
  expect(looked("for a in zip(b, c): pass")).not.toContain("zip");
  for (const text of ["zip = 3\nf(zip(b))", "def zip(a): pass\nzip(b)", "d.zip(b)", "x = zip"])
    expect(looked(text)).toContain("zip");
});

it("throws at no program that is cut", () => {
  const seed = 'def f(x):\n  """d"""\n  return df[x["a"]].isin([\'b\', r"c"]) ~ y + `z` # e\n';
  fc.assert(
    fc.property(fc.nat(seed.length), fc.nat(seed.length), fc.string({ maxLength: 4 }), (from, to, put) => {
      const text = seed.slice(0, from) + put + seed.slice(to);
      for (const file of ["a.py", "a.r", "a.ipynb"])
        expect(readNodes(sourceText(file, text)).problems.some(({ code }) => code === "opaque-source")).toBe(true);
    }),
    { numRuns: 150 },
  );
});

it.each(["(", "[", '"', "'''", "`", "#", "a.", "a~", 'f("'])("takes time in proportion to %j", (piece) => {
  const time = (count: number) => {
    const start = performance.now();
    readNodes(sourceText("a.py", piece.repeat(count)));
    return performance.now() - start;
  };
  time(500);
  expect(time(20_000)).toBeLessThan(Math.max(1_500, 12 * time(5_000)));
});

it.each([
  ["a.py", 'df["nationa" + "liteit"]'],
  ["a.py", 'df["nationa" "liteit"]'],
  ["a.r", 'get(paste0("nationa", "liteit"))'],
])("reads texts that are put together in %s as the one text they make: %s", (file, text) => {
  expect(JSON.stringify(readNodes(sourceText(file, text)).roots)).toContain('"text":"nationaliteit"');
});
