import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Framework, Question } from "@tenzij/law";

/** Tests of who holds a question, where no test has to name it. */
const ofHolder: Readonly<Record<Question["heldBy"], readonly string[]>> = {
  record: [],
  incident: ["packages/core/src/verdict/incidents.test.ts"],
  detector: ["test/law-examples.test.ts"],
  exclusion: ["packages/core/src/verdict/exclusions.test.ts"],
  policy: ["packages/core/src/verdict/exceptions.test.ts"],
  gate: ["test/gate/deployment.test.ts"],
};

/** So many tests are shown. */
const most = 2;

/**
 * The tests that hold a question: those that name it, those of whoever holds it, and the answers beside which each question
 * of a framework is left out in turn.
 * @param root folder of the repository
 */
export function testsOf(root: string): (question: Question, framework: Framework) => string[] {
  const texts = testFiles(root).map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
  return (question, framework) => {
    const named = texts.filter(({ text }) => new RegExp(`\\b${question.id}\\b`).test(text)).map(({ file }) => file);
    const answers = `test/frameworks/answers/${framework.id}.yaml`;
    const inTurn = question.heldBy === "record" && existsSync(join(root, answers)) ? [answers] : [];
    const held = ofHolder[question.heldBy].filter((file) => existsSync(join(root, file)));
    return [...inTurn, ...held, ...named].slice(0, most);
  };
}

function testFiles(root: string): string[] {
  const below = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map(
      (file) => `${folder}/${file.replaceAll("\\", "/")}`,
    );
  const packages = readdirSync(join(root, "packages")).filter((name) =>
    existsSync(join(root, "packages", name, "src")),
  );
  return [...packages.flatMap((name) => below(`packages/${name}/src`)), ...below("test")]
    .filter((file) => file.endsWith(".test.ts"))
    .sort();
}
