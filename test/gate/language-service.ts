// Bundled by the test before it runs: the package imports JSON in a way that neither Node nor vitest takes.
import { validate } from "@actions/languageservice";
import { TextDocument } from "vscode-languageserver-textdocument";

/** What GitHub's own validator has against a workflow or an action file. */
export async function complaints(name: string, text: string): Promise<string[]> {
  const found = await validate(TextDocument.create(`file:///${name}`, "yaml", 1, text));
  return found.map(({ message, range }) => `${name}:${range.start.line + 1}: ${message}`);
}
