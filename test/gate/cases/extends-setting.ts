import { digestOf, originText } from "@tenzij/core/policy";
import type { Gate } from "../gate.ts";
import type { Files } from "../git/repository.ts";
import type { State } from "../github/state.ts";
import { day, policy } from "../municipality.ts";

export const source = "ministerie/beleid/tenzij.yaml@main";

export const above = policy;

export const stricter = `${policy}duty: always\n`;

export const nothing = { files: { "README.md": "Nieuw\n" } };

/** The files of a copy, as `tenzij policy update` writes them. */
export function copy(
  commit: string,
  text = above,
  { of = source, on = day(-1), answers = null as string | null } = {},
): Files {
  const origin = { source: of, commit, digest: digestOf(text), on };
  return {
    ".tenzij/policy.yaml": text,
    ".tenzij/source.yaml": originText(origin, answers === null ? null : digestOf(answers)),
    ...(answers === null ? {} : { ".tenzij/organisation.yaml": answers }),
  };
}

export interface Adopting {
  readonly text?: string;
  readonly local?: string;
  readonly of?: string;
  /** What lies beside the policy at the source, and what lies there here. */
  readonly there?: Files;
  readonly here?: Files;
  readonly copied?: (commit: string) => Files;
}

/** A ministry with a policy of its own, and the municipality extending it on `main`. */
export function adopt(
  gate: Gate,
  { text = above, local = "", of = source, there = {}, here = there, copied }: Adopting = {},
): State {
  const ministry = gate.beside("ministerie", "beleid", { "tenzij.yaml": text, ...there }, day(-400));
  const commit = ministry.repository.tip("main");
  const taken = copied?.(commit) ?? copy(commit, text, { of });
  gate.land({ "tenzij.yaml": `extends: ${of}\n${local}`, ...here, ...taken });
  return ministry;
}

export const tip = (state: State) => state.repository.tip("main");

export const change = (state: State, files: Files, on = day(-1), branch = "main") =>
  state.repository.commit({ branch, files, on, parents: [state.repository.find(branch) ?? tip(state)] });
