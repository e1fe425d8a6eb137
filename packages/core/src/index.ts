/** What the shells (repository, CLI, Action, language server) need of core; the folders read as the legal test. */
export * from "./language/say.ts";
export type * from "./text/finding.ts";
export * from "./text/limits.ts";
export type * from "./text/nodes/node.ts";
export * from "./text/nodes/read-nodes.ts";
export * from "./text/read-text.ts";
export * from "./text/source-text.ts";
export * from "./text/span.ts";
export type * from "./text/tree.ts";
export type * from "./profile/profile.ts";
export * from "./profile/read-profile.ts";
export type * from "./distinction/distinction.ts";
export type * from "./verdict/assessment.ts";
export * from "./verdict/verdict-of.ts";
export * from "./report/citation.ts";
export * from "./report/help-url.ts";
export * from "./report/located.ts";
export * from "./report/visible.ts";
