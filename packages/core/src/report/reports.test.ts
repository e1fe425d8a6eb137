import { describe, expect, it } from "vitest";
import type { Locale } from "../language/say.ts";
import { sampleAssessment, smallLaw } from "./fixtures/build-assessment.ts";
import { toAzure } from "./to-azure.ts";
import { toGithub } from "./to-github.ts";
import { toGitlab } from "./to-gitlab.ts";
import { toJson } from "./to-json.ts";
import { toJunit } from "./to-junit.ts";
import { toMarkdown } from "./to-markdown.ts";
import { toSarif } from "./to-sarif.ts";
import { toText } from "./to-text.ts";

const formats = {
  txt: toText,
  json: toJson,
  sarif: toSarif,
  md: toMarkdown,
  log: toGithub,
  "junit.xml": toJunit,
  "gitlab.json": toGitlab,
  "azure.log": toAzure,
};

describe("every report of the sample, in both languages, is what was looked at and agreed", () => {
  for (const locale of ["nl", "en"] as Locale[]) {
    it.each(Object.entries(formats))(`${locale} %s`, async (extension, format) => {
      const report = format(sampleAssessment(), { locale, law: smallLaw, version: "0.1.0" });
      await expect(report).toMatchFileSnapshot(`fixtures/sample.${locale}.${extension}`);
    });
  }
});

it("gives the same bytes for the same assessment", () => {
  for (const format of Object.values(formats)) {
    const options = { locale: "nl", law: smallLaw, version: "0.1.0" } as const;
    expect(format(sampleAssessment(), options)).toBe(format(sampleAssessment(), options));
  }
});
