/** How long and how often the gate waits for GitHub: one policy for every call. */
export interface Patience {
  /** Milliseconds one call may take. */
  readonly perCall: number;
  /** Milliseconds a `Retry-After` may ask for; longer is an error now, not a hanging check. */
  readonly longestWait: number;
  wait(milliseconds: number): Promise<void>;
}

export const patience: Patience = {
  perCall: 8_000,
  longestWait: 10_000,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

export type Answer<T> = { readonly value: T } | { readonly status: number | null; readonly reason: string };

/**
 * Asks, and once more when GitHub is busy (429, a secondary limit, 5xx) or the line broke. A call that takes too long is not
 * repeated. The reason given is GitHub's status, never its text: that is untrusted and may hold what was asked.
 */
export async function askOnce<T>(
  patience: Patience,
  question: (signal: AbortSignal) => Promise<T>,
): Promise<Answer<T>> {
  for (let turn = 0; ; turn++) {
    const signal = AbortSignal.timeout(patience.perCall);
    try {
      return { value: await question(signal) };
    } catch (error) {
      const failure = readFailure(error, signal);
      const wait = turn === 0 ? pause(failure, patience) : null;
      if (wait === null) return { status: failure.status, reason: failure.reason };
      await patience.wait(wait);
    }
  }
}

interface Failure {
  readonly status: number | null;
  readonly reason: string;
  readonly retryAfter: string | null;
  readonly limited: boolean;
}

function readFailure(error: unknown, signal: AbortSignal): Failure {
  if (signal.aborted) return { status: null, reason: "time-out", retryAfter: null, limited: false };
  const known = error as { status?: unknown; response?: { headers?: Record<string, string | undefined> } };
  // Octokit gives 500 with no response when the line itself broke.
  if (typeof known.status !== "number" || !known.response)
    return { status: 503, reason: "connection", retryAfter: null, limited: false };
  const headers = known.response.headers ?? {};
  const limited =
    known.status === 429 || headers["x-ratelimit-remaining"] === "0" || headers["retry-after"] !== undefined;
  return { status: known.status, reason: String(known.status), retryAfter: headers["retry-after"] ?? null, limited };
}

/** Milliseconds to wait before the second try; null when there is no second try. */
function pause({ status, retryAfter, limited }: Failure, { longestWait }: Patience): number | null {
  if (status === null) return null;
  const seconds = retryAfter === null ? 1 : Number(retryAfter);
  if (!(limited || status >= 500)) return null;
  const wait = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : Number.POSITIVE_INFINITY;
  return wait <= longestWait ? wait : null;
}
