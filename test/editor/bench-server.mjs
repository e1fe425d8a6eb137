/** What the benches of the editor share: a server with its processor time, a profile of any length, a share of the figures. */
import { spawn } from "node:child_process";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

/**
 * A profile of so many lines, four for each indicator.
 * @param {number} lines
 * @param {(n: number) => string} [nameOf] the name of each, by its place.
 */
export function profile(lines, nameOf = (n) => `kenmerk_${n}`) {
  const head = "profile: bench\npurpose: control\nautomation: human-decides\nindicators:\n";
  const items = Math.floor((lines - 4) / 4);
  const item = (n) =>
    `  - name: ${nameOf(n)}\n    description: Openstaande vordering nummer ${n}\n    source: suite\n    weight: ${n % 9}\n`;
  return head + Array.from({ length: items }, (_, n) => item(n)).join("");
}

/** The figure that such a share of them stays under. */
export function at(figures, share) {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length * share)];
}

/**
 * Starts a server with a second channel, over which it is asked for the processor time it has used, in ms.
 * @param {string} server
 * @param {(method: string, params: any) => unknown} [answer] to what the server asks of its client.
 */
export function launch(server, answer = () => null) {
  const usage = "process.on('message', () => process.send(process.cpuUsage())); process.channel.unref();";
  const preload = `data:text/javascript,${encodeURIComponent(usage)}`;
  const stdio = ["pipe", "pipe", "ignore", "ipc"];
  const child = spawn(process.execPath, ["--import", preload, server, "--stdio"], { stdio });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest(answer);
  connection.listen();
  const cpuTime = () =>
    new Promise((done) => {
      child.once("message", ({ user, system }) => done((user + system) / 1_000));
      child.send("cpu");
    });
  return { child, connection, cpuTime };
}
