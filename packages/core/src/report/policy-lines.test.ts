import { expect, it } from "vitest";
import { sampleAssessment, smallLaw } from "./fixtures/build-assessment.ts";
import { toAzure } from "./to-azure.ts";
import { toGithub } from "./to-github.ts";
import { toGitlab } from "./to-gitlab.ts";
import { toJson } from "./to-json.ts";
import { toJunit } from "./to-junit.ts";
import { toMarkdown } from "./to-markdown.ts";
import { toSarif } from "./to-sarif.ts";
import { toText } from "./to-text.ts";

const formats = { toText, toJson, toSarif, toMarkdown, toGithub, toJunit, toGitlab, toAzure };
const originOf = (name: string) => ({
  source: `${name}/beleid/tenzij.yaml@main`,
  commit: (name === "rijk" ? "a" : "b").repeat(40),
  digest: (name === "rijk" ? "c" : "d").repeat(16),
  on: "2026-11-01",
});
const [rijk, stad] = [originOf("rijk"), originOf("stad")];
const read = (text: string) => text.replace(/\\/g, "").replace(/%40/g, "@");
const options = { locale: "nl", law: smallLaw, version: "0", width: 300 } as const;

it.each(Object.entries(formats))("says in every format whose policy it was judged by: %s", (_, format) => {
  const whole = sampleAssessment();
  for (const key of ["extends", "bound"] as const) {
    const policy = { ...whole.policy, [key]: rijk };
    const text = read(format({ ...whole, policy }, options));
    for (const part of [rijk.source, rijk.commit.slice(0, 12), rijk.digest]) expect(text).toContain(part);
  }
  expect(read(format(whole, options))).not.toContain("commit");
});

it.each(Object.entries(formats))("and of several trees each policy that is another's: %s", (_, format) => {
  const whole = sampleAssessment();
  const policies = [{ ...whole.policy, extends: rijk }, whole.policy, { ...whole.policy, extends: stad }];
  const text = read(format(whole, { ...options, policies }));
  for (const { source, digest } of [rijk, stad]) for (const part of [source, digest]) expect(text).toContain(part);
});
