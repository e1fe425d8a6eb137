import type { Text } from "@tenzij/law";
import type { ErrorCode } from "yaml";

/** What the YAML parser complains of, in Dutch; its own English says more, and stays beside it. */
const dutch: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: "een verwijzing (*) kan geen anker of tag hebben",
  BAD_ALIAS: "een verwijzing (*) zonder geldige naam",
  BAD_COLLECTION_TYPE: "een tag die niet past bij een lijst of een reeks van sleutels",
  BAD_DIRECTIVE: "een aanwijzing (%) die niet bekend is",
  BAD_DQ_ESCAPE: "een teken na een schuine streep dat tussen aanhalingstekens niets betekent",
  BAD_INDENT: "een regel springt niet ver genoeg in, of niet zo ver als de regels erboven",
  BAD_PROP_ORDER: "een anker of tag staat op een plaats waar dat niet kan",
  BAD_SCALAR_START: "een tekst begint met een teken dat daar niet kan; zet hem tussen aanhalingstekens",
  BLOCK_AS_IMPLICIT_KEY: "op één regel staan sleutels in elkaar; begin een nieuwe regel",
  BLOCK_IN_FLOW: "tussen haken kan geen blok over meer regels staan",
  DUPLICATE_KEY: "een sleutel staat er twee keer",
  IMPOSSIBLE: "dit is niet te ontleden",
  KEY_OVER_1024_CHARS: "een sleutel is langer dan 1024 tekens",
  MISSING_CHAR: "er ontbreekt een teken, zoals een komma, een dubbele punt, een haak of een aanhalingsteken",
  MULTILINE_IMPLICIT_KEY: "een sleutel loopt over meer dan één regel",
  MULTIPLE_ANCHORS: "er staan twee ankers bij één waarde",
  MULTIPLE_DOCS: "het bestand bevat meer dan één document",
  MULTIPLE_TAGS: "er staan twee tags bij één waarde",
  NON_STRING_KEY: "een sleutel is geen tekst",
  RESOURCE_EXHAUSTION: "dit is te groot of te diep om te ontleden",
  TAB_AS_INDENT: "er is ingesprongen met een tab; gebruik spaties",
  TAG_RESOLVE_FAILED: "een tag of waarde die niet te lezen is",
  UNEXPECTED_TOKEN: "er staat een teken of woord dat hier niet kan",
};

/** A complaint of the parser for people who read Dutch and for those who read English. */
export function syntaxWords(code: ErrorCode, english: string): Text {
  return { nl: `${dutch[code]}.`, en: english };
}
