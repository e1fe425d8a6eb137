/** How long a server takes over keys that are typed in one open file. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./bench-server.mjs";

const edits = 50;

/**
 * Types at one place and takes it back, and waits for each answer.
 * @param {string} server
 * @param {object} typed
 * @param {string} typed.file its name
 * @param {string} typed.language what the editor calls it
 * @param {string} typed.text
 * @param {number} typed.line
 * @param {number} typed.character
 * @param {{ over: string, put: string }} typed.on what is typed, and over what
 * @param {{ over: string, put: string }} typed.off the way back
 * @param {string} [typed.policy] what governs the file, where its name does not
 * @returns ms from starting the server to the first diagnostics, and for each key to its diagnostics, in time and of the processor.
 */
export async function typedIn(server, { file, language, text, line, character, on, off, policy }) {
  const folder = mkdtempSync(join(tmpdir(), "tenzij-bench-"));
  const path = join(folder, file);
  const uri = pathToFileURL(path).href;
  writeFileSync(path, text);
  if (policy !== undefined) writeFileSync(join(folder, "tenzij.yaml"), policy);
  const start = performance.now();
  const { child, connection, cpuTime } = launch(server);
  let answer = (_params) => undefined;
  connection.onNotification("textDocument/publishDiagnostics", (params) => params.uri === uri && answer(params));
  const published = (accept) =>
    new Promise((done) => {
      answer = (params) => accept(params) && done(params);
    });
  const folders = [{ uri: pathToFileURL(folder).href, name: "bench" }];
  const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
  const parameters = { processId: process.pid, rootUri: folders[0].uri, capabilities, workspaceFolders: folders };
  await connection.sendRequest("initialize", parameters);
  connection.sendNotification("initialized", {});
  const opened = published(({ version }) => version === undefined || version === 1);
  connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: language, version: 1, text },
  });
  await opened;
  const first = performance.now() - start;
  const [took, cpu] = [[], []];
  for (let n = 0; n < edits; n++) {
    const { over, put } = n % 2 === 0 ? on : off;
    const range = { start: { line, character }, end: { line, character: character + over.length } };
    const version = n + 2;
    const done = published(({ diagnostics, version: shown }) =>
      shown === undefined ? diagnostics.length > 0 === (n % 2 === 0) : shown === version,
    );
    const spent = await cpuTime();
    const began = performance.now();
    const contentChanges = [{ range, text: put }];
    connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
    await done;
    took.push(performance.now() - began);
    cpu.push((await cpuTime()) - spent);
  }
  child.kill();
  connection.dispose();
  rmSync(folder, { recursive: true, force: true });
  return { first, took, cpu };
}
