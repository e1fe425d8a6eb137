/** A workbook is never text in an editor: its findings stand beside the other problems, and name the cell. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { workbook } from "../gate/workbook.ts";
import { newText, type Session, session } from "./session.ts";

const rows = [
  ["kenmerk", "gewicht"],
  ["dagen", "3"],
  ["postcode", "12"],
];
let now: Session;
beforeAll(async () => {
  now = await session({ "sel/kaart.xlsx": workbook(rows), "tenzij.yaml": 'locale: nl\nprofiles: ["sel/**"]\n' });
});
afterAll(() => now.end());

it("has its findings in the list of problems, with the cell they are of", async () => {
  const found = await now.client.diagnostics(now.at("sel/kaart.xlsx"), (all) => all.length > 0);
  const postcode = found.filter(({ code }) => code === "indicator/postcode");
  expect(postcode).toHaveLength(1);
  expect(postcode[0]?.message).toContain("A3");
});

it("is given its facts in a file beside it, and is itself never written in", async () => {
  expect(await now.run("scaffold", now.uri("sel/kaart.xlsx"))).toBeNull();
  const [edit] = now.applied;
  expect(newText(edit ?? {}, now.uri("sel/kaart.profile.yaml"))).toContain('model: "./kaart.xlsx"');
  expect(JSON.stringify(edit)).not.toContain('kaart.xlsx","version');
});
