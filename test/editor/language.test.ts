import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { connect, uri } from "./language-client.ts";
import { recordFile, unbegun } from "./newcomer.ts";

describe("the language of the editor", () => {
  let folder: string;
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** The first sentence on the profile of a policy that is in Dutch. */
  async function said(locale: string, language?: string): Promise<string> {
    folder = unbegun();
    const client = await connect({ folders: [folder], locale, initializationOptions: { language } });
    const textDocument = { uri: uri(join(folder, recordFile.replace(".justification.", ".profile."))) };
    const { items } = await client.request<{ items: Diagnostic[] }>("textDocument/diagnostic", { textDocument });
    await client.stop();
    return items.map(({ message }) => message).join("\n");
  }

  it("is that of the policy, and not of a client in English", async () => {
    expect(await said("en")).toContain("rechtvaardigingstoets");
    expect(await said("en")).not.toContain("There is no");
  });

  it("is the one the user chose, before that of the policy", async () => {
    expect(await said("nl", "en")).toContain("There is no");
  });

  it("is not one nobody knows", async () => {
    expect(await said("nl", "fr")).not.toContain("There is no");
  });
});
