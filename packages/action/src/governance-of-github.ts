import type { FindGovernance, Governance } from "@tenzij/gate";
import type { GitHub } from "./github.ts";
import { objectsOfGitHub } from "./objects-of-github.ts";

/** Repositories of governance as GitHub shows them; each is asked for once. */
export function governanceOfGitHub(open: (owner: string, repo: string) => Promise<GitHub>): FindGovernance {
  const known = new Map<string, Promise<Governance | null>>();
  return (owner, repository) => {
    const name = `${owner}/${repository}`;
    const found = known.get(name) ?? open(owner, repository).then(governanceIn);
    known.set(name, found);
    return found;
  };
}

async function governanceIn(github: GitHub): Promise<Governance | null> {
  const seen = await github.seen();
  if (seen === null) return null;
  const branches = new Map<string, ReturnType<GitHub["branch"]>>();
  return {
    ...seen,
    objects: objectsOfGitHub(github),
    branch: (name) => {
      const found = branches.get(name) ?? github.branch(name);
      branches.set(name, found);
      return found;
    },
    holds: (tip, commit) => github.liesBehind(tip, commit),
    touching: (path, from) => github.daysTouching(path, from),
  };
}
