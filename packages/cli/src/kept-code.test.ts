import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os, { tmpdir } from "node:os";
import { join } from "node:path";
import { Script } from "node:vm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keptFor, load } from "./kept-code.ts";

const machines = ["CI", "TF_BUILD", "JENKINS_URL", "TEAMCITY_VERSION", "CODEBUILD_BUILD_ID"];

describe("where code is kept", () => {
  it("is the user's folder for caches", () => {
    expect(keptFor("a1", { HOME: "/home/ina" }, "linux")).toMatch(/^\/home\/ina\/\.cache\/tenzij\/a1-.*\.code$/);
    expect(keptFor("a1", { XDG_CACHE_HOME: "/c", HOME: "/home/ina" }, "linux")).toMatch(/^\/c\/tenzij\//);
  });

  it.each([...machines, "NODE_DISABLE_COMPILE_CACHE"])("is nowhere with %s", (name) => {
    expect(keptFor("a1", { HOME: "/home/ina", [name]: "1" }, "linux")).toBeUndefined();
  });

  it("is nowhere for whom the machine knows no home", () => {
    const home = vi.spyOn(os, "homedir").mockImplementation(() => {
      throw new Error("uv_os_homedir returned ENOENT");
    });
    expect(keptFor("a1", {}, "linux")).toBeUndefined();
    home.mockRestore();
    for (const HOME of ["", "home/ina"]) expect(keptFor("a1", { HOME }, "linux")).toBeUndefined();
  });
});

describe("code that somebody put where it is kept", () => {
  let above = "";
  const file = () => join(above, "cache/tenzij/a1.code");
  // V8 looks at the length of a program and at none of its letters.
  const [own, planted] = ["exports.by = 'own___'", "exports.by = 'others'"];
  const loaded = () => load(join(above, "program.cjs"), own, file());

  beforeEach(() => {
    // What was refused would be written anew as the tests end.
    vi.spyOn(process, "once").mockReturnThis();
    above = realpathSync(mkdtempSync(join(tmpdir(), "tenzij-planted-")));
    mkdirSync(join(above, "cache/tenzij"), { recursive: true, mode: 0o700 });
    const script = new Script(`(function(exports,require,module){${planted}\n})`);
    script.runInThisContext()({}, undefined, {});
    const code = script.createCachedData();
    writeFileSync(file(), Buffer.concat([createHash("blake2b512").update(code).digest(), code]), { mode: 0o600 });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(above, { recursive: true });
  });

  it("is run where this user alone can have done so", () => expect(loaded()).toEqual({ by: "others" }));

  it.each<[string, () => void]>([
    ["the file can be written by others", () => chmodSync(file(), 0o666)],
    ["its folder can", () => chmodSync(join(above, "cache/tenzij"), 0o777)],
    ["a folder above it can", () => chmodSync(above, 0o777)],
    ["it came with a repository", () => mkdirSync(join(above, ".git"))],
  ])("is not run where %s", (_, make) => {
    make();
    expect(loaded()).toEqual({ by: "own___" });
  });
});
