import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { law, type Question } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Answers, type Given, judgeWith } from "./smallest.ts";

/**
 * Each framework that a policy can take in, beside the smallest complete test: with the answers in `answers/` it asks nothing more,
 * and without any one of them it asks exactly that one.
 */

const here = fileURLToPath(new URL("answers", import.meta.url));
const judge = (framework: string, given: Given) =>
  judgeWith(["toetsingskader-2025", "voorzorgplicht", framework], given);

/** The answers without the one at a path. */
function without(given: Given, { of, at = "" }: Question): Given {
  const copy = structuredClone(given) as unknown as Record<string, Answers | undefined>;
  const path = at.split(".");
  const last = path.pop() as string;
  const holder = path.reduce<Answers | undefined>((map, key) => map?.[key] as Answers | undefined, copy[of]);
  if (holder?.[last] === undefined) throw new Error(`no answer at ${at}`);
  delete holder[last];
  return copy as unknown as Given;
}

describe.each(readdirSync(here).map((file) => file.replace(/\.yaml$/, "")))("%s", (id) => {
  const given = parse(readFileSync(`${here}/${id}.yaml`, "utf8")) as Given;
  const framework = law.frameworks.find((one) => one.id === id);
  const onGround = (question: Question) =>
    question.when.grounds === undefined ||
    question.when.grounds.some((ground) => ["race", "nationality"].includes(ground));
  const asked = (framework?.questions ?? []).filter(
    (one) =>
      one.form !== undefined &&
      one.heldBy === "record" &&
      !one.checks.includes("measure") &&
      (one.when.kinds ?? ["indirect"]).includes("indirect") &&
      onGround(one) &&
      !(one.when.grounds?.includes("religion") && !one.when.grounds.includes("nationality")),
  );

  it("asks nothing more once it is answered", () => {
    const { verdict, asked } = judge(id, given);
    expect({ verdict, asked }).toEqual({ verdict: "test-complete", asked: [] });
  });

  it.each(asked.map((question) => [question.id, question] as const))(
    "asks %s when it is not answered",
    (number, question) => {
      const open = judge(id, without(given, question));
      expect(open.asked).toEqual([number]);
      expect(open.verdict).toBe(question.severity === "block" ? "test-incomplete" : "test-complete");
    },
  );
});
