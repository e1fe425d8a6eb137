import type { ProfileAssessment } from "@tenzij/core";
import type { JustificationRecord } from "@tenzij/core/justification";
import { type Locale, type Message, say } from "@tenzij/core/language";
import type { Policy } from "@tenzij/core/policy";
import type { Profile } from "@tenzij/core/profile";
import { sayOutcome, type Texts } from "@tenzij/core/report";
import type { Law } from "@tenzij/law";
import type { MapNode } from "@tenzij/read";
import { html } from "../html/html.ts";
import { page } from "../html/page.ts";
import { message } from "../language/message.ts";
import { answersSection } from "./answers-section.ts";
import { changesSection } from "./changes-section.ts";
import { decisionTree } from "./decision-tree.ts";
import { digestsSection } from "./digests-section.ts";
import { factsList } from "./facts-list.ts";
import { figuresSection } from "./figures-section.ts";
import { grantsSection } from "./grants-section.ts";
import { openPoints } from "./open-points.ts";
import { signaturesSection } from "./signatures-section.ts";

/** A change of a profile or its record, as git keeps it. */
export interface FileChange {
  readonly commit: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly by: string;
  /** The first line of what was said. */
  readonly said: string;
  readonly files: readonly string[];
}

/** What is known of how files became what they are. */
export type FileHistory =
  | { readonly known: false; readonly why: "no-git" | "no-commit" | "shallow" }
  | { readonly known: true; readonly changes: readonly FileChange[]; readonly more: boolean };

/** Who approved exactly this, as a run of the Action verified it. */
export interface VerifiedSignature {
  readonly role: string;
  readonly number: number | null;
  readonly login: string | null;
  readonly at: string | null;
  readonly commit: string;
}

/** What a file of signatures says of this profile. */
export interface Verified {
  readonly run: string | null;
  readonly on: string;
  readonly judged: string;
  /** Whether it is of the profile and record as they stand here. */
  readonly sameContent: boolean;
  /** Null where the run did not look it up. */
  readonly signed: readonly VerifiedSignature[] | null;
  readonly open: readonly string[];
}

/** Everything a dossier is laid out from. */
export interface DossierInput {
  readonly judged: ProfileAssessment;
  readonly texts: Texts;
  readonly profile: Profile;
  /** Null where there is none that can be read. */
  readonly record: JustificationRecord | null;
  readonly organisation: MapNode | null;
  readonly policy: Policy;
  readonly law: Law;
  readonly lawDigest: string;
  readonly today: string;
  readonly version: string;
  readonly locale: Locale;
  readonly repository: { readonly name: string; readonly commit: string | null; readonly uncommitted: number | null };
  readonly history: FileHistory;
  /** Null where no file of signatures was given. */
  readonly verified: Verified | null;
}

/** What the parts of a dossier are made with. */
export interface Setting extends DossierInput {
  readonly words: (said: Message) => string;
  /** No person is named (`report: public`). */
  readonly isPublic: boolean;
}

/**
 * The file of one profile, to be read and printed by a lawyer, a data protection officer, a council and a court: what was found, asked,
 * answered, measured and changed, and what is open. It says what stands there and decides nothing.
 */
export function dossierPage(input: DossierInput): string {
  const { locale, law, judged, profile, version, today, lawDigest } = input;
  const words = (said: Message) => say(said, locale);
  const setting: Setting = { ...input, words, isPublic: input.policy.report === "public" };
  const title = profile.title?.text ?? profile.id?.text ?? judged.file;
  const main = html`<h1>${title}</h1>
<p class="soft">${words(message("dossier/about", {}))}</p>
<p>${words(message("dossier/outcome", {}))}: <strong class="${judged.blocks ? "bad" : "good"}">${sayOutcome(judged, locale, law)}</strong></p>
${setting.isPublic ? html`<p class="wait">${words(message("dossier/no-names", {}))}</p>` : null}
${factsList(setting)}
${decisionTree(setting)}
${openPoints(setting)}
${answersSection(setting)}
${figuresSection(setting)}
${grantsSection(setting)}
${signaturesSection(setting)}
${changesSection(setting)}
${digestsSection(setting)}`;
  const heading = words(message("dossier/title", { profile: title }));
  return page({
    locale,
    title: heading,
    main,
    foot: words(message("dossier/foot", { version, law: lawDigest, today })),
  });
}
