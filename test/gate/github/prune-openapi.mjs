// Cuts GitHub's OpenAPI description down to the operations the Action uses, so that the fake API can hold every
// request and response against GitHub's own words. Run again when an operation is added:
//   node test/gate/github/prune-openapi.mjs
// The package is 385 MB unpacked, so it is packed into a temporary folder and never a dependency.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const VERSION = "23.0.2";
const OPERATIONS = [
  "repos/get",
  "repos/get-branch",
  "repos/get-commit",
  "repos/list-commits",
  "repos/compare-commits",
  "repos/list-pull-requests-associated-with-commit",
  "repos/get-branch-rules",
  "repos/get-repo-rulesets",
  "repos/get-repo-ruleset",
  "repos/get-branch-protection",
  "repos/create-org-ruleset",
  "pulls/get",
  "pulls/list",
  "pulls/list-commits",
  "pulls/list-reviews",
  "git/get-commit",
  "git/get-tree",
  "git/get-blob",
  "issues/list-comments",
  "issues/create-comment",
  "issues/update-comment",
  "issues/delete-comment",
  "issues/list-for-repo",
  "issues/create",
  "issues/update",
  "actions/get-github-actions-default-workflow-permissions-repository",
  "actions/get-workflow-run",
  "actions/list-workflow-runs",
  "actions/re-run-workflow",
];

const here = new URL(".", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "tenzij-openapi-"));
try {
  execFileSync("npm", ["pack", "--silent", `@octokit/openapi@${VERSION}`], {
    cwd: folder,
  });
  const file = "package/generated/api.github.com.json";
  execFileSync("tar", ["xzf", `octokit-openapi-${VERSION}.tgz`, file], {
    cwd: folder,
  });
  const pruned = prune(JSON.parse(readFileSync(join(folder, file), "utf8")));
  writeFileSync(join(here, "openapi.json"), `${JSON.stringify(pruned)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function prune(description) {
  const wanted = new Set(OPERATIONS);
  const paths = {};
  for (const [path, methods] of Object.entries(description.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      if (!wanted.delete(operation?.operationId)) continue;
      paths[path] ??= {};
      paths[path][method] = withoutProse(operation);
    }
  }
  if (wanted.size > 0) throw new Error(`GitHub's description has no ${[...wanted].join(", ")}`);
  const components = {};
  const queue = [paths];
  while (queue.length > 0) {
    for (const reference of references(queue.pop())) {
      const [, , section, name] = reference.split("/");
      components[section] ??= {};
      if (name in components[section]) continue;
      components[section][name] = withoutProse(description.components[section][name]);
      queue.push(components[section][name]);
    }
  }
  return {
    openapi: description.openapi,
    info: {
      ...description.info,
      description: `@octokit/openapi@${VERSION}, pruned by prune-openapi.mjs`,
    },
    paths,
    components,
  };
}

function references(value, found = []) {
  if (Array.isArray(value)) for (const item of value) references(item, found);
  else if (value !== null && typeof value === "object") {
    if (typeof value.$ref === "string") found.push(value.$ref);
    for (const item of Object.values(value)) references(item, found);
  }
  return found;
}

/** Examples and descriptions are most of the bytes and check nothing. */
function withoutProse(value, key = "") {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item));
  if (value === null || typeof value !== "object") return value;
  const kept = {};
  for (const [name, item] of Object.entries(value)) {
    const isData = key === "properties";
    if (!isData && ["description", "examples", "example", "externalDocs", "x-github"].includes(name)) continue;
    kept[name] = withoutProse(item, isData ? "" : name);
  }
  // The checker refuses `nullable` without a type, which OpenAPI 3.0 allows beside a reference.
  if (kept.nullable !== true || key === "properties" || typeof kept.type === "string") return kept;
  const { nullable: _, ...rest } = kept;
  return { anyOf: [rest, { enum: [null] }] };
}
