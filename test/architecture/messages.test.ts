/** A key that stands in two maps of sentences is said as the last of them has it, and no type tells. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const packages = fileURLToPath(new URL("../../packages", import.meta.url));

it("every message is said in one place, once in each language", () => {
  const places = new Map<string, string[]>();
  for (const name of readdirSync(packages)) {
    const source = join(packages, name, "src");
    if (!existsSync(source)) continue;
    for (const file of readdirSync(source, { recursive: true, encoding: "utf8" }).map(slashed)) {
      if (!/(?:^|\/)language\/[^.]*\.ts$/.test(file)) continue;
      const text = readFileSync(join(source, file), "utf8");
      for (const [, key = ""] of text.matchAll(/^ {2}"([a-z][\w-]*\/[^"]+)":/gm))
        places.set(key, [...(places.get(key) ?? []), `${name}/${file}`]);
    }
  }
  expect(places.size).toBeGreaterThan(1000);
  const elsewhere = [...places].filter(([, files]) => files.length !== 2 || files[0] !== files[1]);
  expect(elsewhere).toEqual([]);
});

function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}
