import { join } from "node:path";
import { scaffoldOrganisation } from "@tenzij/core/justification";
import type { Locale } from "@tenzij/core/language";
import { lawUnder, organisationCopy, organisationFile, type Policy } from "@tenzij/core/policy";
import { law } from "@tenzij/law";
import type { Target } from "./trees.ts";
import { writeWhole } from "./write-file.ts";

/** The file with what an organisation is asked, where the frameworks of a policy ask it anything and it is not there yet; else null. */
export function organisationToWrite({ tree, root }: Target, policy: Policy, locale: Locale): OrganisationFile | null {
  if ([organisationFile, organisationCopy].some((file) => tree.files.includes(file))) return null;
  const text = scaffoldOrganisation({ law: lawUnder(law, policy), policy, locale });
  if (text === null) return null;
  return { file: organisationFile, write: () => writeWhole(join(root, organisationFile), text, false) };
}

export interface OrganisationFile {
  readonly file: string;
  /** Writes it, and says whether that could be done; nothing that is there is written over. */
  write(): boolean;
}
