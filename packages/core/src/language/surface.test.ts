import { describe, expect, it } from "vitest";
import { en, nl } from "./messages.ts";
import { onSurface } from "./surface.ts";

/** Anything a sentence may be given: a word, a number, a list. */
const anything = new Proxy({}, { get: () => "x" });

describe("a surface", () => {
  const sentences = Object.entries({ en, nl }).flatMap(([locale, catalogue]) =>
    Object.entries(catalogue as Readonly<Record<string, (args: never) => string>>).map(([key, sentence]) => {
      try {
        return { locale: locale as "en" | "nl", key, text: sentence(anything as never) };
      } catch {
        // A sentence that counts something cannot be said of a word.
        return { locale: locale as "en" | "nl", key, text: "" };
      }
    }),
  );
  const naming = sentences.filter(({ text }) => text.includes("`tenzij justify"));

  it("keeps the command where there is a command line", () => {
    expect(naming.length).toBeGreaterThan(15);
    for (const { text, locale } of naming) expect(onSurface(text, locale, "cli")).toBe(text);
  });

  it.each(["editor", "web"] as const)("names no command to write a record with in: %s", (surface) => {
    for (const { text, locale, key } of sentences)
      expect(onSurface(text, locale, surface), key).not.toContain("tenzij justify");
  });

  it("replaces the command and nothing else", () => {
    const text = "Run `tenzij justify 'a b.yaml' --refresh`, after reading `covers`; or `tenzij check`.";
    expect(onSurface(text, "en", "editor")).toBe(
      "Run “Show what changed since the test”, after reading `covers`; or `tenzij check`.",
    );
  });
});
