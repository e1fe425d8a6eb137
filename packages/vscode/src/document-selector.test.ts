import { posix } from "node:path";
import { formats } from "@tenzij/read/formats";
import { describe, expect, it } from "vitest";
import { documentSelector } from "./document-selector.ts";

interface Shown {
  readonly scheme: string;
  readonly path: string;
  readonly language: string;
}

/** As an editor holds a document against a selector: one filter with all it names. */
const isServed = (shown: Shown): boolean =>
  documentSelector(["file", "vscode-vfs"]).some(
    ({ scheme, language = shown.language, pattern = shown.path }) =>
      scheme === shown.scheme &&
      language === shown.language &&
      (pattern === shown.path || posix.matchesGlob(shown.path, pattern)),
  );

const nameOf = (extension: string): string => `/werk/sel/a.b.${extension}`;
const files = formats.flatMap(({ extensions, names = [] }) => [
  ...extensions.flatMap((extension) => [nameOf(extension), nameOf(extension.toUpperCase())]),
  ...names.map((name) => `/werk/model/${name}`),
]);

describe("what the client sends to the server", () => {
  it("is every file that is read, whatever another extension calls its language", () => {
    expect(files.filter((path) => !isServed({ scheme: "file", path, language: "plaintext" }))).toEqual([]);
  });

  it.each(["yaml", "jinja-yaml", "jinja-sql", ...formats.flatMap(({ languages }) => languages)])(
    "is any document in %s, on a disk or where else the folders lie",
    (language) => {
      for (const scheme of ["file", "vscode-vfs"])
        expect(isServed({ scheme, path: "/werk/zonder-naam", language })).toBe(true);
      expect(isServed({ scheme: "git", path: nameOf("yaml"), language })).toBe(false);
    },
  );

  it("is no other file, and of what the client shows itself only the pages of the law", () => {
    for (const path of ["/werk/readme.md", "/werk/a.yaml.bak", "/werk/yaml", "/werk/MLmodel/x.txt"])
      expect(isServed({ scheme: "file", path, language: "plaintext" })).toBe(false);
    const page = { scheme: "tenzij", language: "plaintext" };
    expect(isServed({ ...page, path: "/indicator/postcode.txt" })).toBe(true);
    expect(isServed({ ...page, path: "/text/tenzij.yaml" })).toBe(false);
  });
});
