import type { Finding } from "../text/finding.ts";
import { foldKey } from "./keys.ts";
import type { DocumentRoot } from "./references/reference.ts";

const inputsKeys: ReadonlySet<string> = new Set(["inputs", "invoer"]);

/**
 * Weighs what is found where names come from that stand in no file: it stands in the way of a profile stated for control, and a list
 * of names in the profile itself answers it, since a record rests on that list. Code is never found to be clean by reading it, so it
 * stands in the way of any judgement that is of the code itself.
 * @param binding whether what is not known stands in the way: in a native profile, or one stated for control
 */
export function weighOpaque(
  roots: readonly DocumentRoot[],
  binding: boolean,
  findings: readonly Finding[],
): readonly Finding[] {
  if (!findings.some(({ rule }) => rule === "read/opaque-source")) return findings;
  const answered = roots.some(({ node, file }) => file === undefined && listsInputs(node));
  return findings.map((finding) => {
    if (finding.rule !== "read/opaque-source") return finding;
    const { verdict: _, ...rest } = finding;
    if (answered) return { ...rest, severity: "info" };
    return binding ? { ...rest, severity: "block", verdict: "cannot-judge" } : finding;
  });
}

function listsInputs(root: DocumentRoot["node"]): boolean {
  return (
    root.type === "map" &&
    root.entries.some(
      ({ key, value }) => inputsKeys.has(foldKey(key.text)) && value.type === "list" && value.items.length > 0,
    )
  );
}
