import { expect, test } from "vitest";
import { askOnce } from "./patience.ts";

const failure = (status: number, headers: Record<string, string> = {}) =>
  Object.assign(new Error("secret text"), { status, response: { headers } });

async function ask(...answers: unknown[]) {
  const waits: number[] = [];
  let calls = 0;
  const answer = await askOnce(
    { perCall: 1000, longestWait: 10_000, wait: async (time) => void waits.push(time) },
    async () => {
      const next = answers[calls++];
      if (next instanceof Error) throw next;
      return next;
    },
  );
  return { answer, waits, calls };
}

test("an answer is an answer", async () => {
  expect(await ask("x")).toMatchObject({ answer: { value: "x" }, calls: 1 });
});

test.each([500, 502, 503, 429])("%i is asked once more", async (status) => {
  expect(await ask(failure(status), "x")).toEqual({ answer: { value: "x" }, calls: 2, waits: [1000] });
  expect(await ask(failure(status), failure(status), "x")).toMatchObject({ answer: { status }, calls: 2 });
});

test.each([401, 403, 404, 422])("%i is not asked again", async (status) => {
  expect(await ask(failure(status), "x")).toMatchObject({ answer: { status }, calls: 1 });
});

test("a secondary limit is a 403 that says when to come back", async () => {
  expect(await ask(failure(403, { "retry-after": "3" }), "x")).toEqual({
    answer: { value: "x" },
    calls: 2,
    waits: [3000],
  });
  expect(await ask(failure(403, { "x-ratelimit-remaining": "0" }), "x")).toMatchObject({ calls: 2 });
});

test.each(["3600", "-1", "Wed, 21 Oct 2026 07:28:00 GMT"])("a wait of %j is an error now", async (after) => {
  expect(await ask(failure(429, { "retry-after": after }), "x")).toMatchObject({ answer: { status: 429 }, calls: 1 });
});

test("a broken line is asked once more", async () => {
  expect(await ask(Object.assign(new Error("server error"), { status: 500 }), "x")).toMatchObject({ calls: 2 });
  expect(await ask(new TypeError("fetch failed"), new TypeError("fetch failed"))).toMatchObject({
    answer: { reason: "connection" },
  });
});

test("a call that takes too long is not repeated", async () => {
  let calls = 0;
  const never = (signal: AbortSignal) =>
    new Promise((_, reject) => {
      calls += 1;
      signal.addEventListener("abort", () => reject(new Error("aborted")));
    });
  expect(await askOnce({ perCall: 5, longestWait: 0, wait: async () => undefined }, never)).toEqual({
    status: null,
    reason: "time-out",
  });
  expect(calls).toBe(1);
});

test("nothing GitHub wrote is in the reason", async () => {
  expect(JSON.stringify((await ask(failure(403))).answer)).not.toContain("secret");
});
