import type { Folder } from "./folder.ts";
import type { Indicator } from "./indicator.ts";
import type { Law } from "./law.ts";

/** Lines a jurist sees at once: what is signed is read whole. */
const screen = 60;

/** An indicator stands in the folder of its kind, in a file of its name, and fits a screen. */
export function placeProblems({ indicators }: Law, folder: Folder): void {
  for (const indicator of indicators) {
    const [kind, file] = standsIn(folder.placeOf(indicator));
    if (indicator.kind !== kind) {
      folder.report(indicator, `kind: "${indicator.kind}" is not its folder; did you mean "${kind}"?`, ["kind"]);
    }
    if (indicator.id !== file) {
      folder.report(indicator, `id: "${indicator.id}" is not its file; did you mean "${file}"?`, ["id"]);
    }
    if (lastLine(folder, indicator) > screen) folder.report(indicator, `the file is longer than ${screen} lines`);
  }
}

/** `indicators/direct/race.yaml:1:1` as folder and file. */
function standsIn(place: string): readonly [string | undefined, string | undefined] {
  const [path = ""] = place.split(":");
  const [file, kind] = path.split("/").reverse();
  return [kind, file?.replace(".yaml", "")];
}

function lastLine(folder: Folder, indicator: Indicator): number {
  const last = folder.placeOf(indicator, ["examples", indicator.examples.length - 1]);
  return Number(last.split(":")[1]);
}
