/** The plan of the house: who may lean on whom. docs/architecture.md draws the same. */

/** `law -> lexicon, read -> core -> repository -> gate -> cli | action; repository -> overview -> cli; repository -> language-server -> vscode; core -> form -> vscode | page`: each package and the packages it may import. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  law: [],
  lexicon: ["law"],
  read: [],
  core: ["law", "lexicon", "read"],
  repository: ["law", "read", "core"],
  gate: ["law", "read", "core", "repository"],
  overview: ["law", "read", "core", "repository"],
  cli: ["law", "read", "core", "repository", "gate", "overview"],
  action: ["law", "read", "core", "repository", "gate"],
  "language-server": ["law", "read", "core", "repository"],
  form: ["core"],
  vscode: ["read", "form", "language-server"],
  page: ["law", "read", "core", "form"],
};

/** The folders of core read as the legal test; each imports only from itself and those before it. */
export const coreFolders: readonly string[] = [
  "language",
  "text",
  "policy",
  "profile",
  "distinction",
  "justification",
  "verdict",
  "report",
];

/** Names that the door of core may show: what judges a tree, and no more. */
export const mostNamesOfCore = 30;

/** Lines of a source and of a test or of what tests share; and of a function, without those of the functions inside it. */
export const mostLines = { source: 250, test: 300, function: 40 };

/** Files that are still longer; no other may be, and of these no source may pass 300. Tables of sentences grow by their rows. */
export const longerFiles: readonly string[] = [
  "packages/action/src/octokit-github.ts",
  "packages/cli/src/language/sentences.ts",
  "packages/core/src/justification/answer.ts",
  "packages/core/src/profile/criteria.ts",
  "packages/core/src/profile/document-kind.ts",
  "packages/language-server/src/protocol.ts",
  "packages/lexicon/src/schema.ts",
  "packages/core/src/distinction/find-distinctions.test.ts",
  "packages/core/src/justification/checks/figure-checks.test.ts",
  "packages/core/src/justification/checks/record-checks.test.ts",
  "packages/core/src/justification/checks/row-checks.test.ts",
  "packages/core/src/justification/checks/statistics-checks.test.ts",
  "packages/core/src/justification/digest.test.ts",
  "packages/core/src/justification/judge-record.test.ts",
  "packages/core/src/verdict/references.test.ts",
  "test/editor/features.test.ts",
  "test/editor/live.test.ts",
  "test/gate/cases/evasion.cases.ts",
  "test/gate/github/operations.ts",
  "test/gate/github/shapes.ts",
];

/** Words for "I did not look for the idea". */
export const emptyNames = /(^|-)(utils?|helpers?|managers?|common|misc|shared|stuff)(-|$)/;

/** What may lie at the top beside files whose name begins with a dot. */
export const topLevel: ReadonlySet<string> = new Set([
  "packages",
  "docs",
  "test",
  "package.json",
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  "tsconfig.base.json",
  "README.md",
  "LICENSE",
  "CHANGELOG.md",
  "node_modules",
]);

/** Words of a court and of a story: no name has one, local ones neither. */
export const storyWords: ReadonlySet<string> = new Set(["said", "unsaid", "told", "docket", "bench"]);
