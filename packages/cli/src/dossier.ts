import { createHash } from "node:crypto";
import type { Locale } from "@tenzij/core/language";
import { lawUnder } from "@tenzij/core/policy";
import { readSignaturesFile } from "@tenzij/core/report";
import { lawDigest } from "@tenzij/core/text";
import { law } from "@tenzij/law";
import { dossierPage, type Verified, verifiedIn } from "@tenzij/overview";
import { fileHistory, repositoryIdentity } from "@tenzij/repository";
import { message } from "./language/message.ts";
import { namedFile } from "./named-file.ts";
import type { Code, Shell } from "./shell.ts";
import { version } from "./version.ts";
import { type WholeProfile, wholeProfile } from "./whole-profile.ts";
import { isWrongUse, type WrongUse, wrongUse } from "./wrong-use.ts";

export interface DossierOptions {
  readonly signatures?: string;
  readonly today?: string;
  readonly locale?: Locale;
}

/** `tenzij dossier`: the file of one profile as a page to read and print. */
export function dossier(path: string, options: DossierOptions, shell: Shell): Code | WrongUse {
  const whole = wholeProfile(path, options, shell);
  if (isWrongUse(whole)) return whole;
  const verified = options.signatures === undefined ? null : verifiedFrom(options.signatures, whole, shell);
  if (isWrongUse(verified)) return verified;
  const { judged, assessment, top, folder } = whole;
  const { policy } = judged.policy;
  const placed = (file: string) => (folder === "" ? file : `${folder}/${file}`);
  const own = [assessment.file, ...assessment.refersTo, ...(whole.record === null ? [] : [assessment.record])];
  const files = own.map(placed);
  const { profile, record, organisation, today, locale } = whole;
  shell.out(
    dossierPage({
      ...{ judged: assessment, profile, record, organisation, policy, today, version, locale, verified },
      law: lawUnder(law, policy),
      texts: judged.assessment.texts,
      lawDigest: lawDigest(law),
      origin: judged.policy.origin ?? undefined,
      repository: repositoryIdentity(top, shell.env),
      history: fileHistory(top, files, shell.env),
    }),
  );
  return 0;
}

/** What a run of the Action verified of this profile and this record. */
function verifiedFrom(file: string, { assessment, target, profile }: WholeProfile, shell: Shell): Verified | WrongUse {
  const given = namedFile(file, shell.cwd);
  if (isWrongUse(given)) return given;
  const read = readSignaturesFile(given.toString("utf8"));
  if (read === null) return wrongUse(message("cli/no-signatures", { path: file }));
  const content = target.tree.files.includes(assessment.record) ? target.tree.read(assessment.record) : null;
  const digest = content instanceof Uint8Array ? createHash("sha256").update(content).digest("hex") : null;
  return (
    verifiedIn(read, assessment.file, profile, digest) ?? wrongUse(message("cli/not-in-signatures", { path: file }))
  );
}
