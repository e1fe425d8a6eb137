import { readFileSync } from "node:fs";
import { type Field, law } from "@tenzij/law";
import { readNodes, sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { holdFields } from "../../packages/core/src/justification/answer.ts";

/** A line of a sample: the form, a field of it at any depth, and what was filled in there. */
interface Line {
  readonly form: string;
  readonly key: string;
  readonly text: string;
}

function sample(name: string): Line[] {
  const lines = readFileSync(new URL(name, import.meta.url), "utf8").split("\n");
  return lines.flatMap((line) => {
    const [, form = "", key = "", text = ""] = /^([\w-]+)\.([\w-]+) \| (.*)$/.exec(line) ?? [];
    return form === "" ? [] : [{ form, key, text }];
  });
}

function fieldIn(fields: Readonly<Record<string, Field>>, key: string): Field | undefined {
  return fields[key] ?? Object.values(fields).flatMap((field) => fieldIn(field.fields ?? {}, key) ?? [])[0];
}

function titlesIn(fields: Readonly<Record<string, Field>>): string[] {
  return Object.values(fields).flatMap((field) => [field.title.nl, field.title.en, ...titlesIn(field.fields ?? {})]);
}

/** Whether an answer blocks, whichever question of its form it answers; that it names no article or no figure is another matter. */
function blocks({ form, key, text }: Line): boolean {
  const { fields } = law.forms.find((one) => one.id === (form === "answered" ? "record" : form)) ?? { fields: {} };
  const field = fieldIn(fields, key);
  const root = readNodes(sourceText("record", `${key}: ${JSON.stringify(text)}`)).roots[0];
  if (field === undefined || root?.type !== "map") throw new Error(`${form}.${key}`);
  const questions = law.frameworks.flatMap((one) => one.questions).filter((one) => one.form === form);
  const put = questions.map(({ title, text: asked }) => [title.nl, title.en, asked.nl, asked.en]);
  return (put.length === 0 ? [[]] : put).every((prompts) => {
    const setting = { law, today: "2026-11-29", key, prompts: [...prompts, ...titlesIn(fields)], mayBePlanned: true };
    return holdFields(root, { [key]: field }, setting).some((flaw) => flaw.state === "incomplete");
  });
}

describe("two hundred short answers of people who have something to say", () => {
  it("block none", () => {
    const lines = sample("genuine.txt");
    expect(lines).toHaveLength(200);
    expect(lines.filter(blocks).map(({ text }) => text)).toEqual([]);
  });
});

describe("two hundred fillers", () => {
  it("block, nineteen of twenty at least", () => {
    const lines = sample("filler.txt");
    expect(lines).toHaveLength(200);
    expect(lines.filter(blocks).length).toBeGreaterThanOrEqual(190);
  });
});
