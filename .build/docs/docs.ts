export { generatedFiles, staleFiles } from "./generated-files.ts";
export { handwrittenPages, readPage, withFreshOutput } from "./run-examples.ts";
