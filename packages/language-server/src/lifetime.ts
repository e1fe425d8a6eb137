import { ErrorCodes, ResponseError } from "vscode-languageserver";

/** Where a connection stands between its first and its last message, as the protocol demands that requests are held to it. */
export interface Lifetime {
  /** @throws {ResponseError} at a second `initialize`, which is no valid request. */
  begin(): void;
  end(): void;
  /** @throws {ResponseError} for a request before `initialize` or after `shutdown`. */
  check(): void;
}

export function lifetime(): Lifetime {
  let at: "before" | "open" | "ended" = "before";
  return {
    begin() {
      if (at !== "before") throw new ResponseError(ErrorCodes.InvalidRequest, "The server was initialized before.");
      at = "open";
    },
    end() {
      at = "ended";
    },
    check() {
      if (at === "before") throw new ResponseError(ErrorCodes.ServerNotInitialized, "The server is not initialized.");
      if (at === "ended") throw new ResponseError(ErrorCodes.InvalidRequest, "The server was shut down.");
    },
  };
}
