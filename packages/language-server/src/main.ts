import { dutchDay } from "@tenzij/core";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { argumentsOf } from "./arguments.ts";
import { clientHost } from "./client-host.ts";
import { diskHost } from "./disk-host.ts";
import { serve } from "./serve.ts";

const given = argumentsOf(process.argv.slice(2));
if (given.is === "start") start();
else if (given.is === "wrong") {
  process.stderr.write(`${given.text}\n`);
  process.exitCode = 2;
} else process.stdout.write(`${given.text}\n`);

function start(): void {
  // A bare start means stdio: what every editor that is not VS Code does.
  if (!process.argv.some((argument) => /^--(stdio|node-ipc|socket|pipe)/.test(argument))) process.argv.push("--stdio");
  const connection = createConnection(ProposedFeatures.all);
  // Whatever goes wrong is said in the log; the buffers of the user stay served.
  process.on("uncaughtException", (error) => connection.console.error(String(error.stack ?? error)));
  process.on("unhandledRejection", (error) => connection.console.error(String(error)));
  const host = process.argv.includes("--client-files")
    ? clientHost((method, params) => connection.sendRequest(method, params))
    : diskHost;
  serve(connection, host, () => dutchDay(new Date()));
  connection.listen();
}
