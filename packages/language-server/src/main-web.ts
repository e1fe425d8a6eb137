import { dutchDay } from "@tenzij/core";
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { clientHost } from "./client-host.ts";
import { serve } from "./serve.ts";

/** The server in a worker, where nothing but the client can reach files. */
const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
serve(
  connection,
  clientHost((method, params) => connection.sendRequest(method, params)),
  () => dutchDay(new Date()),
);
connection.listen();
