/** A login as GitHub has it: people also write it as they mention somebody, with one `@` before it. */
export function loginOf(written: string): string {
  return written.replace(/^@(?!@)/, "");
}
