import { builtinModules } from "node:module";
import { posix } from "node:path";
import { coreFolders, emptyNames, mayImport, mostLines, storyWords, topLevel } from "./house.ts";
import type { SourceFile } from "./source-file.ts";

/** One broken rule, as a sentence that names the place. */
export type Violation = string;

const isTest = (path: string) => path.endsWith(".test.ts");
const packageOf = (path: string) => path.split("/")[1] ?? "";
const withoutTests = (files: readonly SourceFile[]) =>
  files.filter(({ path }) => !isTest(path) && !path.includes("/fixtures/"));

/** Imports go from a package only to the packages it may lean on, by name, never by a path into another one. */
export function packageDirection(files: readonly SourceFile[]): Violation[] {
  return files.flatMap(({ path, imports }) => {
    const from = packageOf(path);
    const allowed = mayImport[from];
    if (allowed === undefined) return [`${path}: packages/${from} is not in the plan of the house`];
    return imports.flatMap((specifier) => {
      if (specifier.startsWith(".") && !resolve(path, specifier).startsWith(`packages/${from}/`)) {
        return [`${path} reaches out of its package to ${specifier}`];
      }
      const to = /^@tenzij\/([^/]+)/.exec(specifier)?.[1];
      return to === undefined || allowed.includes(to)
        ? []
        : [`${path} imports ${specifier}: ${from} may not lean on ${to}`];
    });
  });
}

/** The same direction, declared: what a package.json asks for. */
export function declaredDirection(manifests: Readonly<Record<string, readonly string[]>>): Violation[] {
  return Object.entries(manifests).flatMap(([from, dependencies]) =>
    dependencies.flatMap((dependency) => {
      const to = /^@tenzij\/(.+)$/.exec(dependency)?.[1];
      const allowed = to === undefined || (mayImport[from] ?? []).includes(to);
      return allowed ? [] : [`packages/${from}/package.json depends on ${dependency}`];
    }),
  );
}

/** Inside core a folder imports only from itself and the folders before it. */
export function folderDirection(files: readonly SourceFile[]): Violation[] {
  const core = files.filter(({ path }) => path.startsWith("packages/core/src/"));
  return core.flatMap(({ path, imports }) => {
    const from = path.split("/")[3] ?? "";
    if (from.endsWith(".ts")) return from === "index.ts" || isTest(path) ? [] : [`${path} stands in no folder`];
    const place = coreFolders.indexOf(from);
    if (place === -1) return [`${path}: core/src/${from} is not in the plan of the house`];
    return imports
      .filter((specifier) => specifier.startsWith("."))
      .flatMap((specifier) => {
        const to = resolve(path, specifier).split("/")[3] ?? "";
        const other = coreFolders.indexOf(to);
        return other !== -1 && other <= place ? [] : [`${path} imports ${specifier}: ${from} comes before ${to}`];
      });
  });
}

/** A package's own build scripts lean on no package it may not import either, whatever way they write its path. */
export function scriptDirection(scripts: readonly SourceFile[], packages: readonly string[]): Violation[] {
  return scripts.flatMap(({ path, imports, strings }) => {
    const from = packageOf(path);
    const allowed = mayImport[from] ?? [];
    return [...new Set([...imports, ...strings.map(({ text }) => text)])].flatMap((written) => {
      const to = /(?:@tenzij|\.\.|packages)\/([a-z-]+)(?:\/|$)/.exec(written)?.[1];
      const leans = to !== undefined && to !== from && packages.includes(to) && !allowed.includes(to);
      return leans ? [`${path} names ${written}: ${from} may not lean on ${to}`] : [];
    });
  });
}

/** What lies at the top is agreed: nothing comes to lie there by chance. */
export function strayAtTop(names: readonly string[]): Violation[] {
  return names.filter((name) => !name.startsWith(".") && !topLevel.has(name)).map((name) => `${name} lies at the top`);
}

/** No file needs itself by a detour, types included: what two files know of each other belongs in a third. */
export function cycles(files: readonly SourceFile[]): Violation[] {
  const known = new Map(files.map((file) => [file.path, file]));
  const state = new Map<string, "open" | "done">();
  const found: Violation[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    if (state.get(path) === "done") return;
    if (state.get(path) === "open") {
      found.push(`a cycle: ${[...trail.slice(trail.indexOf(path)), path].join(" -> ")}`);
      return;
    }
    state.set(path, "open");
    for (const specifier of known.get(path)?.imports ?? []) {
      const to = specifier.startsWith(".") ? resolve(path, specifier) : "";
      if (known.has(to)) visit(to, [...trail, path]);
    }
    state.set(path, "done");
  };
  for (const { path } of files) visit(path, []);
  return found;
}

/** Core, what it reads by and what lays its answers out ask nothing of the machine: equal input, equal output. */
export function purity(files: readonly SourceFile[]): Violation[] {
  const builtins = new Set(builtinModules);
  return withoutTests(files)
    .filter(({ path }) => /^packages\/(core|lexicon|read|overview)\//.test(path))
    .flatMap(({ path, imports, impurities }) => [
      ...imports
        .filter((specifier) => specifier.startsWith("node:") || builtins.has(specifier))
        .map((specifier) => `${path} imports ${specifier}, which is input or output`),
      ...impurities.map(({ text, line }) => `${path}:${line} uses ${text}`),
    ]);
}

/** The law is data: no string in the code is the name of something in it. */
export function lawByName(files: readonly SourceFile[], names: ReadonlySet<string>): Violation[] {
  return withoutTests(files)
    .filter(({ path }) => !path.startsWith("packages/law/"))
    .flatMap(({ path, strings }) =>
      strings
        .filter(({ text }) => names.has(text))
        .map(({ text, line }) => `${path}:${line} names ${JSON.stringify(text)}, which is data of the law`),
    );
}

/** The names a file of exports alone shows. */
export function namesShown(door: string): string[] {
  return [...door.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names = ""]) =>
    names
      .split(",")
      .map((name) => name.trim().replace(/^type /, ""))
      .filter((name) => name !== ""),
  );
}

export function namesWithoutIdea(files: readonly SourceFile[]): Violation[] {
  return files
    .filter(({ path }) => path.split("/").some((part) => emptyNames.test(part.replace(/\..*$/, ""))))
    .map(({ path }) => `${path} has a name that says nothing`);
}

/** Names with a word of a story. */
export function storyNames(files: readonly SourceFile[]): Violation[] {
  return files.flatMap(({ path, names }) =>
    names
      .filter(({ text }) => text.split(/(?=[A-Z])|_/).some((word) => storyWords.has(word.toLowerCase())))
      .map(({ text, line }) => `${path}:${line} names something ${text}`),
  );
}

/** Files past what they may have, but those that are named; and names of files that are long no more. */
export function longFiles(files: readonly SourceFile[], excepted: readonly string[]): Violation[] {
  const most = (path: string) => (isTest(path) || path.startsWith("test/") ? mostLines.test : mostLines.source);
  const long = new Map(files.filter(({ path, lines }) => lines > most(path)).map(({ path, lines }) => [path, lines]));
  return [
    ...[...long].filter(([path]) => !excepted.includes(path)).map(([path, lines]) => `${path} has ${lines} lines`),
    ...excepted.filter((path) => !long.has(path)).map((path) => `${path} is named as long and is not`),
  ];
}

/** Functions of sources past what they may have. */
export function longFunctions(files: readonly SourceFile[]): Violation[] {
  return withoutTests(files).flatMap(({ path, functions }) =>
    functions
      .filter(({ lines }) => lines > mostLines.function)
      .map(({ name, line, lines }) => `${path}:${line} ${name} has ${lines} lines`),
  );
}

function resolve(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier);
}
