import type { Content } from "@tenzij/core/profile";

/** Whether two files hold the same; one that is not there is only like another that is not. */
export function isSame(one: Content | null, other: Content | null): boolean {
  return one === other || (one instanceof Uint8Array && other instanceof Uint8Array && isEqual(one, other));
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
