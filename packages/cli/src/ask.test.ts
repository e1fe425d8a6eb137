import { afterEach, expect, it, vi } from "vitest";
import { ask } from "./ask.ts";
import { agree, pick } from "./prompts.ts";

vi.mock("./prompts.ts", () => ({ pick: vi.fn(), agree: vi.fn() }));
afterEach(() => vi.clearAllMocks());

const likely = ["a.yaml", "b.yaml"].map((file) => ({ file, byName: false, asking: ["x"] }));
const writes = (chosen: readonly { file: string }[]) => ["tenzij.yaml", ...chosen.map(({ file }) => file)];

it("gives what a person ticked and agreed to write, and says which files that makes", async () => {
  vi.mocked(pick).mockResolvedValue(["b.yaml"]);
  vi.mocked(agree).mockResolvedValue(true);
  expect(await ask(likely, "nl", writes)).toEqual([likely[1]]);
  expect(vi.mocked(agree).mock.calls[0]).toEqual(["tenzij.yaml, b.yaml schrijven?", "ja", "nee"]);
});

it("gives null when a person stops, before or after ticking", async () => {
  vi.mocked(pick).mockResolvedValue(null);
  expect(await ask(likely, "en", writes)).toBeNull();
  expect(agree).not.toHaveBeenCalled();
  vi.mocked(pick).mockResolvedValue([]);
  vi.mocked(agree).mockResolvedValue(false);
  expect(await ask(likely, "en", writes)).toBeNull();
});

it("prints a file name so that it cannot move the cursor", async () => {
  vi.mocked(pick).mockResolvedValue(null);
  await ask([{ file: "\u001b[2Ja.yaml", byName: false, asking: ["x"] }], "nl", writes);
  expect(vi.mocked(pick).mock.calls[0]?.[1]).toEqual([{ value: "\u001b[2Ja.yaml", label: "<U+001B>[2Ja.yaml" }]);
});
