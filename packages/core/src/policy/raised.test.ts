import { law } from "@tenzij/law";
import { expect, it } from "vitest";
import { raised } from "./raised.ts";

it("makes a question of an entry that is named into a test, and leaves all others as they are", () => {
  const contextual = law.indicators.filter(({ kind }) => kind === "contextual");
  const quiet = contextual.find((entry) => entry.quiet !== undefined) ?? contextual[0];
  const direct = law.indicators.find(({ kind }) => kind === "direct");
  const ids = [quiet?.id ?? "", direct?.id ?? ""];
  const after = raised(law, ids);
  expect({ ...after, indicators: [] }).toEqual({ ...law, indicators: [] });
  expect(after.indicators).toHaveLength(law.indicators.length);
  for (const [at, entry] of after.indicators.entries()) {
    const before = law.indicators[at];
    if (entry.id !== quiet?.id) expect(entry).toBe(before);
  }
  const { quiet: _, ...rest } = quiet ?? {};
  expect(after.indicators.find(({ id }) => id === quiet?.id)).toEqual({ ...rest, kind: "indirect" });
});

it("is the law itself where nothing is named", () => {
  expect(raised(law, [])).toBe(law);
});
