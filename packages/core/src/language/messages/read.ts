/** What is said about files that cannot be read as they stand. */
export const en = {
  "read/too-large": (a: { bytes: number; limit: number }) =>
    `The file is ${a.bytes} bytes; files over ${a.limit} bytes are not read. Split it.`,
};

export const nl: typeof en = {
  "read/too-large": (a) =>
    `Het bestand is ${a.bytes} bytes groot; bestanden boven ${a.limit} bytes worden niet gelezen. Splits het op.`,
};
