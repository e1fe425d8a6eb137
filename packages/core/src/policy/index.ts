/** The policy of an organisation, and which files are whose. */

export { digestOf } from "../text/digest.ts";
export { boundBy, type HandedIn } from "./bound-by.ts";
export { digestOfCopy, type Origin, originText, textOfCopy } from "./copy.ts";
export { strictDefaults } from "./defaults.ts";
export {
  copyFiles,
  isForPeople,
  isIncidentName,
  isRecordName,
  organisationCopy,
  organisationFile,
  originFile,
  ownFiles,
  policyCopy,
  policyFile,
  recordOf,
  wrapperOf,
} from "./file-kinds.ts";
export { comparable, globMatcher, globOf } from "./glob.ts";
export { globsFor } from "./globs-for.ts";
export { type Binding, bindGrants } from "./grant-edit.ts";
export { endOf as grantEnd } from "./grant-end.ts";
export { lawUnder } from "./law-under.ts";
export { frameworkFiles, frameworkJsonSchema, withOwnFrameworks } from "./own-frameworks.ts";
export type { Bound, Policy } from "./policy.ts";
export { insertionInto } from "./policy-edit.ts";
export { extended, policyOfTree } from "./policy-of-tree.ts";
export { policyProposal } from "./policy-proposal.ts";
export { noPolicy, type ReadPolicy, readPolicy } from "./read-policy.ts";
export { policyJsonSchema } from "./schema.ts";
export { type Places, type Scope, scopeOf } from "./scope.ts";
export { isCommit, organisationBeside, type PolicySource, policySource } from "./source.ts";
export { weakerWays } from "./weaker.ts";
