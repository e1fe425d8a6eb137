import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressOf, pathAt } from "./address.ts";

describe("an address and its path", () => {
  it.each([
    ["vscode-vfs://github/owner/a%20b/x%23.yaml", "vscode-vfs://github/owner/a b/x#.yaml"],
    ["memfs:/a%28b%29.yaml", "memfs:///a(b).yaml"],
    ["file:///c%3A/x", "file:///c:/x"],
    ["vscode-test-web://mount/", "vscode-test-web://mount/"],
  ])("%s and %s are the same", (address, path) => {
    expect(pathAt(address)).toBe(path);
    expect(addressOf(path)).toBe(address);
  });

  it.each([
    "untitled:Untitled-1",
    "git:/a/b.yaml?%7B%7D",
    "tenzij://law/indicator/postcode.txt",
    "memfs:/a%2Fb",
    "memfs:/a%E0%A4%A",
    "no address",
    "/a/b",
    "",
  ])("%s is no file", (address) => expect(pathAt(address)).toBeNull());

  it("undo each other, whatever a file is called", () => {
    const name = fc.string({ unit: "grapheme", minLength: 1 }).map((one) => one.replaceAll("/", "_"));
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1 }),
        fc.constantFrom("memfs://", "vscode-vfs://github"),
        (names, root) => {
          const path = `${root}/${names.join("/")}`;
          expect(pathAt(addressOf(path))).toBe(path);
        },
      ),
    );
  });
});
