import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, it } from "vitest";
import { missing, openWorkbench, type Workbench } from "./workbench.ts";

const fixture = fileURLToPath(new URL("fixtures/plain", import.meta.url));

describe.skipIf(missing !== null)("from underline to record", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench(fixture);
  });
  afterAll(() => workbench.close());

  it("underlines the indicator", async () => {
    await workbench.open("profiles/heronderzoek.profile.yaml");
    await workbench.page.locator(".squiggly-error").first().waitFor();
    await workbench.screenshot("underline");
  });
});
