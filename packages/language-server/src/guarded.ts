import type { CancellationToken, Connection } from "vscode-languageserver";

/**
 * A request handler that never takes the server down: a request that was cancelled or that fails gives `none`, and a
 * failure is a line in the log.
 */
export function guarded(connection: Connection) {
  return <P, R>(none: R, answer: (params: P) => R): ((params: P, token: CancellationToken) => R) =>
    (params, token) => {
      if (token.isCancellationRequested) return none;
      try {
        return answer(params);
      } catch (error) {
        connection.console.error(error instanceof Error ? String(error.stack) : String(error));
        return none;
      }
    };
}
