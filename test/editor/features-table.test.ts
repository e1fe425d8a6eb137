import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), "utf8");
const rows = [...read("README.md").matchAll(/^\| .* \| \[(\S+)\]\(\1\) \| ?(.*) \|$/gm)];

it("the table of features names tests that are there", () => {
  expect(rows.length).toBeGreaterThan(40);
  for (const [, file = "", title = ""] of rows) expect(read(file), `${file}: ${title}`).toContain(title);
});
