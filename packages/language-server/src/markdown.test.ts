import { describe, expect, it } from "vitest";
import { MarkupKind } from "vscode-languageserver";
import { markup } from "./markdown.ts";

const hostile = "a](command:x) ![i](https://e.x/p.png) <img src=x> `c` **b**\n# h\n\u202e &lt; www.e.x https://e.x";

describe("markup", () => {
  it("leaves nothing of a hostile text that markdown would act on", () => {
    const { value } = markup([{ is: "text", text: hostile }], MarkupKind.Markdown);
    expect(value).not.toMatch(/(^|[^\\])[[\]()<>`*!]/);
    expect(value).not.toContain("\n");
    expect(value).not.toContain("\u202e");
    expect(value).not.toMatch(/https:\/\//);
  });

  it("shows hostile text as it is where the client wants plain text", () => {
    const { value } = markup(
      [
        { is: "heading", text: "x_y" },
        { is: "text", text: "a\u202eb" },
      ],
      MarkupKind.PlainText,
    );
    expect(value).toBe("x_y\n\naU+202Eb");
  });

  it("links only to https addresses", () => {
    const items = [
      { text: "law", url: "https://example.org/a(b)" },
      { text: "bad", url: "command:x" },
    ];
    const { value } = markup([{ is: "items", title: "Sources", items }], MarkupKind.Markdown);
    expect(value).toContain("[law](https://example.org/a%28b%29)");
    expect(value).not.toContain("command");
  });
});
