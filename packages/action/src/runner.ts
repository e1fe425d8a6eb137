import { appendFile } from "node:fs/promises";
import { setOutput } from "@actions/core";

/** What a step may write to. Everything goes here and nowhere else, so that a test can hold it. */
export interface Runner {
  /** Text on stdout, escaped already. */
  print(text: string): void;
  summary(markdown: string): Promise<void>;
  output(name: string, value: string): void;
}

/** The real runner: stdout and the files it named in the environment. */
export function actualRunner(env: Readonly<Record<string, string | undefined>>): Runner {
  return {
    print: (text) => void process.stdout.write(text),
    summary: async (markdown) => {
      const file = env["GITHUB_STEP_SUMMARY"];
      if (file) await appendFile(file, markdown);
    },
    output: (name, value) => setOutput(name, value),
  };
}
