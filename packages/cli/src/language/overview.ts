/** What the commands for an overview say. */
export const en = {
  "cli/inventory": () => "list every indicator that distinguishes, in every profile, with its test, dates and grants",
  "cli/inventory-paths": () => "repositories or folders; without any, this folder",
  "cli/option-merge": () => "the paths are inventories (JSON): join them into one",
  "cli/option-expect": () =>
    "a file with the address of a repository on each line; one that was not looked at is listed as not seen",
  "cli/merge-needs-files": () => "--merge joins inventories: name their files, written with --format json.",
};

export const nl: typeof en = {
  "cli/inventory": () =>
    "maak een lijst van elke indicator die onderscheid maakt, in elk profiel, met toets, data en wat is toegestaan",
  "cli/inventory-paths": () => "repositories of mappen; zonder, deze map",
  "cli/option-merge": () => "de paden zijn inventarissen (JSON): voeg ze samen tot één",
  "cli/option-expect": () =>
    "een bestand met op elke regel het adres van een repository; wat niet is bekeken, staat er als niet gezien",
  "cli/merge-needs-files": () => "--merge voegt inventarissen samen: noem de bestanden, geschreven met --format json.",
};
