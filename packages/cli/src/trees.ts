import { statSync } from "node:fs";
import { relative, sep } from "node:path";
import type { Finding } from "@tenzij/core";
import { message } from "@tenzij/core/language";
import { isRecordName, recordOf } from "@tenzij/core/policy";
import { span, type Tree } from "@tenzij/read";
import { type FoundTree, findTrees } from "@tenzij/repository";

/** A tree to judge, and what of it. */
export interface Target {
  /** Absolute path of its root. */
  readonly root: string;
  readonly tree: Tree;
  /** Files to judge, relative to the root; null for the whole tree. */
  readonly only: readonly string[] | null;
  /** Those of them that were named one by one, so that they are judged whether or not a policy governs them. */
  readonly named: readonly string[];
  /** How many of its files were dealt to threads, for who counts along. */
  readonly dealt?: Int32Array;
}

/** The trees that paths belong to; what is not there is a finding, and the rest is still judged. */
export function targetsOf(paths: readonly string[], cwd: string): { targets: Target[]; findings: Finding[] } {
  const targets: Target[] = [];
  const findings: Finding[] = [];
  for (const found of findTrees(paths, cwd)) {
    if ("missing" in found) findings.push(missing(found.missing));
    else targets.push(targetOf(found));
  }
  return { targets, findings };
}

function targetOf({ root, tree, only, named }: FoundTree): Target {
  const records = new Set(named.filter(isRecordName));
  const profiles = only?.flatMap((file) => (records.has(file) ? justifiedBy(file, tree) : [file])) ?? null;
  return { root, tree, only: profiles, named: named.filter((file) => !records.has(file)) };
}

/** Who names a record means the profile beside it; one that stands beside none is looked at itself. */
function justifiedBy(record: string, tree: Tree): string[] {
  const beside = tree.files.filter((file) => recordOf(file) === record && file !== record);
  return beside.length > 0 ? beside : [record];
}

/** True for anything that is there and is no folder, a broken link too. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function missing(path: string): Finding {
  const sentence = message("read/no-path", { path });
  const file = path.split(sep).join("/");
  return {
    rule: "read/no-path",
    severity: "block",
    verdict: "cannot-judge",
    file,
    span: span(0, 0),
    message: sentence,
    sources: [],
  };
}

/** The way from one folder to another as reports write it: `/`-separated, "" for the same folder. */
export function wayTo(from: string, to: string): string {
  return relative(from, to).split(sep).join("/");
}
