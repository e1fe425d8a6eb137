/** How long people wait for what they ask of a profile of which one indicator in ten has a test that was just begun. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch, profile } from "./bench-server.mjs";

/** Keys typed in the record; after each, everything is asked once, so that nothing is answered from before. */
const rounds = 10;
const tenth = 10;

/**
 * @returns how many indicators are tested, how many lines their record has, and the ms of each round: from the key to
 * the diagnostics, then for lenses in profile and record, hover, next question and picture.
 */
export async function askedOf(server, lines) {
  const folder = mkdtempSync(join(tmpdir(), "tenzij-bench-"));
  const path = join(folder, "bench.profile.yaml");
  const uri = pathToFileURL(path).href;
  const text = profile(lines, (n) => (n % tenth === 0 ? `postcode_${n}` : `kenmerk_${n}`));
  writeFileSync(path, text);
  const shown = [];
  let made = { uri: "", text: "" };
  const { child, connection } = launch(server, (method, params) => {
    if (method === "window/showDocument") shown.push(params.selection?.start);
    if (method !== "workspace/applyEdit") return null;
    made = madeBy(params.edit);
    writeFileSync(fileURLToPath(made.uri), made.text);
    return { applied: true };
  });
  await connection.sendRequest("initialize", parameters(folder));
  connection.sendNotification("initialized", {});
  const opened = (uri, text) => ({ textDocument: { uri, languageId: "yaml", version: 1, text } });
  connection.sendNotification("textDocument/didOpen", opened(uri, text));
  const run = (command, ...given) =>
    connection.sendRequest("workspace/executeCommand", { command: `tenzij.server.${command}`, arguments: given });
  await run("scaffold", uri);
  const record = made.uri;
  const diagnostics = publishedOf(connection, record);
  connection.sendNotification("textDocument/didOpen", opened(record, made.text));
  await diagnostics(1);
  await run("next", record);
  const from = shown.at(-1);
  const line = text.split("\n").findIndex((one, n) => n > lines / 2 && one.includes("postcode_"));
  const position = { line, character: text.split("\n")[line].indexOf("postcode_") };
  const typed = async (version) => {
    const contentChanges = [{ range: { start: from, end: from }, text: "x" }];
    const seen = diagnostics(version);
    connection.sendNotification("textDocument/didChange", { textDocument: { uri: record, version }, contentChanges });
    await seen;
  };
  const asks = [
    () => connection.sendRequest("textDocument/codeLens", { textDocument: { uri } }),
    () => connection.sendRequest("textDocument/codeLens", { textDocument: { uri: record } }),
    () => connection.sendRequest("textDocument/hover", { textDocument: { uri }, position }),
    () => run("next", record, from),
    () => run("picture", uri),
  ];
  const took = [[], ...asks.map(() => [])];
  for (let round = 0; round < rounds; round++) {
    for (const [column, ask] of [() => typed(round + 2), ...asks].entries()) {
      const start = performance.now();
      const answer = await ask();
      took[column].push(performance.now() - start);
      if (column > 0 && column !== 4 && answer === null) throw new Error(`Nothing is answered in column ${column}.`);
    }
  }
  const lenses = await asks[0]();
  child.kill();
  connection.dispose();
  rmSync(folder, { recursive: true, force: true });
  // One lens is that of the profile as a whole.
  return { tested: lenses.length - 1, record: made.text.split("\n").length - 1, took };
}

function parameters(folder) {
  const folders = [{ uri: pathToFileURL(folder).href, name: "bench" }];
  const workspace = {
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
  };
  const capabilities = { workspace, window: { showDocument: { support: true } } };
  return { processId: process.pid, rootUri: folders[0].uri, capabilities, workspaceFolders: folders };
}

/** The file that an edit makes. */
function madeBy({ documentChanges }) {
  const { textDocument, edits } = documentChanges.find((one) => "edits" in one);
  return { uri: textDocument.uri, text: edits[0].newText };
}

/** Waits for the diagnostics of a version of one file. */
function publishedOf(connection, uri) {
  let waiting = (_version) => undefined;
  connection.onNotification(
    "textDocument/publishDiagnostics",
    (params) => params.uri === uri && waiting(params.version),
  );
  return (version) =>
    new Promise((done) => {
      waiting = (shown) => shown === version && done(undefined);
    });
}
