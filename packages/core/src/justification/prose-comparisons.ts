import { wordData } from "@tenzij/lexicon";
import { plainWords } from "../text/plain-words.ts";
import { chanceOfFew, compareGroups } from "./statistics/compare.ts";
import { riskRatio } from "./statistics/rates.ts";
import { counted, type Group, type StatisticsTable } from "./statistics/table.ts";

/**
 * Groups that a sentence says to be selected less often than others, as often or no more often, where the figures show the reverse.
 * Read is only a sentence that holds one comparison and nothing else; any other says too little, or something else too.
 * @param sentence in plain words, with a space at either end
 */
export function deniedBy(sentence: string, tables: readonly StatisticsTable[]): string[] {
  const names = [...new Set(tables.flatMap(({ groups }) => groups.map(({ name }) => name)))];
  const words = withMarks(sentence, names);
  const [compared, second] = comparativesIn(words);
  if (compared === undefined || second !== undefined || !isPlain(words, compared, tables)) return [];
  const claims = claimsOf(words, compared, names);
  const denied = claims.filter((claim) => {
    const of = tables.filter(({ groups }) => groups.some(({ name }) => name === claim.group));
    return of.length > 0 && of.every((table) => showsReverse(table, claim));
  });
  // Of two that are said to be alike one is selected more often; of several in a row all have to be.
  const isDenied = compared.relation === "equal" ? denied.length > 0 : denied.length === claims.length;
  return isDenied ? [...new Set(denied.map(({ group }) => group))] : [];
}

/** Whether a sentence says of groups without a name that they are selected as often. */
export function saysAsOften(sentence: string, tables: readonly StatisticsTable[]): boolean {
  const words = sentence.trim().split(" ");
  const [compared, second] = comparativesIn(words);
  const isEqual =
    compared?.relation === "equal" && !compared.inNumber && !among(words[compared.start - 1] ?? "", "not");
  const { betweenGroups } = wordData.phrases;
  return (
    isEqual &&
    second === undefined &&
    isPlain(words, compared, tables) &&
    words.some((one) => betweenGroups.includes(one))
  );
}

/** That a group is selected no more often than another, or than all others. */
interface Claim {
  readonly group: string;
  readonly than: string | undefined;
  /** The number of people is meant, not their share. */
  readonly inNumber: boolean;
}

/** One comparison among the words: from where to where it stands. */
interface Comparative {
  readonly relation: "less" | "more" | "equal";
  readonly inNumber: boolean;
  readonly start: number;
  readonly end: number;
}

function claimsOf(
  words: readonly string[],
  { relation, inNumber, start, end }: Comparative,
  names: readonly string[],
): Claim[] {
  const border = words.findIndex((one, index) => index >= end && among(one, "than"));
  const named = (part: readonly string[]) => part.flatMap((one) => names[indexIn(one)] ?? []);
  const rest = border < 0 ? [] : words.slice(border);
  const [before, after] = [named(border < 0 ? words : words.slice(0, border)), named(rest)];
  const ofAll = after.length === 0 && (border < 0 || rest.some((one) => among(one, "others")));
  const negated = among(words[start - 1] ?? "", "not");
  const claims = (groups: readonly string[], than: readonly (string | undefined)[]) =>
    groups.flatMap((group) => than.map((other) => ({ group, than: other, inNumber })));
  if (relation === "equal") {
    const both = [...before, ...after];
    if (negated || both.length > 2) return [];
    return both.length === 1 ? claims(both, [undefined]) : [...claims(both, [both[0]]), ...claims(both, [both[1]])];
  }
  if (before.length === 0 || (after.length === 0 && !ofAll)) return [];
  // Those of several groups can be more together.
  if (inNumber && before.length + after.length !== 2) return [];
  // "Niet meer" without "dan" is "no longer".
  if (negated && relation === "more" && !(inNumber && border < 0)) return claims(before, ofAll ? [undefined] : after);
  if (negated) return [];
  if (relation === "less") return claims(before, ofAll ? [undefined] : after);
  return claims(after, before);
}

function showsReverse(table: StatisticsTable, { group: name, than, inNumber }: Claim): boolean {
  const groupOf = (wanted: string) => table.groups.find((one) => one.name === wanted);
  const [group, other] = [groupOf(name), than === undefined ? undefined : groupOf(than)];
  if (group === undefined) return false;
  if (than === undefined)
    return !inNumber && compareGroups(table).some((one) => one.group === group && one.shows === "more");
  if (other === undefined || !isMore(table, group, other)) return false;
  return !inNumber || group.selected.value > other.selected.value;
}

/** Whether one group is selected more often than another, beyond chance. */
function isMore(table: StatisticsTable, group: Group, other: Group): boolean {
  const [counts, against] = [counted(group.selected, group.population), counted(other.selected, other.population)];
  if (counts === null || against === null) return false;
  const alpha = table.alpha / table.comparisons;
  const result = riskRatio(counts, against, alpha);
  const chance = chanceOfFew(counts, against, result);
  return chance === null ? (result.interval?.low ?? 0) > 1 : result.ratio > 1 && chance < alpha;
}

/** Whether a sentence says who is selected, and holds nothing besides its comparison that could make it say anything else. */
function isPlain(words: readonly string[], { start, end }: Comparative, tables: readonly StatisticsTable[]): boolean {
  const steps = new Set(tables.flatMap(({ step }) => plainWords(step).split(" ")));
  return (
    words.some((one) => among(one, "selected")) &&
    words.every((one, index) => {
      if (index >= start && index < end) return true;
      if (among(one, "not")) return index === start - 1;
      if (among(one, "than")) return index >= end;
      return indexIn(one) >= 0 || among(one, "selected", "others", "besides") || steps.has(one) || /^\d{4}$/.test(one);
    })
  );
}

/** The words of a sentence, each name of a group as one word that says which; the longest names first. */
function withMarks(sentence: string, names: readonly string[]): string[] {
  const longest = names.map((name, index) => ({ words: plainWords(name), index })).filter(({ words }) => words !== "");
  longest.sort((one, other) => other.words.length - one.words.length);
  let text = sentence.replaceAll(" ", "  ");
  for (const { words, index } of longest) text = text.replaceAll(` ${words.replaceAll(" ", "  ")} `, ` @${index} `);
  return text.trim().split(/ +/);
}

function indexIn(word: string): number {
  return word.startsWith("@") ? Number(word.slice(1)) : -1;
}

type Words = typeof wordData.phrases.comparisons;

function among(word: string, ...lists: readonly (keyof Words)[]): boolean {
  return lists.some((list) => wordData.phrases.comparisons[list].includes(word));
}

function comparativesIn(words: readonly string[]): Comparative[] {
  const found: Comparative[] = [];
  for (let start = 0; start < words.length; start++) {
    const one = comparativeAt(words, start);
    if (one === undefined) continue;
    found.push(one);
    start = one.end - 1;
  }
  return found;
}

function comparativeAt(words: readonly string[], start: number): Comparative | undefined {
  const found = (["less", "more", "equal"] as const).flatMap((relation) =>
    [false, true].flatMap((inNumber) =>
      wordData.phrases.comparisons[inNumber ? (`${relation}InNumber` as const) : relation]
        .map((phrase) => phrase.split(" "))
        .filter((phrase) => phrase.every((word, index) => words[start + index] === word))
        .map((phrase) => ({ relation, inNumber, start, end: start + phrase.length })),
    ),
  );
  return found.sort((one, other) => other.end - one.end)[0];
}
