/** What the build of this package runs, in one bundle. */
export { Folder } from "@tenzij/law/folder";
export { compileWords } from "./compile.ts";
export { dictionaryOf } from "./dictionary.ts";
export { prepare } from "./prepare.ts";
