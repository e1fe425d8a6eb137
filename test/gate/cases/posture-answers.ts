export const workflow = (change: (text: string) => string = (text) => text) =>
  change(`on:
  pull_request:
  merge_group:
jobs:
  tenzij:
    runs-on: ubuntu-latest
    steps:
      - uses: tenzij/tenzij/packages/action@${"a".repeat(40)}
`);

export const rule = (type: string, parameters?: object) => ({
  type,
  ruleset_source_type: "Organization",
  ruleset_source: "gemeente-voorbeeld",
  ruleset_id: 7,
  ...(parameters ? { parameters } : {}),
});

const guardedRules = [
  rule("non_fast_forward"),
  rule("merge_queue", {
    check_response_timeout_minutes: 60,
    grouping_strategy: "ALLGREEN",
    max_entries_to_build: 5,
    max_entries_to_merge: 5,
    merge_method: "MERGE",
    min_entries_to_merge: 1,
    min_entries_to_merge_wait_minutes: 5,
  }),
  rule("workflows", { workflows: [{ path: ".github/workflows/tenzij.yml", repository_id: 1 }] }),
  rule("pull_request", {
    dismiss_stale_reviews_on_push: true,
    require_code_owner_review: true,
    require_last_push_approval: true,
    required_approving_review_count: 1,
    required_review_thread_resolution: false,
  }),
];

export const ruleset = (bypass: unknown[]) => ({
  id: 7,
  name: "Tenzij",
  source: "gemeente-voorbeeld",
  source_type: "Organization",
  enforcement: "active",
  bypass_actors: bypass,
});

export const permissions = (may: boolean) => ({
  default_workflow_permissions: "read",
  can_approve_pull_request_reviews: may,
});

export const owned = {
  ".github/CODEOWNERS": "*.justification.yaml @x/y\n/tenzij.yaml @x/y\n/.github/ @x/y\n",
  ".github/workflows/tenzij.yml": workflow(),
};

export const allGood = {
  "repos/get-branch-rules": guardedRules,
  "repos/get-repo-ruleset": ruleset([]),
  "actions/get-github-actions-default-workflow-permissions-repository": permissions(false),
};
