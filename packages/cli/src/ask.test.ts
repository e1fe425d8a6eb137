import { afterEach, expect, it, vi } from "vitest";
import { ask, type Plan } from "./ask.ts";
import { agree, choose, pick } from "./prompts.ts";

vi.mock("./prompts.ts", () => ({ pick: vi.fn(), choose: vi.fn(), agree: vi.fn() }));
afterEach(() => vi.clearAllMocks());

const asking = (globs: readonly string[]) => globs.map((glob) => glob.replace("*", "x"));
const choices = { globs: ["a/*.yaml", "b/*.yaml"], asking };
const writes = ({ first }: Plan) => ["tenzij.yaml", ...(first === null ? [] : [first])];

it("gives the folders a person ticked and the profile to begin with, and says which files that makes", async () => {
  vi.mocked(pick).mockResolvedValue(["a/*.yaml", "b/*.yaml"]);
  vi.mocked(choose).mockResolvedValue("b/x.yaml");
  vi.mocked(agree).mockResolvedValue(true);
  expect(await ask(choices, "nl", writes)).toEqual({ globs: ["a/*.yaml", "b/*.yaml"], first: "b/x.yaml" });
  expect(vi.mocked(choose).mock.calls[0]?.[1].map(({ value }) => value)).toEqual(["a/x.yaml", "b/x.yaml"]);
  expect(vi.mocked(agree).mock.calls[0]).toEqual(["tenzij.yaml, b/x.yaml schrijven?", "ja", "nee"]);
});

it("asks with which to begin only where there are several", async () => {
  vi.mocked(pick).mockResolvedValue(["b/*.yaml"]);
  vi.mocked(agree).mockResolvedValue(true);
  expect(await ask(choices, "en", writes)).toEqual({ globs: ["b/*.yaml"], first: "b/x.yaml" });
  expect(choose).not.toHaveBeenCalled();
});

it("gives null when a person stops, at any question", async () => {
  vi.mocked(pick).mockResolvedValue(null);
  expect(await ask(choices, "en", writes)).toBeNull();
  vi.mocked(pick).mockResolvedValue(["a/*.yaml", "b/*.yaml"]);
  vi.mocked(choose).mockResolvedValue(null);
  expect(await ask(choices, "en", writes)).toBeNull();
  expect(agree).not.toHaveBeenCalled();
  vi.mocked(pick).mockResolvedValue([]);
  vi.mocked(agree).mockResolvedValue(false);
  expect(await ask(choices, "en", writes)).toBeNull();
});

it("prints a name so that it cannot move the cursor", async () => {
  vi.mocked(pick).mockResolvedValue(null);
  await ask({ globs: ["\u001b[2Ja.yaml"], asking }, "nl", writes);
  expect(vi.mocked(pick).mock.calls[0]?.[1]).toEqual([{ value: "\u001b[2Ja.yaml", label: "<U+001B>[2Ja.yaml" }]);
});
