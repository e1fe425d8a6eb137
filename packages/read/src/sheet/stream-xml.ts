import { SaxesParser } from "saxes";

/** What a part of a workbook is read with, piece by piece: sheets are too large to be held as elements. */
export interface Handlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

class Stop extends Error {}

/** Nesting of elements; sheets have six levels, drawings some thirty. */
const deepest = 200;

/**
 * Reads XML piece by piece, names without their prefixes. No DOCTYPE, and so no entities but the five of XML.
 * @returns whether it was read to its end without an error
 */
export function streamXml(text: string, { open, close, text: textFound }: Handlers): boolean {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  let depth = 0;
  const stop = () => {
    throw new Stop();
  };
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > deepest) stop();
    open(local(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    close(local(name));
  });
  parser.on("text", textFound);
  parser.on("cdata", textFound);
  parser.on("doctype", stop);
  parser.on("error", stop);
  try {
    parser.write(text.startsWith("\ufeff") ? text.slice(1) : text).close();
    return true;
  } catch (error) {
    if (error instanceof Stop) return false;
    throw error;
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
