import type { MapNode, Node, ScalarNode, SourceText } from "@tenzij/read";
import { message } from "../language/message.ts";
import type { Finding } from "../text/finding.ts";

/**
 * Texts that look like data of one person: an address of mail, a citizen service number (nine digits that satisfy the eleven
 * test, Wet algemene bepalingen burgerservicenummer), a telephone number. Names cannot be told from other words.
 * @returns one finding for each text, which never repeats what it found
 */
export function personalData({ file }: SourceText, root: MapNode): Finding[] {
  return scalarsIn(root)
    .filter(({ text }) => isMail(text) || isTelephone(text) || holdsCitizenNumber(text))
    .map(({ span }) => ({
      rule: "incident/personal-data",
      severity: "block" as const,
      verdict: "test-incomplete" as const,
      file,
      span,
      message: message("incident/personal-data", {}),
      sources: [],
    }));
}

function scalarsIn(root: Node): ScalarNode[] {
  const found: ScalarNode[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === "scalar") found.push(node);
    if (node.type === "list") waiting.push(...node.items);
    if (node.type === "map") waiting.push(...node.entries.map(({ value }) => value));
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function isMail(text: string): boolean {
  return /[^\s@]+@[^\s@]+\.[a-z]{2,}/i.test(text);
}

/** A mobile number, or one with the code of a country. */
function isTelephone(text: string): boolean {
  return /(?<!\d)(\+\d{2}|0031|06)[\s-]?(\d[\s-]?){8,9}(?!\d)/.test(text);
}

function holdsCitizenNumber(text: string): boolean {
  return [...text.matchAll(/(?<!\d)\d{9}(?!\d)/g)].some(([digits]) => satisfiesElevenTest(digits));
}

function satisfiesElevenTest(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return sum !== 0 && sum % 11 === 0;
}
