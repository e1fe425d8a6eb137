import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const usage = fileURLToPath(new URL("./usage.cjs", import.meta.url));

/**
 * Runs a Node program to its end, start-up included, and throws its output away.
 *
 * @param {string[]} args the program and its arguments.
 * @param {number[]} expected exit codes that mean it did its work.
 * @returns {Promise<{wall: number, cpu: number, peak: number}>} seconds, seconds of all processors, and MiB.
 */
export async function run(args, expected) {
  const began = process.hrtime.bigint();
  const child = spawn(process.execPath, ["--require", usage, ...args], { stdio: ["ignore", "ignore", "pipe", "pipe"] });
  const read = async (stream) => {
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  };
  const [errors, told, code] = await Promise.all([
    read(child.stderr),
    read(child.stdio[3]),
    new Promise((ended) => child.on("exit", ended)),
  ]);
  const wall = Number(process.hrtime.bigint() - began) / 1e9;
  if (!expected.includes(code)) throw new Error(`${args.join(" ")} ended with ${code}: ${errors}`);
  return { wall, ...JSON.parse(told) };
}

/** The middle one. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
