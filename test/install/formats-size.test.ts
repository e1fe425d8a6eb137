/** What reading other formats than YAML and JSON adds to the extension, told by its bundler for each of its two worlds. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, { bytesInOutput: number }>> }>>;
}

const metafile = new URL("../../packages/language-server/dist/metafile.json", import.meta.url);
const worlds: readonly Metafile[] = JSON.parse(readFileSync(metafile, "utf8"));

const folders = /\/read\/src\/(?:sql|xml|table|code|model|sheet|words|shapes|folding|people)\//;
const libraries = /\/node_modules\/(?:saxes|xmlchars|fflate)\//;
/** In bytes, minified. */
const most = { added: 250_000, libraries: 300_000 };

it("stays within what it may add to each world", () => {
  const outputs = worlds.flatMap((one) => Object.entries(one.outputs));
  expect(outputs.map(([name]) => name.replace(/.*\//, "")).sort()).toEqual(["server-web.js", "server.mjs"]);
  for (const [name, { inputs }] of outputs) {
    const sum = (pattern: RegExp) =>
      Object.entries(inputs).reduce(
        (all, [file, { bytesInOutput }]) => all + (pattern.test(file) ? bytesInOutput : 0),
        0,
      );
    // Names that match nothing would make any size small enough.
    expect([name, sum(folders) > 50_000, sum(libraries) > 10_000]).toEqual([name, true, true]);
    expect([name, sum(folders) + sum(libraries) < most.added, sum(libraries) < most.libraries]).toEqual([
      name,
      true,
      true,
    ]);
  }
});
