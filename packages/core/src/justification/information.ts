import type { Entry, Node } from "@tenzij/read";
import { foldKey } from "../profile/keys.ts";

/** What a document says of itself at its top (design §4): the keys under which a text is no part of what is digested. */
const keys: ReadonlySet<string> = new Set(
  `title titel name naam id description omschrijving beschrijving author authors auteur auteurs owner owners eigenaar eigenaren
  contact licence license licentie language lang taal version versie date datum created created-at aangemaakt updated
  updated-at bijgewerkt modified generated-at edition editie uuid run-id build-id invocation-id commit tags trefwoorden
  keywords $id $schema profile profiel risicoprofiel`.split(/\s+/),
);

/** True for an entry at the top that only says something of the document: its value is a text, or a list of texts. */
export function isInformation({ key, value }: Entry): boolean {
  if (!keys.has(foldKey(key.text))) return false;
  return value.type === "list" ? value.items.every(isText) : isText(value);
}

/** A number, a truth value or nothing is no text: any of these can be reckoned with. */
function isText(node: Node): boolean {
  if (node.type !== "scalar") return false;
  return node.style !== "plain" || !/^([-+]?\d*[.,]?\d+(e[-+]?\d+)?%?|true|false|null|~|)$/i.test(node.text);
}
