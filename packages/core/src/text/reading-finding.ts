import type { Problem, ProblemCode, Span } from "@tenzij/read";
import { message } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import { syntaxWords } from "../language/syntax-words.ts";
import type { Finding } from "./finding.ts";

/** A finding about reading: the file cannot be judged. */
export function unreadable(file: string, rule: string, at: Span, sentence: Message): Finding {
  return { rule, severity: "block", verdict: "cannot-judge", file, span: at, message: sentence, sources: [] };
}

/** What a reader met in a file, as findings. */
export function readingFindings(file: string, problems: readonly Problem[]): Finding[] {
  return problems.map((problem) => readingFinding(file, problem));
}

function readingFinding(file: string, problem: Problem): Finding {
  const { code, severity, span: at, first } = problem;
  const rule = `read/${ruleOf(code === "more" ? problem.args.of : code)}`;
  const found = unreadable(file, rule, at, sentence(problem));
  if (severity !== "block") {
    const { verdict: _, ...warning } = found;
    return { ...warning, severity };
  }
  return first === undefined
    ? found
    : { ...found, related: [{ file, span: first, message: message("read/duplicate-first", {}) }] };
}

/** A line that belongs nowhere is one way in which a text is broken. */
function ruleOf(code: ProblemCode): ProblemCode {
  return code === "stray" ? "syntax" : code;
}

function sentence(problem: Problem): Message {
  if (problem.code === "syntax" || problem.code === "directive") {
    const { parser, detail } = problem.args;
    return message(`read/${problem.code}`, { detail: parser === null ? detail : syntaxWords(parser, detail) });
  }
  if (problem.code === "more") {
    const { of, count } = problem.args;
    return message("report/more-of-rule", { rule: `read/${ruleOf(of)}`, count });
  }
  return message(`read/${problem.code}`, problem.args as never);
}
