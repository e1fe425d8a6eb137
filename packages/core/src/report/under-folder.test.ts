import { span } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { message } from "../language/message.ts";
import { say } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";
import type { Assessment } from "../verdict/assessment.ts";
import { underFolder } from "./under-folder.ts";

const args = { file: { path: "a.justification.yaml" }, profile: { path: "a.yaml" }, indicators: '"pc4"', count: 3 };
const finding: Finding = {
  rule: "record/missing",
  severity: "info",
  file: "a.yaml",
  span: span(0, 0),
  message: message("record/missing", args),
  sources: [],
};
const assessment: Assessment = {
  policy: { file: "tenzij.yaml", digest: null },
  profiles: [],
  findings: [finding],
  texts: new Map(),
  granted: [],
  cannotJudge: false,
};

describe("an assessment seen from a folder higher up", () => {
  it("names files from there in place and in words, so that what it says to type can be typed", () => {
    const [placed] = underFolder(assessment, "selectie").findings;
    expect(placed?.file).toBe("selectie/a.yaml");
    expect(placed && say(placed.message, "en")).toContain("`tenzij justify selectie/a.yaml`");
    expect(placed && say(placed.message, "en")).toContain("selectie/a.justification.yaml");
  });

  it("is the same where the reader stands in the tree", () => {
    expect(underFolder(assessment, "")).toBe(assessment);
  });
});
