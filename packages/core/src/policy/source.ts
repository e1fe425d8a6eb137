/** Where an organisation keeps the policy that its repositories extend. */
export interface PolicySource {
  readonly owner: string;
  readonly repository: string;
  readonly path: string;
  /** A full commit id, or the name of a branch or tag. */
  readonly ref: string;
}

const ownerName = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/;
const repositoryName = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;
const folderOrFile = /^(?!\.{1,2}$)[^\0-\x20\x7f\\:*?"<>|]+$/;
/** As much of https://git-scm.com/docs/git-check-ref-format as no branch of a policy needs to go beyond. */
const refName = /^(?!-|\/|.*(?:\.\.|\/\/|@\{|\.lock$|[/.]$))[A-Za-z0-9._/-]{1,200}$/;

/**
 * Reads `owner/repository/path@ref`.
 * @returns null for anything else: a path that leads upwards, a name or ref that git or a forge would read as something other
 */
export function policySource(written: string): PolicySource | null {
  const at = written.lastIndexOf("@");
  const ref = written.slice(at + 1);
  const [owner = "", repository = "", ...path] = written.slice(0, Math.max(at, 0)).split("/");
  const isFile = path.length > 0 && path.every((part) => folderOrFile.test(part)) && /\.ya?ml$/.test(path.at(-1) ?? "");
  if (!isFile || !ownerName.test(owner) || !repositoryName.test(repository) || !refName.test(ref)) return null;
  return { owner, repository, path: path.join("/"), ref };
}

/** Whether a ref names one commit for ever. */
export function isCommit(ref: string): boolean {
  return /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(ref);
}

/** The organisation's own answers lie in the folder of its policy. */
export function organisationBeside(path: string): string {
  return `${path.slice(0, path.lastIndexOf("/") + 1)}organisation.yaml`;
}
