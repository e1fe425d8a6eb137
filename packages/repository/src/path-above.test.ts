import { posix, win32 } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathAbove, pathBelow } from "./path-above.ts";

const names = fc.array(fc.stringMatching(/^[a-z .%#é:-]{1,6}$/), { maxLength: 5 });

describe("pathAbove", () => {
  it("is what the machine's own paths say", () => {
    fc.assert(
      fc.property(names, (parts) => {
        expect(pathAbove(`/${parts.join("/")}`)).toBe(posix.dirname(`/${parts.join("/")}`));
        const drive = `c:\\${parts.map((part) => part.replaceAll(":", "_")).join("\\")}`;
        expect(pathAbove(drive)).toBe(win32.dirname(drive));
      }),
    );
  });

  it.each([
    ["/a", "/"],
    ["/", "/"],
    ["/a\\b", "/"],
    ["c:/x/y", "c:/x"],
    ["c:/x", "c:/"],
    ["c:/", "c:/"],
    ["\\\\server\\share\\x", "\\\\server\\share"],
    ["\\\\server\\share", "\\\\server\\share"],
    ["vscode-vfs://github/owner/x.yaml", "vscode-vfs://github/owner"],
    ["vscode-vfs://github/owner", "vscode-vfs://github/"],
    ["vscode-vfs://github/", "vscode-vfs://github/"],
    ["memfs:///a/b", "memfs:///a"],
    ["memfs:///a", "memfs:///"],
  ])("of %s is %s", (path, above) => expect(pathAbove(path)).toBe(above));

  it("undoes what pathBelow does", () => {
    for (const folder of ["/", "/a", "c:/", "c:\\a", "vscode-vfs://github/", "vscode-vfs://github/a"])
      expect(pathAbove(pathBelow(folder, "name"))).toBe(folder);
  });
});
