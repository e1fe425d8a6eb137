import { law } from "@tenzij/law";
import { patience } from "./patience.ts";
import { run } from "./run.ts";
import { actualRunner } from "./runner.ts";
import { version } from "./version.ts";

const { env } = process;
void run({ env, runner: actualRunner(env), law, version, now: new Date(), patience }).then((code) => {
  process.exitCode = code;
});
