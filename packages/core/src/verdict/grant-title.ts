import type { Text } from "@tenzij/law";
import { message } from "../language/message.ts";
import { inBoth } from "../language/say.ts";
import type { GrantKind } from "./grants.ts";

/** What a grant is called, at the head of a sentence. */
export function grantTitle(kind: GrantKind): Text {
  return inBoth(message(`grant/${kind}`, {}));
}
