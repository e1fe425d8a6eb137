/** What an organisation costs: the overview of many profiles beside a check of them, and inventories of very many repositories joined. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chance, profile } from "./corpus.mjs";
import { median, run } from "./measure.mjs";

const day = ["--today", "2026-10-01"];

/**
 * @param {{tenzij: string, folder: string, runs: number, row: (...cells: string[]) => string}} setting
 */
export async function organisation({ tenzij, folder, runs, row }) {
  console.log(row("overview of", "inventory s", "check s", "ratio", "cpu ratio", "inv. MiB", "check MiB"));
  for (const count of [1_000, 10_000]) {
    const tree = join(folder, `organisation-${count}`);
    writeProfiles(tree, count);
    const pairs = [];
    for (let at = 0; at < Math.min(runs, 3); at++)
      pairs.push([
        await run([tenzij, "inventory", "--format", "json", ...day, tree], [0, 2]),
        await run([tenzij, "check", "--format", "json", ...day, tree], [0, 1, 2]),
      ]);
    const of = (side, key, digits) => median(pairs.map((pair) => pair[side][key])).toFixed(digits);
    const ratio = (key) => median(pairs.map(([own, other]) => own[key] / other[key])).toFixed(2);
    console.log(
      row(
        `${count.toLocaleString("en")} profiles`,
        of(0, "wall", 2),
        of(1, "wall", 2),
        ratio("wall"),
        ratio("cpu"),
        of(0, "peak", 0),
        of(1, "peak", 0),
      ),
    );
  }
  await joining({ tenzij, folder, runs, row });
}

/** Inventories of repositories of ten profiles each, as the jobs of a workflow hand them in: a batch is one file. */
async function joining({ tenzij, folder, runs, row }) {
  const tree = join(folder, "repository");
  writeProfiles(tree, 10);
  const text = execFileSync(process.execPath, [tenzij, "inventory", "--format", "json", ...day, tree], {
    encoding: "utf8",
  });
  const idle = join(folder, "inventories-1");
  writeInventories(idle, text, 1);
  console.log(`\n${row("joined", "format", "s", "÷ 250", "MiB", "output MB")}`);
  for (const format of ["json", "csv", "markdown", "html"]) {
    let small = 0;
    for (const count of [250, 1_000]) {
      const at = join(folder, `inventories-${count}`);
      const files = writeInventories(at, text, count);
      const args = [tenzij, "inventory", "--merge", "--format", format, "--locale", "nl"];
      const took = [];
      for (let time = 0; time < Math.min(runs, 3); time++) took.push(await run([...args, ...files], [0, 2]));
      const above = median(took.map(({ cpu }) => cpu)) - (await run([...args, join(idle, "0.json")], [0])).cpu;
      const size = execFileSync(process.execPath, [...args, ...files], { maxBuffer: 2 ** 30 }).length;
      if (count === 250) small = above;
      console.log(
        row(
          `${count.toLocaleString("en")} repositories`,
          format,
          median(took.map(({ wall }) => wall)).toFixed(2),
          `${(above / small).toFixed(1)}x`,
          median(took.map(({ peak }) => peak)).toFixed(0),
          (size / 1e6).toFixed(1),
        ),
      );
    }
  }
  console.log();
}

function writeProfiles(tree, count) {
  mkdirSync(tree, { recursive: true });
  const random = chance(count);
  for (let at = 0; at < count; at++)
    writeFileSync(join(tree, `p${at}.profile.yaml`), profile(random, `profiel-${at}`, random.whole(2_000, 8_000)));
}

/** One real inventory under as many names; the paths of the files. */
function writeInventories(at, text, count) {
  mkdirSync(at, { recursive: true });
  return Array.from({ length: count }, (_, number) => {
    const whole = JSON.parse(text);
    for (const one of whole.repositories)
      Object.assign(one, { id: `github.com/gemeente/r${number}`, name: `gemeente/r${number}` });
    const file = join(at, `${number}.json`);
    writeFileSync(file, JSON.stringify(whole));
    return file;
  });
}
