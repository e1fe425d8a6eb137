import type { Finding, ProfileAssessment } from "@tenzij/core";
import type { Locale, Message } from "@tenzij/core/language";
import type { Policy } from "@tenzij/core/policy";
import { hasTrait } from "@tenzij/core/profile";
import { nextStep } from "@tenzij/core/report";
import type { Law, Text } from "@tenzij/law";
import type { Judgement } from "./judge.ts";
import { message } from "./language/message.ts";

/** A place that a reader may want to see, with what stands there. */
export interface Pointed {
  /** Null for a finding without a name of its own: its rule is a code. */
  readonly what: string | Text | null;
  /** What it was read as, where that is not what is written. */
  readonly as: Text | null;
  readonly file: string;
  readonly offset: number;
}

/** What a reader has to know of one profile in ten seconds. */
export interface Brief {
  readonly judged: ProfileAssessment;
  /** The words it is about, worst kind first; none where they may not be shown. */
  readonly words: readonly Pointed[];
  /** What is asked, and the open points it is about. */
  readonly asked: Message;
  readonly points: readonly Pointed[];
  /** To be copied whole; null where there is none. */
  readonly command: string | null;
  /** Who has to do what. */
  readonly who: Message;
}

export interface BriefOptions {
  readonly law: Law;
  readonly locale: Locale;
  readonly isPublic: boolean;
}

/** A profile that stops the change, in short. */
export function briefOf(judged: ProfileAssessment, judgement: Judgement, options: BriefOptions): Brief {
  const { verdict } = judged;
  const step = nextStep(judged, options.law, options.locale);
  const isTaken = verdict === "test-missing" && takesRecord(judged, judgement);
  // Where a command says what is open, its words come before it and it lists the points itself.
  const isAgain = verdict === "test-stale" && step !== null && step.command !== null;
  const asksAnswers = ["test-incomplete", "test-stale", "test-inconsistent", "cannot-judge"].includes(verdict);
  return {
    judged,
    words: options.isPublic || verdict === "cannot-judge" ? [] : wordsOf(judged, options.law),
    asked: isTaken
      ? message("page/asked-back", {})
      : (fellOf(judged) ?? askedOf(judged, isAgain ? again : (step?.text ?? ""))),
    points: (asksAnswers && !isAgain) || verdict === "excluded" ? pointsOf(judged) : [],
    command: isTaken ? null : (step?.command ?? null),
    who: whoOf(judged, judgement, options),
  };
}

/** Why approvals that were given do not count, where that is why the test is unsigned. */
function fellOf({ verdict, findings }: ProfileAssessment): Message | null {
  const fell = findings.find(({ message: sentence }) => sentence.key === "gate/signature-fell");
  return verdict === "test-unsigned" && fell ? fell.message : null;
}

/** Whether the profile has no test because this change takes it away. */
function takesRecord({ file }: ProfileAssessment, { change, before }: Judgement): boolean {
  const was = change.touched.find((one) => one.file === file)?.was?.file;
  const formerly = before.profiles.find((one) => one.file === was);
  return formerly !== undefined && formerly.distinctions.length > 0 && formerly.verdict !== "test-missing";
}

/** What precedes the command that brings a test up to date with its profile. */
const again: Text = {
  nl: "kijk of de antwoorden nog kloppen bij het profiel van nu. Deze opdracht zegt welke:",
  en: "see whether the answers still hold for the profile as it is now. This command says which:",
};

function askedOf({ verdict }: ProfileAssessment, step: string | Text): Message {
  if (step === again) return message("page/asked-step", { step });
  if (verdict === "test-missing" && step === "") return message("page/asked-test", {});
  if (verdict === "test-unsigned") return message("page/asked-approval", {});
  if (verdict === "excluded") return message("page/asked-out", {});
  if (verdict === "cannot-judge") return message("page/asked-mend", {});
  if (verdict === "test-missing") return message("page/asked-step", { step });
  return message("page/asked-answers", {});
}

/** Indicators that distinguish, each once, in the order of how heavy its kind is. */
function wordsOf({ distinctions, file, findings }: ProfileAssessment, { asks }: Law): Pointed[] {
  const rank = (kind: string) => asks.findIndex((ask) => ask.kind === kind);
  const blocking = new Set(findings.filter(blocks).map(({ indicator }) => indicator));
  const named = distinctions.filter(({ indicator }) => blocking.size === 0 || blocking.has(indicator.name));
  const sorted = [...(named.length > 0 ? named : distinctions)].sort((a, b) => rank(a.kind) - rank(b.kind));
  const found = new Map<string, Pointed>();
  for (const one of sorted) {
    const { name, span } = one.indicator;
    if (!found.has(name)) found.set(name, { what: name, as: one.title, file: one.file ?? file, offset: span.start });
  }
  return [...found.values()];
}

function blocks({ severity }: Finding): boolean {
  return severity === "exclusion" || severity === "block";
}

/** What is open, by the names its questions have for people. */
function pointsOf({ findings, verdict }: ProfileAssessment): Pointed[] {
  const open = findings.filter((one) => blocks(one) && one.verdict !== "test-unsigned");
  const own = open.filter((one) => one.verdict === verdict);
  const found = new Map<string, Pointed>();
  for (const { title, message: sentence, file, span } of own.length > 0 ? own : open) {
    const key = title?.en ?? sentence.key;
    if (!found.has(key)) found.set(key, { what: title ?? null, as: null, file, offset: span.start });
  }
  return [...found.values()];
}

function whoOf(judged: ProfileAssessment, judgement: Judgement, options: BriefOptions): Message {
  const { verdict, findings } = judged;
  const author = authorOf(judgement, options);
  if (verdict === "excluded" || verdict === "cannot-judge") return message("page/who-mends", { author });
  const waiting = findings.find(({ message: sentence }) => sentence.key === "signers/waiting");
  if (verdict === "test-unsigned" && waiting && !options.isPublic)
    return message("page/who-approves", { people: waiting.message.args["people"] as Text });
  const people = signersOf(judgement.policies.base.policy, options);
  return verdict === "test-unsigned"
    ? message("page/who-approves", { people })
    : message("page/who-writes", { author, people });
}

/** Authors that are named where several pull requests were judged at once. */
const AUTHORS = 3;

function authorOf({ sides }: Judgement, { isPublic }: BriefOptions): Text {
  const logins = [...new Set(sides.pullRequests.flatMap(({ author }) => author?.login ?? []))].slice(0, AUTHORS);
  const login = isPublic || logins.length === 0 ? "" : ` (${logins.join(", ")})`;
  if (sides.seenBy !== "forge") return { nl: "u", en: "you" };
  return { nl: `de indiener${login}`, en: `the author${login}` };
}

/** Who may sign, by role, in the order of the policy. */
function signersOf({ signers }: Policy, { law, isPublic }: BriefOptions): Text {
  const titles = law.enums.find((one) => one.id === "role")?.values ?? [];
  const inWords = (locale: "nl" | "en") => {
    const [or, as, nobody] =
      locale === "nl"
        ? [" of ", "als", "wie het beleid nog moet noemen"]
        : [" or ", "as", "whom the policy has yet to name"];
    return signers.roles.map((role) => {
      const title = titles.find((one) => one.id === role)?.title[locale] ?? role;
      const people = signers.people[role] ?? [];
      if (isPublic) return title;
      return `${people.length === 0 ? nobody : people.map(({ login }) => login).join(or)} ${as} ${title}`;
    });
  };
  return { nl: inWords("nl").join(" en "), en: inWords("en").join(" and ") };
}

/** Whether a role may write the record it signs. */
export function mayWrite(role: string, { enums }: Law): boolean {
  return !hasTrait(enums, "role", role, "not-author");
}
