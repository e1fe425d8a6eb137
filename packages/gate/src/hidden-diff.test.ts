import { expect, it } from "vitest";
import { blobs, listed } from "./fixtures/sign.ts";
import { hiddenDiffs } from "./hidden-diff.ts";
import type { Objects } from "./objects.ts";

const file = "profielen/a/x.profile.yaml";
const record = "profielen/a/x.justification.yaml";
const objects = { near: true, blobs } as Objects;

async function hidden(attributes: Readonly<Record<string, string>>): Promise<string[]> {
  const judged = listed({ [file]: "profile: x\n", [record]: "justifies: x\n", ...attributes });
  const found = await hiddenDiffs([{ file, record, was: null, how: "new" }], judged, objects);
  return found.map(({ file: at, message: { args } }) => `${at} ${args["attributes"]}:${args["line"]}`);
}

it.each([
  ["* linguist-generated\n", [file, record]],
  ["# x\n\n*.profile.yaml linguist-generated=true text\n", [file]],
  ["/profielen/** -diff\n", [file, record]],
  ["profielen/a/x.justification.yaml binary\n", [record]],
  ["x.profile.yaml  -diff\n", [file]],
  ["[attr]eigen -diff\n*.profile.yaml eigen\n", [file]],
  ["*.profile.yaml stil\n[attr]stil eigen\n[attr]eigen linguist-generated\n", [file]],
  ["[attr]binary -merge\n* -diff\n", [file, record]],
  ["[attr]rond rond -diff\n* rond\n", [file, record]],
])("%j hides", async (text, files) => {
  const found = await hidden({ ".gitattributes": text });
  expect(found.map((one) => one.split(" ")[0])).toEqual(files);
});

it.each([
  "*.csv -diff\n",
  "* text=auto eol=lf\n",
  "/x.profile.yaml -diff\n",
  "* linguist-generated\n* -linguist-generated\n",
  "* -diff\n*.yaml diff\n",
  "* linguist-generated=false\n",
  "* -diff\n* !diff\n",
  "* -diff\n* diff=yaml\n",
  "* binary\n*.yaml diff=yaml\n",
  "[attr]eigen -diff\n",
  "[attr]eigen -diff\n* eigen\n* -eigen\n",
  "[attr]eigen -diff\n* eigen diff\n",
  "[attr]binary -merge\n* binary\n",
  "* binary\n* -binary\n",
])("%j hides nothing", async (text) => expect(await hidden({ ".gitattributes": text })).toEqual([]));

it("lets the nearest folder say the last, and names the line", async () => {
  const deep = "profielen/a/.gitattributes";
  expect(await hidden({ ".gitattributes": "* -diff\n", [deep]: "*.yaml diff\n" })).toEqual([]);
  expect(await hidden({ ".gitattributes": "* diff\n", [deep]: "# een\n*.profile.yaml -diff\n" })).toEqual([
    `${file} ${deep}:2`,
  ]);
});

it("knows no macro from below the root", async () => {
  const deep = "profielen/a/.gitattributes";
  expect(await hidden({ [deep]: "[attr]eigen -diff\n* eigen\n" })).toEqual([]);
});

it("keeps one attribute apart from the other", async () => {
  expect(await hidden({ ".gitattributes": "* -diff\n* -linguist-generated\n" })).toHaveLength(2);
});
