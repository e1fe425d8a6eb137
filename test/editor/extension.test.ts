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

const commands = (contributes["commands"] as { command: string; title: string }[]).map(({ command }) => command);
const dutchCommands = commands.filter((one) => one.startsWith("tenzij.nl."));
const englishCommands = commands.filter((one) => !dutchCommands.includes(one));

describe("the extension", () => {
  it("shows each command, button, key and walkthrough in one language at a time, whatever VS Code speaks", () => {
    expect(manifest).not.toMatch(/"%[\w.]+%"/);
    const { menus, keybindings, walkthroughs } = contributes as {
      menus: Record<string, { command: string; when: string }[]>;
      keybindings: { command: string; when: string }[];
      walkthroughs: { id: string; when: string }[];
    };
    const isDutch = (id: string): boolean => /\.nl\.|Nl$/.test(id);
    const shown = [...Object.values(menus).flat(), ...keybindings].map(({ command, when }) => ({ id: command, when }));
    for (const { id, when } of [...shown, ...walkthroughs].filter((one) => one.when !== "false"))
      expect(when, id).toMatch(isDutch(id) ? /tenzij\.speaks == nl/ : /tenzij\.speaks (== en|!= nl)/);
    for (const { command } of contributes["commands"] as { command: string }[])
      expect(menus["commandPalette"]?.map((one) => one.command)).toContain(command);
    expect(dutchCommands.map((one) => one.replace(".nl.", "."))).toEqual(englishCommands);
    expect(walkthroughs.map(({ id }) => isDutch(id))).toEqual([false, true]);
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
    for (const command of englishCommands) expect(sources).toContain(`"${command}"`);
  });

  it("has few settings and none that names a program, a path or an address", () => {
    const settings = (contributes["configuration"] as { properties: Record<string, { type: string }> }).properties;
    expect(Object.keys(settings).length).toBeLessThanOrEqual(8);
    for (const name of Object.keys(settings))
      expect(name).not.toMatch(/path|runtime|node|bin|exec|args|url|\.server$(?<!trace\.server)/i);
  });

  it("is told of by the names its commands have", () => {
    const titles = new Map(
      (contributes["commands"] as { command: string; title: string }[]).map(({ command, title }) => [command, title]),
    );
    for (const [locale, under] of [
      ["en", "tenzij"],
      ["nl", "tenzij.nl"],
    ] as const) {
      const said = (command: string) => onSurface(`\`${command}\``, locale, "editor").slice(1, -1);
      expect(said("tenzij justify a.yaml")).toBe(titles.get(`${under}.startTest`));
      expect(said("tenzij justify a.yaml --refresh")).toBe(titles.get(`${under}.showChanges`));
    }
  });

  it("says each setting and colour in both languages, since VS Code shows one text for both", () => {
    const { configuration, colors } = contributes as {
      configuration: { properties: Record<string, { description: string }> };
      colors: { description: string }[];
    };
    for (const { description } of [...Object.values(configuration.properties), ...colors])
      expect(description).toMatch(/^[^/]+\. \/ [^/]+\.$/);
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
