import { createHash } from "node:crypto";
import { digestsOf, digestVersion, readRecord, signedRoles } from "@tenzij/core/justification";
import type { Profile } from "@tenzij/core/profile";
import { type SignaturesFile, signaturesFileVersion } from "@tenzij/core/report";
import type { Law } from "@tenzij/law";
import { readText, type Tree } from "@tenzij/read";
import type { Judgement } from "./judge.ts";
import { profileIn } from "./profile-in.ts";
import type { Given } from "./signatures.ts";

export interface SignaturesFileOptions {
  readonly repository: string;
  /** Where the run can be seen; null where it runs nowhere. */
  readonly run: string | null;
  readonly today: string;
  readonly law: Law;
  /** For everyone to read: roles, and nobody by name or number. */
  readonly isPublic: boolean;
}

type SignedProfile = SignaturesFile["profiles"][number];

/** What this run verified of signatures, for whoever has to show later who approved what. */
export function signaturesFileOf(judgement: Judgement, options: SignaturesFileOptions): SignaturesFile {
  const { sides, after } = judgement;
  return {
    version: signaturesFileVersion,
    repository: options.repository,
    run: options.run,
    on: options.today,
    judged: sides.judged,
    policy: { branch: sides.base.branch, commit: sides.base.sha },
    profiles: after.profiles
      .filter(({ setAside }) => setAside !== true)
      .map(({ file, record, verdict, profile }) => ({
        file,
        record,
        profile: options.isPublic ? null : (profile?.id?.text ?? null),
        verdict,
        ...contentOf(judgement, file, record, options),
        ...signedBy(judgement, file, record, options),
      })),
  };
}

function contentOf(
  { tree, policies }: Judgement,
  file: string,
  record: string,
  { law, isPublic }: SignaturesFileOptions,
): Pick<SignedProfile, "covers" | "record-sha256"> {
  // Names of indicators are words of the profile.
  const profile = isPublic ? null : profileIn(tree, file, law, policies.base.policy);
  const bytes = bytesOf(tree, record);
  return {
    "record-sha256": bytes === null ? null : createHash("sha256").update(bytes).digest("hex"),
    covers: profile === null ? null : coversOf(profile),
  };
}

function coversOf(of: Profile): SignedProfile["covers"] {
  const { indicators, profile, rest } = digestsOf(of);
  return {
    version: digestVersion,
    indicators: Object.fromEntries([...indicators].map(([name, parts]) => [name, Object.fromEntries(parts)])),
    profile: Object.fromEntries(profile),
    rest: Object.fromEntries(rest),
  };
}

function signedBy(
  { signatures, tree, policies: { base } }: Judgement,
  file: string,
  place: string,
  { law, isPublic }: SignaturesFileOptions,
): Pick<SignedProfile, "signed" | "open"> {
  const given = signatures.get(file) ?? null;
  const bytes = bytesOf(tree, place);
  if (given === null || bytes === null) return { signed: given === null ? null : [], open: given === null ? null : [] };
  const record = readRecord(readText(place, bytes).source, law);
  const roles = signedRoles({ record, law, policy: base.policy }, given);
  return {
    signed: roles.flatMap(({ role, by }) => {
      const one = given.find(({ id }) => id === by);
      return one === undefined ? [] : [{ role, ...byWhom(one, isPublic) }];
    }),
    open: roles.flatMap(({ role, by }) => (by === null ? [role] : [])),
  };
}

function byWhom({ id, login, at, pullRequest, commit }: Given, isPublic: boolean) {
  return { ...(isPublic ? {} : { id, login }), at, "pull-request": pullRequest, commit };
}

function bytesOf(tree: Tree, file: string): Uint8Array | string | null {
  const content = tree.files.includes(file) ? tree.read(file) : null;
  return content instanceof Uint8Array || typeof content === "string" ? content : null;
}
