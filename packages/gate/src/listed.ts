import type { Objects } from "./objects.ts";
import type { Files } from "./pair.ts";
import type { Sides } from "./sides.ts";

/** The two sides and the tip, listed. */
export interface Listed {
  readonly judged: Files;
  readonly since: Files | null;
  readonly tip: Files;
}

/** Lists each commit once, however many sides it is. */
export async function listedOf({ judged, since, base }: Sides, objects: Objects): Promise<Listed> {
  const known = new Map<string, Files>();
  const files = async (commit: string) => {
    const found = known.get(commit) ?? (await objects.files(commit));
    known.set(commit, found);
    return found;
  };
  return { judged: await files(judged), since: since === null ? null : await files(since), tip: await files(base.sha) };
}
