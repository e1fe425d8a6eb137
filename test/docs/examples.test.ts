import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { generatedFiles } from "../../.build/docs/generated-files.ts";
import {
  handwrittenPages,
  inPageFolder,
  readPage,
  runTenzij,
  shownFiles,
  withFreshOutput,
} from "../../.build/docs/run-examples.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const pages = handwrittenPages(root, new Set(generatedFiles(root).keys()));
const isDutch = (page: string) => page.startsWith("docs/nl/");

describe.each(pages)("what %s shows", (page) => {
  const text = readPage(root, page);

  it("is what the commands print today (run `pnpm run docs`)", () => {
    expect(withFreshOutput(root, text, isDutch(page))).toBe(text);
  });

  it("can be read: no example of ours is refused", () => {
    if (shownFiles(text).length === 0) return;
    const { output } = inPageFolder(root, text, (folder) =>
      runTenzij(root, folder, ["check", "--format", "json", "."], false),
    );
    const { profiles, findings } = JSON.parse(output);
    const rules = [...findings, ...profiles.flatMap((profile: { findings: object[] }) => profile.findings)]
      .filter(({ severity }: { severity: string }) => severity === "block" || severity === "exclusion")
      .map(({ rule }: { rule: string }) => rule)
      // A page may show a policy without a profile to govern.
      .filter((rule) => /^(read|policy|organisation)\//.test(rule) && rule !== "policy/governs-nothing");
    expect(rules).toEqual([]);
  });

  it("has every file under a name, so that it is run", () => {
    const blocks = text.match(/^```yaml\n/gm)?.length ?? 0;
    expect(shownFiles(text)).toHaveLength(blocks);
  });

  it("names only commands that there are", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const named = [...text.matchAll(/npx --yes pnpm@\S+ (?:--silent )?(?:run )?([a-z:]+)/g)].map(
      ([, script = ""]) => script,
    );
    expect(named.filter((script) => script !== "install" && !(script in scripts))).toEqual([]);
  });
});

describe("a page", () => {
  it("is found stale when its output differs", () => {
    const stale = "```console\n$ tenzij check docs/examples/kleinste-toets\nniets\n```\n";
    expect(withFreshOutput(root, stale, true)).not.toBe(stale);
  });

  it("exists in both languages", () => {
    const in_ = (language: string) =>
      pages.filter((page) => page.startsWith(`docs/${language}/`)).map((page) => page.replace(`docs/${language}/`, ""));
    const english = new Set(in_("en"));
    // The README stands at the top in English.
    expect(new Set(in_("nl").filter((page) => page !== "README.md"))).toEqual(english);
  });
});
