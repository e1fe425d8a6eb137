import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { html } from "./html.ts";

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'onmouseover='alert(1)",
    "</style><svg onload=alert(1)>",
    "&lt;b&gt;",
    "\u202egnp.exe",
    "]]><!--",
  ),
);

/** What a browser makes of text in HTML. */
const read = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

describe("a text in a page", () => {
  it("makes no tag, no attribute and no turn of direction, and is read as it was written", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const inside = html`${text}`.toString();
        expect(inside).not.toMatch(/[<>"']|[\p{Bidi_Control}]/u);
        expect(inside.replace(/&(amp|lt|gt|quot|#39);/g, "")).not.toContain("&");
        expect(html`${[text]}`.toString()).toBe(inside);
        const shown = text.replace(
          /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Surrogate}]/gu,
          "",
        );
        if (shown === text) expect(read(inside)).toBe(text);
      }),
    );
  });

  it("is escaped once: what was made as a page stays one", () => {
    expect(html`<p>${html`<b>${"<i>"}</b>`}</p>`.toString()).toBe("<p><b>&lt;i&gt;</b></p>");
  });
});
