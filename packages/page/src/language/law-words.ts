import type { Locale } from "@tenzij/core/language";

const en = {
  title: "The rules of Tenzij",
  lead: "What distinguishes, what is asked and who asks it, as the law files of this version hold it. This page needs no network.",
  search: "Search the rules",
  other: "Nederlands",
  found: (count: number) => (count === 1 ? "1 passage found" : `${count} passages found`),
};

const nl: typeof en = {
  title: "De regels van Tenzij",
  lead: "Wat onderscheid maakt, wat wordt gevraagd en wie dat vraagt, zoals de wetsbestanden van deze versie het zeggen. Deze pagina heeft geen netwerk nodig.",
  search: "Zoek in de regels",
  other: "English",
  found: (count) => (count === 1 ? "1 passage gevonden" : `${count} passages gevonden`),
};

/** What the pages of the law say around what the law says. */
export const lawWords: Readonly<Record<Locale, typeof en>> = { en, nl };
