/**
 * Whether the letters of a word stand together as they do in Dutch or English. What was typed to fill a field hardly ever does, nor a
 * word with letters put around it; a compound that no dictionary has does.
 * @param runs by two letters, those that may stand behind them: `letter-runs.yaml`
 * @param word lower case, plain letters only
 */
export function isWordLike(runs: Readonly<Record<string, string>>, word: string): boolean {
  const bordered = `_${word}_`;
  for (let at = 0; at + 3 <= bordered.length; at++) {
    if (!(runs[bordered.slice(at, at + 2)] ?? "").includes(bordered[at + 2] ?? "")) return false;
  }
  return true;
}
