import { expect, it } from "vitest";
import { sayCitation } from "./citation.ts";
import { smallLaw } from "./fixtures/build-assessment.ts";

it.each([
  [
    "read in full",
    { source: "brief", at: "§5" },
    "Brief van de minister (Kamerstuk 1), §5",
    "Brief van de minister (Kamerstuk 1), §5",
  ],
  [
    "read through another",
    { source: "kader", at: "stap 2" },
    "Toetsingskader, stap 2 (via Brief van de minister; pers (NRC, RTL))",
    "Toetsingskader, stap 2 (via Brief van de minister; pers (NRC, RTL))",
  ],
  [
    "read in part",
    { source: "gids" },
    "Gids (deels gelezen; via Brief van de minister)",
    "Gids (partly read; via Brief van de minister)",
  ],
  ["not read", { source: "arrest" }, "Arrest (niet gelezen door de makers)", "Arrest (not read by the makers)"],
  ["unknown", { source: "eigen-beleid", at: "blz. 3" }, "eigen-beleid, blz. 3", "eigen-beleid, blz. 3"],
])("says of a source how far it was read: %s", (_, citation, nl, en) => {
  expect(sayCitation(citation, smallLaw, "nl")).toBe(nl);
  expect(sayCitation(citation, smallLaw, "en")).toBe(en);
});
