import type { Assessment, Finding } from "@tenzij/core";
import { digestsOf, type Signatures } from "@tenzij/core/justification";
import type { Policy } from "@tenzij/core/policy";
import type { Context } from "./context.ts";
import { evidenceAt } from "./evidence.ts";
import type { Forge } from "./forge.ts";
import { message } from "./language/message.ts";
import type { Listed } from "./listed.ts";
import type { Change, Files, Pair, Touched } from "./pair.ts";
import { profileIn } from "./profile-in.ts";
import { contentOfReferred, gatherReferred } from "./referred.ts";
import { earlierSheets, isSameRecord, type Reading } from "./same-record.ts";
import type { Sides } from "./sides.ts";
import { signatureFell } from "./signature-fell.ts";
import { type Given, type SameContent, type Sheet, signaturesOf, together } from "./signatures.ts";

export interface ToSign {
  readonly sides: Sides;
  readonly change: Change;
  readonly sheets: readonly Sheet[];
  /** Files that are judged. */
  readonly judges: readonly string[];
  readonly judgeAfter: (signatures: Signatures) => Assessment;
  readonly listed: Listed;
  readonly context: Context;
  readonly policy: Policy;
}

/** By the file of the profile; null where it was not looked up. */
export type GivenByFile = ReadonlyMap<string, readonly Given[] | null>;

export interface Signed {
  readonly known: GivenByFile;
  readonly assessment: Assessment;
  readonly findings: readonly Finding[];
}

/** Records whose own pull request is looked up in one run; each costs up to four calls. Further ones mean what they mean on the branch, and are carried. */
const EARLIER = 4;

/**
 * Finds the signatures of every judged pair and judges with them. First the pull requests at hand; then, for a pair whose substance
 * this change leaves alone, the pull request that brought its record in. Of pairs that are not touched nobody asks who signed them.
 */
export async function signaturesFor(to: ToSign): Promise<Signed> {
  const { forge } = to.context;
  if (forge !== null) return signaturesOn(forge, to);
  const known = new Map(to.judges.map((file) => [file, null]));
  return { known, assessment: to.judgeAfter(known), findings: [] };
}

async function signaturesOn(forge: Forge, to: ToSign): Promise<Signed> {
  const filesOf = remembered((commit) => forge.filesOf(commit));
  const same = sameContent(to);
  const known = new Map<string, readonly Given[] | null>(to.judges.map((file) => [file, null]));
  for (const pair of to.change.touched) {
    const lists = await Promise.all(to.sheets.map((sheet) => signaturesOf(pair, sheet, same, filesOf)));
    known.set(pair.file, numbered(together(lists), to.policy));
  }
  // A whole branch without a push has no change of its own: nothing is known of any signature.
  if (to.sides.since === null && to.sides.scope === "whole") for (const file of known.keys()) known.set(file, null);
  const first = to.judgeAfter(known);
  const open = first.profiles
    .filter((one) => one.verdict === "test-unsigned")
    .flatMap((one) => to.change.touched.filter((pair) => pair.file === one.file));
  const earlier = await unaltered(open, to);
  const reading = { ...to.context, policy: to.policy };
  const fell = await Promise.all(
    open.map((pair) => signatureFell({ pair, sheets: to.sheets, same, judged: to.listed.judged, reading })),
  );
  const unknown = [...fell.flat(), ...(await unknownWriters(to, filesOf))];
  if (earlier.length === 0) return { known, assessment: first, findings: [...addIds(to), ...unknown] };
  for (const pair of earlier.slice(0, EARLIER)) {
    const sheets = await earlierSheets(pair, forge, to.sides.base, reading);
    const lists = await Promise.all(sheets.map((sheet) => signaturesOf(pair, sheet, same, filesOf)));
    known.set(pair.file, numbered(together([known.get(pair.file) ?? [], ...lists]), to.policy));
  }
  const left = earlier.slice(EARLIER);
  for (const { file } of left) known.set(file, null);
  const carried = left.map((pair) => ({
    ...finding(pair, message("gate/earlier-too-many", { limit: EARLIER })),
    severity: "info" as const,
  }));
  return { known, assessment: to.judgeAfter(known), findings: [...carried, ...addIds(to), ...unknown] };
}

/** Commits by nobody whose files are looked up; each is a call. */
const UNKNOWN = 4;

/**
 * Commits to an approved pair whose author Forge links to no account: a signer may have written them under an address of no one.
 * That cannot be known, and most such addresses are innocent, so it is said to the others who sign.
 */
async function unknownWriters(
  { change, sheets }: ToSign,
  filesOf: (commit: string) => Promise<readonly string[]>,
): Promise<Finding[]> {
  const pairs = new Map(
    change.touched.flatMap((pair) => [pair.file, pair.record].map((file) => [file, pair] as const)),
  );
  const found = new Set<Pair>();
  const commits = sheets.flatMap((sheet) => sheet.commits.filter(({ author }) => author === null));
  for (const { sha } of pairs.size > 0 ? commits.slice(0, UNKNOWN) : []) {
    for (const file of await filesOf(sha)) {
      const pair = pairs.get(file);
      if (pair) found.add(pair);
    }
  }
  const count = commits.length - UNKNOWN;
  // Which of the others one of these wrote is not known either.
  const others = count > 0 ? [...new Set(pairs.values())].filter((pair) => !found.has(pair)) : [];
  return [
    ...[...found].map((pair) => finding(pair, message("gate/unknown-author", {}))),
    ...others.map((pair) => finding(pair, message("gate/unknown-authors-not-looked-into", { count }))),
  ];
}

/** Pairs whose record is the same, and whose profile means the same as before. */
async function unaltered(open: readonly Touched[], { listed, sides, context, policy }: ToSign) {
  const { judged, since } = listed;
  const found: (Touched & { readonly was: Pair })[] = [];
  for (const pair of open) {
    const { was } = pair;
    if (!was || !since || sides.since === null) continue;
    if (!(await isSameRecord([judged, pair], [since, was], { ...context, policy }))) continue;
    if (await isSame([judged, pair], [since, was], { ...context, policy })) found.push({ ...pair, was });
  }
  return found;
}

/**
 * Says whether a commit holds the judged content at any of the places: the record (but for
 * digests of now beside those of before) and its evidence byte for byte, the profile in every
 * digest of its model, so that a comment added after the approval takes nothing away.
 */
function sameContent({ listed, context, policy }: ToSign): SameContent {
  const filesAt = remembered(async (commit: string) => {
    const known = await context.objects.commit(commit);
    return known ? context.objects.files(commit) : null;
  });
  return async (pair, commit, places) => {
    const files = await filesAt(commit);
    if (!files) return false;
    for (const place of places) {
      if (!(await isSameRecord([listed.judged, pair], [files, place], { ...context, policy }))) continue;
      if (await isSame([listed.judged, pair], [files, place], { ...context, policy })) return true;
    }
    return false;
  };
}

/** Whether a profile means the same at two places, and the evidence under its test is the same there, byte for byte. */
async function isSame([now, pair]: [Files, Pair], [then, place]: [Files, Pair], context: Reading): Promise<boolean> {
  if (!now.has(pair.file) || !then.has(place.file)) return false;
  const isUnchanged = now.get(pair.file)?.sha === then.get(place.file)?.sha;
  const [is, was] = [await meaningOf(now, pair.file, context), await meaningOf(then, place.file, context)];
  if (!(isUnchanged && is.referred === was.referred) && is.meaning !== was.meaning) return false;
  return (await evidenceAt(now, pair.record, context)) === (await evidenceAt(then, place.record, context));
}

/**
 * Every digest of a profile, with what it refers to, as one text; what cannot be read equals nothing but itself. Beside it the content
 * of all it refers to.
 */
async function meaningOf(files: Files, file: string, { objects, law, policy }: Reading) {
  const { tree, referred: names } = await gatherReferred(objects, files, [file], [file]);
  const referred = contentOfReferred(files, names.get(file));
  const profile = profileIn(tree, file, law, policy);
  if (profile === null) return { referred, meaning: `unread ${files.get(file)?.sha} ${referred}` };
  const digests = digestsOf(profile);
  const indicators = [...digests.indicators]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, parts]) => [name, [...parts]]);
  const meant = [profile.id?.text, [...digests.profile], [...digests.rest].sort(), indicators];
  return { referred, meaning: JSON.stringify(meant) };
}

/** Only who the policy in force names by number signs: a login changes hands, and a record may be written by the author of the change. */
function numbered(signatures: readonly Given[], policy: Policy): Given[] {
  const ids = new Set(Object.values(policy.signers.people).flatMap((people) => people.map(({ id }) => id)));
  return signatures.filter(({ id }) => ids.has(id));
}

/** People who approved and are named without a number, or by a policy that names nobody: the number to add; and who has taken over a login. */
function addIds({ sheets, policy, change }: ToSign): Finding[] {
  const [first] = change.touched;
  if (!first) return [];
  const named = Object.values(policy.signers.people).flat();
  const numberless = new Set(named.filter(({ id }) => id === undefined).map(({ login }) => login.toLowerCase()));
  const accounts = new Map(sheets.flatMap((sheet) => sheet.approvals.map(({ account }) => [account.id, account])));
  const taken = [...accounts.values()].flatMap(({ login, id }) => {
    const known = named.find((one) => one.login.toLowerCase() === login.toLowerCase())?.id;
    const isNamed = named.some((one) => one.id === id);
    if (known === undefined || isNamed) return [];
    return [finding(first, message("gate/other-account", { login, id, known }))];
  });
  const without = [...accounts.values()]
    .filter(({ login }) => named.length === 0 || numberless.has(login.toLowerCase()))
    .map(({ login, id }) => finding(first, message("gate/add-id", { login, id })));
  return [...taken, ...without];
}

function finding({ record }: Pair, sentence: Finding["message"]): Finding {
  return {
    rule: sentence.key,
    severity: "warning",
    file: record,
    span: { start: 0, end: 0 },
    message: sentence,
    sources: [],
  };
}

function remembered<T>(ask: (commit: string) => Promise<T>): (commit: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (commit) => {
    const asked = known.get(commit) ?? ask(commit);
    known.set(commit, asked);
    return asked;
  };
}
