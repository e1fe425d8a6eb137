import type { Law } from "@tenzij/law";
import type { Lexicon } from "@tenzij/lexicon";
import { isModelText, readableInstead, readText, type SourceText, span, type Tree, unreadFormat } from "@tenzij/read";
import type { Distinction, Mention } from "../distinction/distinction.ts";
import { findDistinctions } from "../distinction/find-distinctions.ts";
import { mentionsIn } from "../distinction/mentions.ts";
import type { WrittenAnswers } from "../justification/written-answers.ts";
import { message } from "../language/message.ts";
import { isGitsOwn, isPictureName, isProse } from "../policy/file-kinds.ts";
import type { OtherFile, Scope } from "../policy/scope.ts";
import { readAsText } from "../profile/read-as-text.ts";
import type { Finding } from "../text/finding.ts";
import { readingFindings, unreadable } from "../text/reading-finding.ts";
import type { ReportedProfile } from "./assessment.ts";
import { isPicture } from "./is-picture.ts";

export interface Rules {
  readonly law: Law;
  readonly lexicon: Lexicon;
}

/** What is said of the files that lie in governed folders without being profiles, and the texts that it points into. */
export interface OtherFindings {
  readonly findings: readonly Finding[];
  readonly texts: readonly SourceText[];
}

/** Which part of a tree is judged. */
interface Asked {
  readonly besides?: readonly string[] | undefined;
  readonly only?: readonly string[] | undefined;
}

/** Every file that a judged record may mean where it names evidence, but what a profile refers to: that is a part of it. */
export function evidenceOf(
  all: readonly { readonly answers: WrittenAnswers | null; readonly judged: ReportedProfile }[],
): ReadonlySet<string> {
  const referred = new Set(all.flatMap(({ judged }) => judged.refersTo));
  const places = all.flatMap(({ answers }) => (answers?.evidence ?? []).flatMap((one) => one.places));
  return new Set(places.filter((file) => !referred.has(file)));
}

/** What else is looked into: all where all is judged, else what was asked for. */
export function besidesOf(
  { besides, only }: Asked,
  { others }: Scope,
  isWhole: boolean,
  tables: readonly string[],
): OtherFile[] {
  const asked = new Set(besides ?? only);
  const all = [...others, ...tables.map((file) => ({ file, wide: false }))];
  return besides === undefined && isWhole ? all : all.filter(({ file }) => asked.has(file));
}

/** What a file turned out to be; `quiet`: its words were looked at and none asks for a test. */
type Outcome =
  | { readonly as: "listed" | "quiet" }
  | { readonly as: "reported"; readonly findings: readonly Finding[]; readonly text?: SourceText };

const listed: Outcome = { as: "listed" };

/**
 * Looks into what else lies in governed folders (design §4): what cannot hold a selection is listed, prose is told, any other text is
 * judged word by word, and what can hold one and is not read cannot be judged.
 * @param evidence files that records name as evidence: signed with the record, and listed
 */
export function otherFindings(
  tree: Tree,
  files: readonly OtherFile[],
  evidence: ReadonlySet<string>,
  rules: Rules,
): OtherFindings {
  const findings: Finding[] = [];
  const texts: SourceText[] = [];
  const named = { listed: [] as string[], quiet: [] as string[] };
  for (const other of files) {
    const outcome = evidence.has(other.file) ? listed : outcomeOf(tree, other, rules);
    if (outcome.as !== "reported") named[outcome.as].push(other.file);
    else {
      findings.push(...outcome.findings);
      if (outcome.text) texts.push(outcome.text);
      if (outcome.findings.every(({ severity }) => severity === "info")) named.listed.push(other.file);
    }
  }
  return {
    findings: [
      ...findings,
      ...counted("policy/text-not-read", "warning", named.quiet),
      ...counted("policy/not-judged", "info", named.listed),
    ],
    texts,
  };
}

function outcomeOf(tree: Tree, { file, wide }: OtherFile, rules: Rules): Outcome {
  if (tree.isEmpty?.(file) || isGitsOwn(file)) return listed;
  const format = unreadFormat(file);
  if (format !== null)
    return cannotJudge(
      unreadable(
        file,
        "policy/unread-format",
        span(0, 0),
        message("policy/unread-format", { format, instead: readableInstead(file) }),
      ),
    );
  const content = tree.read(file);
  if (typeof content === "object" && "unreadable" in content) {
    // Without its content a picture is told by its name: it is kept elsewhere because it is large.
    const isLarge = content.unreadable === "pointer" || content.unreadable === "too-large";
    return isLarge && isPictureName(file)
      ? listed
      : cannotJudge(...readingFindings(file, readText(file, content).problems));
  }
  if (typeof content !== "string" && isPicture(content)) return listed;
  const { source, problems, readable } = readText(file, content);
  if (source.text.trim() === "" && problems.every(({ code }) => code === "empty")) return listed;
  if (!readable || problems.some(({ severity }) => severity === "block"))
    return cannotJudge(unreadable(file, "policy/unread-binary", span(0, 0), message("policy/unread-binary", {})));
  return isProse(file) && !isModelText(source.text) ? prose(source, rules) : wordByWord(source, wide, rules);
}

function cannotJudge(...findings: readonly Finding[]): Outcome {
  return { as: "reported", findings };
}

/** What a text for people mentions is told and decides nothing. */
function prose(source: SourceText, { law, lexicon }: Rules): Outcome {
  const asking = mentionsIn(lexicon, readAsText(source, law.enums)).filter(
    (one) => !one.negated && asks(one.entry, { law, lexicon }),
  );
  if (asking.length === 0) return listed;
  const words = wordsIn(asking.map(({ reading }) => reading.match));
  const sentence = message("policy/prose", words);
  return {
    as: "reported",
    findings: [{ ...placed(source.file), rule: sentence.key, severity: "info", message: sentence }],
    text: source,
  };
}

/** A blocking word cannot be judged where it stands; where only a wide glob reaches, it is one warning that names the words. */
function wordByWord(source: SourceText, wide: boolean, rules: Rules): Outcome {
  const { distinctions, mentions } = findDistinctions(readAsText(source, rules.law.enums), rules.lexicon);
  const readings = [
    ...distinctions.map(readingOf),
    ...mentions.filter((one) => !one.negated && asks(one.entry, rules)).map(mentioned),
  ].sort((a, b) => a.span.start - b.span.start);
  if (readings.length === 0) return { as: "quiet" };
  if (wide) {
    const sentence = message("policy/words-in-text", wordsIn(readings.map(({ match }) => match)));
    return {
      as: "reported",
      findings: [{ ...placed(source.file), rule: sentence.key, severity: "warning", message: sentence }],
      text: source,
    };
  }
  const findings = readings
    .slice(0, mostWords)
    .map(({ match, title, span: at }) =>
      unreadable(source.file, "policy/word-in-text", at, message("policy/word-in-text", { match, title })),
    );
  return { as: "reported", findings, text: source };
}

/** Words of one file that are pointed at; whoever mends these sees the next. */
const mostWords = 50;
/** Words and files that are named; of more, only the number is told. */
const mostNamed = 5;

function readingOf({ readings: [first], title }: Distinction) {
  return { match: first.match, span: first.span, title };
}

function mentioned({ reading, title }: Mention) {
  return { match: reading.match, span: reading.span, title };
}

/** Whether an entry of the law asks for a test, and not only a question that warns. */
function asks(id: string, { law, lexicon }: Rules): boolean {
  const kind = lexicon.entries.get(id)?.kind;
  return law.asks.some((one) => one.kind === kind && one.asks === "test");
}

function wordsIn(matches: readonly string[]): { count: number; words: string } {
  const words = [...new Set(matches)];
  return { count: words.length, words: words.slice(0, mostNamed).join(", ") };
}

function counted(
  rule: "policy/not-judged" | "policy/text-not-read",
  severity: "info" | "warning",
  files: readonly string[],
): Finding[] {
  const [first] = files;
  if (first === undefined) return [];
  const sentence = message(rule, { count: files.length, files: files.slice(0, mostNamed).join(", ") });
  return [{ ...placed(first), rule, severity, message: sentence }];
}

function placed(file: string) {
  return { file, span: span(0, 0), sources: [] };
}
