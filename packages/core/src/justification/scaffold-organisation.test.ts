import { law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { readOrganisation } from "./organisation.ts";
import { nodeAt } from "./record.ts";
import { scaffoldOrganisation } from "./scaffold-organisation.ts";

const asking = law.frameworks.filter(({ questions }) => questions.some(({ of }) => of === "organisation"));

describe("a new organisation.yaml", () => {
  it.each(["nl", "en"] as const)(
    "asks what each framework asks of the organisation, in a shape that is read: %s",
    (locale) => {
      expect(asking.length).toBeGreaterThan(2);
      for (const { id, questions } of asking) {
        const text = scaffoldOrganisation({ law, policy: { frameworks: [id] }, locale }) ?? "";
        const { root, findings } = readOrganisation(sourceText("organisation.yaml", text), law);
        expect(findings).toEqual([]);
        for (const { of, at = "", id: question, title } of questions.filter((one) => one.of === "organisation")) {
          expect([of, nodeAt(root, at)]).not.toContain(undefined);
          expect(text).toContain(`${question} ${title[locale]}`);
        }
      }
    },
  );

  it("is not made where nothing is asked of the organisation", () => {
    const none = law.frameworks.find((one) => !one.always && !one.partOf && !asking.includes(one));
    expect(none).toBeDefined();
    expect(scaffoldOrganisation({ law, policy: { frameworks: [none?.id ?? ""] }, locale: "nl" })).toBeNull();
  });
});
