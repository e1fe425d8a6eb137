import { visible } from "./visible.ts";

/** U+FFFE and U+FFFF are no characters of XML 1.0, and are seen by nobody. */
const forbidden = /[\uFFFE\uFFFF]/g;

/** Text in an element or a quoted attribute of XML 1.0. Line feeds and tabs stay; what is not seen is written out. */
export function escapeXml(text: string): string {
  const shown = visible(text.replace(/\r\n?/g, "\n"), "\n\t").replace(
    forbidden,
    (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase()}>`,
  );
  return shown.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
