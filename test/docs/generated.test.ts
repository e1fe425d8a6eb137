import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { helpUrl, rulesOf } from "@tenzij/core/report";
import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { generatedFiles, staleFiles } from "../../.build/docs/generated-files.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const files = generatedFiles(root);

describe("the generated pages", () => {
  it("are what the law says today (run `pnpm run docs`)", () => {
    expect(staleFiles(root, files)).toEqual([]);
  });

  it("are found stale when one differs, is missing, or stands there without reason", () => {
    const folder = mkdtempSync(join(tmpdir(), "tenzij-docs-"));
    for (const [file, text] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    try {
      expect(staleFiles(folder, files)).toEqual([]);
      writeFileSync(join(folder, "docs/nl/kinds.md"), "x");
      rmSync(join(folder, "docs/nl/roads.md"));
      writeFileSync(join(folder, "docs/nl/kinds/old.md"), "x");
      expect(staleFiles(folder, files)).toEqual(["docs/nl/kinds.md", "docs/nl/kinds/old.md", "docs/nl/roads.md"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each(["nl", "en"] as const)("explain every rule of the law at the address findings give (%s)", (locale) => {
    const missing = rulesOf(law).filter((rule) => {
      const [page = "", anchor] = pathOf(helpUrl(rule, undefined, law, locale));
      const text = files.get(page) ?? "";
      return text === "" || (anchor !== undefined && !text.includes(`<a id="${anchor}"></a>`));
    });
    expect(missing).toEqual([]);
  });
});

describe("every page in docs", () => {
  const pages = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .map((file) => posix.join("docs", file.replaceAll("\\", "/")))
    .filter((file) => file.endsWith(".md"));

  it.each([...pages, "README.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md"])(
    "%s links to what is there",
    (file) => {
      const text = readFileSync(join(root, file), "utf8").replaceAll(/^```[\s\S]*?^```/gm, "");
      const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
      const broken = links.filter((target) => !/^(https?:|mailto:)/.test(target) && !leads(file, target));
      expect(broken).toEqual([]);
    },
  );
});

/** Whether a relative link leads to a file, and to an anchor or heading in it. */
function leads(from: string, target: string): boolean {
  const [path = "", anchor] = target.split("#");
  const file = path === "" ? join(root, from) : join(root, dirname(from), decodeURIComponent(path));
  if (!existsSync(file)) return false;
  if (anchor === undefined) return true;
  const text = readFileSync(file, "utf8");
  const slugs = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) => slugOf(title));
  return text.includes(`<a id="${anchor}"></a>`) || slugs.includes(anchor);
}

/** GitHub's anchor of a heading. */
function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");
}

/** Page and anchor of an address in the documentation. */
function pathOf(address: string): string[] {
  return address.replace(/^.*\/blob\/main\//, "").split("#");
}
