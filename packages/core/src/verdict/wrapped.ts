import { needsWrapper, readText, type Span, type Tree } from "@tenzij/read";
import { message } from "../language/message.ts";
import { isProfileName } from "../policy/file-kinds.ts";
import type { Scope } from "../policy/scope.ts";
import type { Claim } from "../profile/references/reference.ts";
import type { Finding } from "../text/finding.ts";

/** The claims of the wrappers of a tree, by the file that is claimed. */
export type Claims = ReadonlyMap<string, readonly { readonly by: string; readonly span: Span }[]>;

/**
 * Which files are judged through a wrapper and not by themselves (design §4): those that a file called `x.profile.yaml` names, whole,
 * under `model`. A file that is called a profile itself says what it is for and stays one.
 */
export function claimsOf(judged: readonly { readonly file: string; readonly claims: readonly Claim[] }[]): Claims {
  const claims = new Map<string, { by: string; span: Span }[]>();
  for (const { file, claims: made } of judged) {
    if (!isProfileName(file)) continue;
    for (const { file: claimed, span } of made) {
      if (isProfileName(claimed)) continue;
      claims.set(claimed, [...(claims.get(claimed) ?? []), { by: file, span }]);
    }
  }
  return claims;
}

/**
 * Profiles that may refer to one of these files: who asks about a file that only a wrapper speaks for, asks about the wrapper. Told by
 * the name of the file in the text, so that a large tree is not read for it.
 */
export function mayWrap(tree: Tree, { profiles }: Pick<Scope, "profiles">, files: readonly string[]): string[] {
  const names = files.filter(needsWrapper).map((file) => file.slice(file.lastIndexOf("/") + 1));
  if (names.length === 0) return [];
  const asked = new Set(files);
  return profiles
    .map(({ file }) => file)
    .filter((file) => !asked.has(file) && isProfileName(file))
    .filter((file) => {
      const { text } = readText(file, tree.read(file)).source;
      return names.some((name) => text.includes(name));
    });
}

/** Says at both of two wrappers that claim one file that they do: which of them states what it is for is open. */
export function twoClaims(claims: Claims, wrapper: string): Finding[] {
  return [...claims].flatMap(([file, all]): Finding[] => {
    const own = all.find(({ by }) => by === wrapper);
    const other = all.find(({ by }) => by !== wrapper);
    if (own === undefined || other === undefined) return [];
    const args = { file: { path: file }, other: { path: other.by } };
    return [
      {
        rule: "policy/two-wrappers",
        severity: "block",
        verdict: "test-inconsistent",
        file: wrapper,
        span: own.span,
        message: message("policy/two-wrappers", args),
        sources: [],
        related: [{ file: other.by, span: other.span, message: message("read/used-here", {}) }],
      },
    ];
  });
}

/** Whether a finding is that a file would share its record, where it is judged through the wrapper that has the record. */
export function isSharedWithWrapped({ rule, file, message: { args } }: Finding, claims: Claims): boolean {
  if (rule !== "policy/shared-record") return false;
  const { other } = args as { readonly other?: { readonly path: string } };
  return claims.has(file) || claims.has(other?.path ?? "");
}
