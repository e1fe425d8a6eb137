import { type Nodes, readComments, type SourceText } from "@tenzij/read";
import { message } from "../language/message.ts";
import type { Finding } from "../text/finding.ts";

/**
 * Answers that a `#` cut. After a space YAML takes it for the beginning of a remark, so of "zie bijlage #2 van het rapport" only "zie
 * bijlage" is read. A remark of our own and of most people has a space behind the mark; what has none was part of the sentence.
 */
export function cutSentences(source: SourceText, nodes: Nodes): Finding[] {
  return readComments(source, nodes).flatMap(({ span }): Finding[] => {
    const { text } = source;
    const before = text.slice(text.lastIndexOf("\n", span.start - 1) + 1, span.start).trimEnd();
    const cut = text.slice(span.start, span.end);
    if (!/^#[\p{L}\p{N}]/u.test(cut) || !endsInWords(before)) return [];
    const [rule, verdict] = ["record/cut-sentence", "test-incomplete"] as const;
    const sentence = message(rule, { cut: cut.length > 40 ? `${cut.slice(0, 39)}…` : cut });
    return [{ rule, severity: "block", verdict, file: source.file, span, message: sentence, sources: [] }];
  });
}

/** Whether a line ends in words that stand without quotes; what is in quotes or braces is whole. */
function endsInWords(line: string): boolean {
  return /[\p{L}\p{N}.,;!?%€)…]$/u.test(line) && !/(^|\s)[|>][+-]?\d*$/.test(line);
}
