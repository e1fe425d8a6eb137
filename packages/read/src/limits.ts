/** Bounds on what is read. Past a bound the tool says so and does not judge; it never guesses. */
export const limits = {
  /** Bytes in one file. 20,000 indicators take about 3.3 MB. */
  fileBytes: 16 * 1024 * 1024,
  /** Bytes that are unpacked of one workbook. */
  unpackedBytes: 64 * 1024 * 1024,
  /** Nesting of maps and lists. */
  depth: 100,
  /**
   * Nodes of one file: scalars, keys, aliases and brackets, and more for comments, items of lists and keys with lines below. 20,000 indicators of
   * five fields each make some 300,000.
   */
  nodes: 400_000,
  /** UTF-16 units of one text in a file; the whole of the largest known profile is a tenth of that. */
  scalarLength: 1_000_000,
  /** Problems of one kind in one file that are listed; those beyond are counted. */
  problemsOfKind: 100,
  /** Nodes that aliases and merge keys may add to what is written out. */
  aliasNodes: 200_000,
  /** How often a text inside a text is read again as YAML or JSON. */
  embeddedDepth: 2,
  /** Length of a text that is tried as embedded YAML or JSON. */
  embeddedLength: 200_000,
} as const;
