/** A file system, where on it, and nothing behind that: what has a query or a part is no file. */
const shape = /^([a-z][\w+.-]*):(?:\/\/([^/?#]*))?(\/[^?#]*)?$/i;

/**
 * The path behind the address of a file on any file system, with its root written whole: `memfs:///a b.yaml` for `memfs:/a%20b.yaml`. Null for what is no
 * file, as a page of the law that a client opened, and for what is not well written. `addressOf` undoes it.
 */
export function pathAt(address: string): string | null {
  const [, scheme, authority = "", path = "/"] = shape.exec(address) ?? [];
  if (scheme === undefined || scheme === "tenzij" || !address.includes(":/")) return null;
  try {
    const names = path.split("/").map(decodeURIComponent);
    return names.some((name) => name.includes("/")) ? null : `${scheme}://${authority}${names.join("/")}`;
  } catch {
    return null;
  }
}

/** The address of a path, written as VS Code writes it: one file has one address. */
export function addressOf(path: string): string {
  const [, scheme = "", authority = "", rest = ""] = /^([^:]*):\/\/([^/]*)(.*)$/s.exec(path) ?? [];
  const names = rest.split("/").map((name) => encodeURIComponent(name).replace(/[!'()*]/g, inHex));
  return `${scheme}:${authority === "" && scheme !== "file" ? "" : `//${authority}`}${names.join("/")}`;
}

function inHex(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}
