import type { CancellationToken, Connection } from "vscode-languageserver";
import type { Host } from "./host.ts";
import type { Lifetime } from "./lifetime.ts";

/**
 * A request handler that never takes the server down: a request that was cancelled or that fails gives `none`, and a
 * failure is a line in the log. An answer that was made while a text was on its way is made again once it is there.
 */
export function guarded(connection: Connection, host: Host, { check }: Pick<Lifetime, "check">) {
  return <P, R>(none: R, answer: (params: P) => R): ((params: P, token: CancellationToken) => R | Promise<R>) => {
    const handle = (params: P, token: CancellationToken): R | Promise<R> => {
      check();
      if (token.isCancellationRequested) return none;
      try {
        const answered = answer(params);
        return host.waiting() ? host.settled().then(() => handle(params, token)) : answered;
      } catch (error) {
        connection.console.error(error instanceof Error ? String(error.stack) : String(error));
        return none;
      }
    };
    return handle;
  };
}
