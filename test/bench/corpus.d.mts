/** Texts of a shape that readers are known to slow down on; `size` is the count of what makes it long at 1×. */
export const shapes: Readonly<Record<string, { readonly size: number; readonly text: (size: number) => string }>>;
/** Files of about as many bytes as asked for, of one thing each. */
export const floods: Readonly<Record<string, (bytes: number) => string>>;
/** Numbers by chance from a seed. */
export function chance(seed: number): unknown;
/** One profile as people write them, of so many bytes or a little more. */
export function profile(random: unknown, name: string, bytes: number): string;
