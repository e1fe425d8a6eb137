/** The order of files everywhere: by UTF-16 unit, never by the language of the machine. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
