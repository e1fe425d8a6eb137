/**
 * An indicator as people are shown it. Of two of one name a record keeps the way to each (`/models/a/features/postcode`); people see the name
 * first, and behind it where it stands.
 */
export function shownName(name: string): string {
  if (!name.startsWith("/")) return name;
  const tokens = name
    .slice(1)
    .split("/")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = tokens.pop() ?? "";
  const way = tokens.join("/");
  if (way === "") return last;
  // A place in a list is no name.
  return /^\d+$/.test(last) ? `${way}/${last}` : `${last} (${way})`;
}
