import { formats, readableExtensions } from "@tenzij/read/formats";

/** Files that the client sends to the server, by what their language is called or by their name. */
interface Filter {
  readonly scheme: string;
  readonly language?: string;
  readonly pattern?: string;
}

/** Every file that is read on these file systems, whatever another extension calls its language, and the pages of the law. */
export function documentSelector(schemes: readonly string[]): Filter[] {
  const languages = formats.flatMap((format) => format.languages);
  const names = formats.flatMap((format) => format.names ?? []);
  // A pattern tells upper case from lower; what a file is does not.
  const patterns = [`**/*.{${readableExtensions.map(inAnyCase).join(",")}}`, ...names.map((name) => `**/${name}`)];
  return [
    ...schemes.flatMap((scheme) => languages.map((language) => ({ scheme, language }))),
    // Other extensions give these files languages of their own; which file it is decides, and not what colours it.
    ...schemes.flatMap((scheme) => patterns.map((pattern) => ({ scheme, pattern }))),
    { scheme: "tenzij", language: "plaintext", pattern: "/{indicator,question,exclusion}/*" },
  ];
}

function inAnyCase(extension: string): string {
  return extension.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
