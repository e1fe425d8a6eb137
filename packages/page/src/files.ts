import type { Text } from "./protocol.ts";

/** In bytes; a larger file is no profile someone reads in a page. */
const largest = 2_000_000;

/** What was opened: a profile, its record, and what was left aside. */
export interface Opened {
  readonly profile: Text | null;
  readonly record: Text | null;
  /** Beside a profile and a record that are opened. */
  readonly others: readonly string[];
  readonly otherFormats: readonly string[];
  readonly tooLarge: readonly string[];
}

export async function openFiles(files: readonly File[]): Promise<Opened> {
  const isRead = ({ name }: File): boolean => /\.(ya?ml|json)$/i.test(name);
  const small = files.filter((file) => isRead(file) && file.size <= largest);
  const texts = await Promise.all(
    small.map(async (file): Promise<Text> => ({ name: file.name, text: await file.text() })),
  );
  const [profile = null, ...profiles] = texts.filter(({ name }) => !isRecord(name));
  const [record = null, ...records] = texts.filter(({ name }) => isRecord(name));
  return {
    profile,
    record,
    others: [...profiles, ...records].map(({ name }) => name),
    otherFormats: files.filter((file) => !isRead(file)).map(({ name }) => name),
    tooLarge: files.filter((file) => isRead(file) && file.size > largest).map(({ name }) => name),
  };
}

function isRecord(name: string): boolean {
  return /\.justification\.ya?ml$/i.test(name);
}

/** Gives a text to the person as a file. */
export function saveFile({ name, text }: Text): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/yaml" }));
  link.download = name.slice(name.lastIndexOf("/") + 1);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
