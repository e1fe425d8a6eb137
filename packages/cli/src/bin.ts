import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { keptFor, load } from "./kept-code.ts";

/** The npm package's `bin`: the program lies beside it, and ends with what its build is called. */
const program = fileURLToPath(new URL("../tenzij.cjs", import.meta.url));
// It is written in letters of one byte, which is the quickest to read.
const source = readFileSync(program, "latin1");
const build = source.slice(source.lastIndexOf(" ") + 1).trim();

const { start } = load(program, source, keptFor(build, process.env)) as typeof import("./start.ts");
await start();
