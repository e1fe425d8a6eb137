import { describe, expect, it } from "vitest";
import { localeOf } from "./shell.ts";
import { pageFor } from "./terminal.ts";

describe("the language of a machine", () => {
  it.each([
    [{ LANG: "en_GB.UTF-8" }, "en"],
    [{ LANG: "nl_NL.UTF-8" }, "nl"],
    [{ LANG: "en_US.UTF-8", LC_ALL: "nl_BE" }, "nl"],
    [{ LANG: "nl_NL", LC_ALL: "" }, "nl"],
    [{ LANG: "nl_NL", LC_MESSAGES: "en" }, "en"],
    [{ LANG: "C.UTF-8" }, "nl"],
    [{ LANG: "eng" }, "nl"],
    [{}, "nl"],
  ])("%j is %s", (env, locale) => {
    expect(localeOf(env)).toBe(locale);
  });
});

describe("colours", () => {
  const bad = (env: Record<string, string>, terminal: boolean) => {
    const shell = {
      cwd: "/",
      env,
      terminal,
      columns: 80,
      interactive: false,
      out: () => 0,
      err: () => 0,
      readInput: () => new Uint8Array(),
    };
    return pageFor(shell, { locale: "nl", law: {} as never, version: "0" }).styler.bad("x");
  };

  it.each([
    ["on a terminal", {}, true, true],
    ["not in a pipe", {}, false, false],
    ["not with NO_COLOR", { NO_COLOR: "1" }, true, false],
    ["with an empty NO_COLOR, which means nothing", { NO_COLOR: "" }, true, true],
    ["not on a dumb terminal", { TERM: "dumb" }, true, false],
    ["in a pipe with FORCE_COLOR", { FORCE_COLOR: "1" }, false, true],
    ["not with NO_COLOR, whatever FORCE_COLOR says", { NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
  ])("%s", (_, env, terminal, coloured) => {
    expect(bad(env, terminal) !== "x").toBe(coloured);
  });
});
