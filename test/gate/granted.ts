import { assess } from "@tenzij/core";
import { readPolicy } from "@tenzij/core/policy";
import { law } from "@tenzij/law";
import { day, policy } from "./municipality.ts";

/** What a policy grants, without the file and the digest: `{indicator: a, reason: …, owner: …}` and so on. */
export interface Grant {
  readonly list: "uses" | "readings" | "exceptions" | "not-profiles";
  readonly file: string;
  readonly entry: string;
  /** What it is granted for, each as the file holds it; without any it is one of before grants were bound. */
  readonly for?: readonly string[];
  readonly on?: string;
  readonly until?: string;
}

/** The policy of the municipality with this grant, bound as `tenzij grant` would bind it. */
export function granting({ list, file, entry, for: texts = [], on = day(-5), until = day(200) }: Grant): string {
  const named = list === "not-profiles" ? "files" : "file";
  const dated = texts.length === 0 && list !== "readings" ? "" : `on: ${on}, `;
  const written = (bound: string) =>
    `${policy}${list}:\n  - {${named}: ${file}, ${entry}, ${dated}until: ${until}${bound}}\n`;
  const digests = texts.map((text) => {
    const tree = { files: [file, "tenzij.yaml"].sort(), read: () => Buffer.from(text) };
    const read = readPolicy("tenzij.yaml", Buffer.from(written("")), law);
    const { profiles } = assess({ tree, policy: read, today: day(0), signatures: null, law });
    const digest = profiles.find((one) => one.file === file)?.grants[0]?.digest;
    if (!digest) throw new Error(`Nothing to grant in ${file}`);
    return `"${digest}"`;
  });
  return written(digests.length === 0 ? "" : `, for: [${digests.join(", ")}]`);
}
