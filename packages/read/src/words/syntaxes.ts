import type { Syntax } from "./read-words.ts";

const block = { open: /\/\*/y, close: /\*\//g } as const;

/** SAS: `* … ;` where a statement begins, and `/* … *\/`. */
const sas: Syntax = { comments: [block, { open: /(?<=^|[;/])\s*%?\*/y, close: /;/g }], what: "code" };

/** SPSS: `* … .` and `COMMENT … .` where a command begins, to a full stop at the end of a line or to an empty line; and `/* …`. */
const spss: Syntax = {
  comments: [
    { open: /\/\*/y, close: /(?=\r?\n)|$(?![\s\S])/g },
    {
      open: /(?<=^|\.[ \t]*\r?\n|\n[ \t]*\r?\n)[ \t]*(?:\*|COMMENT\b)/iy,
      close: /\.[ \t]*(?=\r?\n)|(?=\r?\n[ \t]*\r?\n)|$(?![\s\S])/g,
    },
  ],
  what: "code",
};

/** Stata: `*` where a line begins that does not go on the one before, `//` behind a blank, and `/* … *\/`. */
const stata: Syntax = {
  comments: [
    block,
    { open: /(?<=^|(?<!\/\/\/[ \t]*\r?)\n)[ \t]*\*/y, close: /(?=\r?\n)|$(?![\s\S])/g },
    { open: /(?<=^|\s)\/\/(?!\/)/y, close: /(?=\r?\n)|$(?![\s\S])/g },
  ],
  what: "code",
};

/** Of statistical packages, by the extension of their scripts. */
export function scriptOf(file: string): Syntax {
  const name = file.toLowerCase();
  return name.endsWith(".sps") ? spss : name.endsWith(".do") ? stata : sas;
}

/** XML that is no model. */
export const anyXml: Syntax = { comments: [{ open: /<!--/y, close: /-->/g }], first: 0x3c, what: "xml" };
