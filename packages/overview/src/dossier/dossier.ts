import { type Message, say } from "@tenzij/core/language";
import { titleOf } from "@tenzij/core/profile";
import { sayOutcome } from "@tenzij/core/report";
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
import type { DossierInput, Setting } from "./setting.ts";
import { signaturesSection } from "./signatures-section.ts";

/**
 * The file of one profile, to be read and printed by a lawyer, a data protection officer, a council and a court: what was found, asked,
 * answered, measured and changed, and what is open. It says what stands there and decides nothing.
 */
export function dossierPage(input: DossierInput): string {
  const { locale, law, judged, profile, version, today, lawDigest } = input;
  const words = (sentence: Message) => say(sentence, locale);
  const setting: Setting = { ...input, words, isPublic: input.policy.report === "public" };
  const title = titleOf(profile) ?? profile.id?.text ?? judged.file;
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
