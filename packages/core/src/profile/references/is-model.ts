import type { Step } from "./reference.ts";

/** Where a document names its models, as a pointer. */
export const asModel = /^\/models?(\/\d+)?$/;

/** Whether the document itself names what this leads to, whole, as its model: then it can list its names. */
export function isModel({ from, reference: { pointer, part } }: Step): boolean {
  return from === undefined && part === undefined && asModel.test(pointer);
}
