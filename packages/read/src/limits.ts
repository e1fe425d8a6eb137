/** Bounds on what is read. Past a bound the tool says so and does not judge; it never guesses. */
export const limits = {
  /** Bytes in one file. 20,000 indicators take about 3.3 MB. */
  fileBytes: 16 * 1024 * 1024,
  /** Nesting of maps and lists. */
  depth: 100,
  /** Nodes that aliases and merge keys may add to what is written out. */
  aliasNodes: 200_000,
  /** How often a text inside a text is read again as YAML or JSON. */
  embeddedDepth: 2,
  /** Length of a text that is tried as embedded YAML or JSON. */
  embeddedLength: 200_000,
} as const;
