/** The plan of the house: who may lean on whom. docs/architecture.md draws the same. */

/** `law -> lexicon, read -> core -> repository -> gate -> cli | action; repository -> overview -> cli; repository -> language-server -> vscode; core -> form -> vscode; core -> page`: each package and the packages it may import. */
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
  page: ["law", "read", "core"],
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

/** Lines. Past the first a file is named in the test's output, past the second the test fails. */
export const fileLength = { aim: 250, limit: 300 };
export const functionLength = { aim: 40, limit: 80 };

/** Functions that are still longer than the aim; no other may be. */
export const longerFunctions: readonly string[] = [
  "packages/cli/src/grant.ts grant",
  "packages/core/src/justification/checks/row-checks.ts classification",
  "packages/core/src/justification/judge-record.ts hold",
  "packages/core/src/justification/reopen.ts reopen",
  "packages/core/src/justification/sketch-record.ts sketchRecord",
  "packages/core/src/profile/read-profile.ts readProfile",
  "packages/language-server/src/judge.ts judgeTree",
  "packages/overview/src/register/texts-of.ts all",
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
