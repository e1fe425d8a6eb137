import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { onSurface } from "@tenzij/core/language";
import { serverCommands } from "@tenzij/language-server";
import type { Verdict } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { dutch } from "../../packages/vscode/src/dutch.ts";
import { worstFirst } from "../../packages/vscode/src/worst-first.ts";

const folder = fileURLToPath(new URL("../../packages/vscode/", import.meta.url));
const json = (file: string): Record<string, unknown> => JSON.parse(readFileSync(folder + file, "utf8"));
const manifest = readFileSync(`${folder}package.json`, "utf8");
const contributes = json("package.json")["contributes"] as Record<string, unknown>;
const sources = readdirSync(`${folder}src`)
  .map((file) => readFileSync(`${folder}src/${file}`, "utf8"))
  .join("\n");

describe("the extension", () => {
  it("has every word of its manifest in both languages, and no other", () => {
    const used = [...new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key))].sort();
    expect(Object.keys(json("package.nls.json")).sort()).toEqual(used);
    expect(Object.keys(json("package.nls.nl.json")).sort()).toEqual(used);
  });

  it("says in Dutch whatever it says in code", () => {
    const said = [...sources.matchAll(/l10n\.t\(\s*"([^"]+)"/g)].map(([, text]) => text);
    expect(said.length).toBeGreaterThan(3);
    expect(Object.keys(dutch).sort()).toEqual([...new Set(said)].sort());
  });

  it("asks the server only for what it offers", () => {
    const asked = [...new Set([...sources.matchAll(/"(tenzij\.server\.\w+)"/g)].map(([, command]) => command))];
    expect(Object.values(serverCommands)).toEqual(expect.arrayContaining(asked));
  });

  it("registers every command it contributes", () => {
    const commands = (contributes["commands"] as { command: string }[]).map(({ command }) => command);
    for (const command of commands) expect(sources).toContain(`"${command}"`);
  });

  it("has few settings and none that names a program, a path or an address", () => {
    const settings = (contributes["configuration"] as { properties: Record<string, { type: string }> }).properties;
    expect(Object.keys(settings).length).toBeLessThanOrEqual(8);
    for (const name of Object.keys(settings))
      expect(name).not.toMatch(/path|runtime|node|bin|exec|args|url|\.server$(?<!trace\.server)/i);
  });

  it("is told of by the names its commands have", () => {
    for (const [locale, file] of [
      ["en", "package.nls.json"],
      ["nl", "package.nls.nl.json"],
    ] as const) {
      const names = json(file);
      const said = (command: string) => onSurface(`\`${command}\``, locale, "editor").slice(1, -1);
      expect(said("tenzij justify a.yaml")).toBe(names["command.startTest"]);
      expect(said("tenzij justify a.yaml --refresh")).toBe(names["command.showChanges"]);
    }
  });

  it("says each setting in both languages, since VS Code shows the one it is in", () => {
    const [en, nl] = [json("package.nls.json"), json("package.nls.nl.json")] as Record<string, string>[];
    for (const key of Object.keys(en ?? {}).filter((one) => one.startsWith("setting."))) {
      const [first, second] = en?.[key]?.split(" / ") ?? [];
      expect(nl?.[key], key).toBe(`${second} / ${first}`);
    }
  });

  it("works in a workspace that is not trusted, and in one that is not on disk", () => {
    expect(json("package.json")["capabilities"]).toEqual({
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    });
  });
});

describe("profiles of several roots", () => {
  it("come worst first over all of them", () => {
    const of = (...verdicts: Verdict[]) => verdicts.map((verdict) => ({ verdict }));
    const roots = [of("test-missing", "no-finding"), of("cannot-judge", "test-complete"), of("excluded")];
    expect(worstFirst(roots.flat()).map(({ verdict }) => verdict)).toEqual([
      "cannot-judge",
      "excluded",
      "test-missing",
      "test-complete",
      "no-finding",
    ]);
  });
});
