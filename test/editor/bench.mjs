/**
 * How long people wait: from a keystroke to the diagnostics of that text, and from starting the server to the first.
 * Ours beside yaml-language-server on the same file in the same minute. Run `pnpm build` first.
 *
 *     pnpm bench:editor
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

const ours = fileURLToPath(new URL("../../packages/language-server/dist/server.mjs", import.meta.url));
const peerVersion = "1.25.0";
const peer = installedPeer();
const edits = 50;

console.log("lines    server                 first    median       p95   (ms; keystroke to diagnostics, 50 edits)");
for (const lines of [200, 2_000, 20_000]) {
  for (const [name, command] of [["tenzij", ours], ...(peer === null ? [] : [["yaml-language-server", peer]])]) {
    const { first, took } = await measure(command, name === "tenzij", lines);
    const at = (share) => took[Math.floor(took.length * share)].toFixed(1).padStart(9);
    console.log(`${String(lines).padEnd(8)} ${name.padEnd(20)} ${first.toFixed(0).padStart(7)} ${at(0.5)} ${at(0.95)}`);
  }
}
const bare = Array.from({ length: 5 }, () => timed(() => spawnSync(process.execPath, ["-e", "0"])));
console.log(`node -e 0: ${Math.min(...bare).toFixed(0)} ms`);

function profile(lines) {
  const head = "profile: bench\npurpose: control\nautomation: human-decides\nindicators:\n";
  const items = Math.floor((lines - 4) / 4);
  const item = (n) =>
    `  - name: kenmerk_${n}\n    description: Openstaande vordering nummer ${n}\n    source: suite\n    weight: ${n % 9}\n`;
  return head + Array.from({ length: items }, (_, n) => item(n)).join("");
}

/** Flips one name in the middle between a neutral word and one that is found, and waits for each answer. */
async function measure(server, isOurs, lines) {
  const folder = mkdtempSync(join(tmpdir(), "tenzij-bench-"));
  const path = join(folder, "bench.profile.yaml");
  const uri = pathToFileURL(path).href;
  const text = profile(lines);
  writeFileSync(path, text);
  const start = performance.now();
  const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let answer = (_params) => undefined;
  connection.onNotification("textDocument/publishDiagnostics", (params) => params.uri === uri && answer(params));
  connection.onRequest(() => null);
  connection.listen();
  const published = (accept) =>
    new Promise((done) => {
      answer = (params) => accept(params) && done(params);
    });
  const folders = [{ uri: pathToFileURL(folder).href, name: "bench" }];
  const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: folders[0].uri,
    capabilities,
    workspaceFolders: folders,
  });
  connection.sendNotification("initialized", {});
  const opened = published(() => true);
  connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
  await opened;
  const first = performance.now() - start;
  const middle = text.split("\n").findIndex((line, n) => n > lines / 2 && line.includes("name: "));
  const at = text.split("\n")[middle].indexOf("kenmerk_");
  const took = [];
  for (let n = 0; n < edits; n++) {
    // Ours flips a finding; the peer flips a syntax error, having no words to find.
    const [from, to] = isOurs ? (n % 2 === 0 ? [7, "postcode"] : [8, "kenmerk"]) : n % 2 === 0 ? [0, "["] : [1, ""];
    const range = { start: { line: middle, character: at }, end: { line: middle, character: at + from } };
    const wanted = n % 2 === 0;
    const done = published(
      ({ diagnostics, version }) => diagnostics.length > 0 === wanted && (!isOurs || version === n + 2),
    );
    const began = performance.now();
    connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: n + 2 },
      contentChanges: [{ range, text: to }],
    });
    await done;
    took.push(performance.now() - began);
  }
  child.kill();
  connection.dispose();
  rmSync(folder, { recursive: true, force: true });
  return { first, took: took.sort((a, b) => a - b) };
}

/** Beside the workbench, outside the project's own packages; without a registry ours is measured alone. */
function installedPeer() {
  const folder = fileURLToPath(new URL("../../.vscode-test/yaml-language-server", import.meta.url));
  const bin = join(folder, "node_modules/yaml-language-server/bin/yaml-language-server");
  if (existsSync(bin)) return bin;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"private":true}\n');
  spawnSync("npm", ["install", "--no-save", "--ignore-scripts", `yaml-language-server@${peerVersion}`], {
    cwd: folder,
    stdio: "ignore",
  });
  return existsSync(bin) ? bin : null;
}

function timed(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}
