import type { Closure } from "./closure.ts";
import { asModel } from "./is-model.ts";
import type { Claim } from "./reference.ts";

/** The files a document names, whole, under `model` at its top. */
export function claimsIn({ own, reached }: Closure): Claim[] {
  return own
    .filter(({ pointer }) => asModel.test(pointer))
    .flatMap(({ pointer, scalar: { span } }) =>
      reached.filter((one) => one.pointer === pointer && one.part === "").map(({ file }) => ({ file, span })),
    );
}
