import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { judgeShare } from "@tenzij/core";
import type { Tree } from "@tenzij/read";
import { listedTree } from "@tenzij/repository";
import { givenFor, type Handed, type InThreads, policyAt, policyOf } from "./judge.ts";
import type { Shell } from "./shell.ts";
import { isWrongUse } from "./wrong-use.ts";

/** Each holds the law and all words anew: about 50 MiB. */
const mostThreads = 4;

/** What a thread is told: a tree, what it is judged by, and how many of its files were dealt so far. */
interface Work {
  readonly root: string;
  readonly files: readonly string[];
  readonly opaque: Tree["opaque"];
  readonly policy: string | undefined;
  readonly digest: string | null;
  readonly cwd: string;
  readonly today: string;
  readonly dealt: Int32Array;
}

/**
 * Judging in this thread and in others that run the same program; undefined where there is but one processor. What a thread that ends too
 * early did not hand in is judged by whoever puts all together.
 * @param policy the file that was given to judge by
 */
export function inThreads({ program, cwd }: Shell, policy: string | undefined, today: string): InThreads | undefined {
  const others = Math.min(availableParallelism(), mostThreads) - 1;
  if (program === undefined || others < 1) return undefined;
  return async (given, { root, tree: { files, opaque }, dealt = counter() }) => {
    const { digest } = given.policy;
    const work: Work = { root, files, opaque, policy, digest, cwd, today, dealt };
    const elsewhere = Array.from({ length: others }, () => handedBy(program, work).catch(() => []));
    const own: Handed[] = [];
    judgeShare(given, dealing(dealt), (one) => own.push(one));
    return [own, ...(await Promise.all(elsewhere))];
  };
}

export function counter(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4));
}

function dealing(dealt: Int32Array): () => number {
  return () => Atomics.add(dealt, 0, 1);
}

function handedBy(program: string, work: Work): Promise<Handed[]> {
  return new Promise((end) => {
    const handed: Handed[] = [];
    const thread = new Worker(program, { workerData: work, execArgv: [] });
    thread.on("message", (one: Handed) => handed.push(one));
    thread.on("error", () => undefined);
    thread.on("exit", () => end(handed));
  });
}

/** Does the work of a thread where this is one; false where it is not. */
export function workedAsThread(): boolean {
  if (isMainThread) return false;
  const { root, files, opaque, policy, digest, cwd, today, dealt } = workerData as Work;
  const tree = listedTree(root, files, opaque);
  const read = policy === undefined ? policyOf({ tree }) : policyAt(policy, cwd);
  if (isWrongUse(read)) return true;
  const given = givenFor({ root, tree, only: null, named: [] }, read, today);
  // A policy that was written to meanwhile is another one.
  if (given.policy.digest === digest) judgeShare(given, dealing(dealt), (one) => parentPort?.postMessage(one));
  return true;
}
