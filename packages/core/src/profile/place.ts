import type { Node, Span } from "@tenzij/read";
import type { LooseCapacity } from "./loose-capacity.ts";

/** Where the walk is: the JSON pointer, and the alias or merge key through which it came. */
export interface Place {
  readonly pointer: string;
  readonly usedAt?: Span | undefined;
  /** How many texts inside texts the walk is in. */
  readonly embedded?: number | undefined;
  /** In which capacity everything here stands; absent where criteria stand. */
  readonly capacity?: LooseCapacity | undefined;
  /** What holds criteria or their weights, or says when a rule holds. */
  readonly within?: "criteria" | "weights" | "conditions" | undefined;
}

/** One step down, with the alias of the node taken along. */
export function below(place: Place, token: string | number, node: Node, mergedAt?: Span): Place {
  const pointer = `${place.pointer}/${typeof token === "number" ? token : escapeToken(token)}`;
  return {
    pointer,
    usedAt: node.usedAt ?? mergedAt ?? place.usedAt,
    embedded: place.embedded,
    capacity: place.capacity,
    within: place.within,
  };
}

/** RFC 6901; looked for first, since hardly any key needs it. */
export function escapeToken(token: string): string {
  if (!token.includes("/") && !token.includes("~")) return token;
  return token.replaceAll("~", "~0").replaceAll("/", "~1");
}
