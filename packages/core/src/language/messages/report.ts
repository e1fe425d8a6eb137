/** What the reports say around the findings: verdicts in words, headings, sums and the next step. */

/** `1 profile`, `2 profiles`: a number with the right form of its noun. */
const count = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

interface Sum {
  profiles: number;
  excluded: number;
  unjudged: number;
  blocking: number;
  passing: number;
}

export const en = {
  "report/verdict-cannot-judge": () => "cannot be judged",
  "report/verdict-excluded": () => "excluded: no objective justification is possible",
  "report/verdict-test-missing": () => "justification test (rechtvaardigingstoets) missing",
  "report/verdict-test-incomplete": () => "justification test (rechtvaardigingstoets) not finished",
  "report/verdict-test-stale": () => "justification test (rechtvaardigingstoets) out of date",
  "report/verdict-test-inconsistent": () =>
    "justification test (rechtvaardigingstoets) contradicts itself or the profile",
  "report/verdict-test-unsigned": () => "justification test (rechtvaardigingstoets) not signed yet",
  "report/verdict-test-complete": () => "justification test (rechtvaardigingstoets) complete",
  "report/verdict-no-finding": () => "nothing found",
  "report/sign-off-unknown": () => "sign-off not verified",
  "report/signatures-not-here": () =>
    "Signatures are not verified here: who approved what is known to the gate at the merge on GitHub only. Let the rules of this forge ask for approvals, and reset them when the change moves on.",
  "report/only-warnings": () => "nothing asked, something to look at",
  "report/severity-exclusion": () => "excluded",
  "report/severity-block": () => "blocks",
  "report/severity-warning": () => "look at this",
  "report/severity-info": () => "note",
  "report/blocks": () => "blocks",
  "report/does-not-block": () => "does not block",
  "report/line": (a: { line: number }) => `line ${a.line}`,
  "report/cell": (a: { cell: string }) => `cell ${a.cell}`,
  "report/up-to-line": (a: { line: number }) => `up to line ${a.line}`,
  "report/source": (a: { source: string }) => `Source: ${a.source}`,
  "report/sources": () => "Sources",
  "report/more-sources": (a: { source: string; more: number }) => `Source: ${a.source}, and ${a.more} more`,
  "report/more-sources-way": (a: { source: string; more: number }) =>
    `Source: ${a.source}, and ${a.more} more (\`--all\` names them)`,
  "report/source-replaced": () => "replaced",
  "report/source-unread": () => "not read by the makers",
  "report/source-partly": () => "partly read",
  "report/explain": (a: { rule: string }) => `More: tenzij explain ${a.rule}`,
  "report/and-more": (a: { more: number; what: string }) => `and ${a.more} more: ${a.what}`,
  "report/more-on-screen": (a: { left: string }) => `${a.left}. With \`--all\` everything is shown.`,
  "report/more-on-page": (a: { left: string }) => `${a.left}. \`tenzij check --all\` shows everything.`,
  "report/more-of-rule": (a: { rule: string; count: number }) =>
    `${a.count} more findings of ${a.rule} in this file, the first of them here; they are counted and not listed. Mend those that are listed, then check again.`,
  "report/next": (a: { step: string }) => `Next step: ${a.step}`,
  "report/next-cannot-judge": () => "fix what is named above, then check again.",
  "report/next-excluded": () =>
    "take this out of the profile. If the word means something else, ask governance for a reading in tenzij.yaml.",
  "report/next-purpose": () =>
    "state what the profile is for (`purpose:` at the top of the profile), then check again.",
  "report/next-unconfirmed": () =>
    "ask governance to confirm the purpose (`uses` in tenzij.yaml), or state the purpose it really has, then check again.",
  "report/next-wrapper": (a: { file: string }) => `say in ${a.file} what this file is for; this command makes it:`,
  "report/next-test-incomplete": (a: { files: string }) => `answer the open questions in ${a.files}, then check again.`,
  "report/next-changed": () =>
    "look again at what is named above. Where the answers hold for the profile as it is now:",
  "report/next-lapsed": (a: { record: string }) => `answer again what has lapsed, named above, in ${a.record}.`,
  "report/next-test-inconsistent": (a: { record: string }) =>
    `remove the contradiction in ${a.record} or in the profile.`,
  "report/next-test-unsigned": () => "ask the signers to approve the pull request; the review is the signature.",
  "report/quiet": (a: { count: number; verdict: string }) => `${count(a.count, "profile", "profiles")}: ${a.verdict}`,
  "report/nothing-governed": () =>
    "Nothing was checked: no tenzij.yaml governs these files, and none is called *.profile.yaml, *.profile.yml or *.profile.json, or looks like a profile. What selects people in another way, such as a program or a table, is judged once `profiles` in tenzij.yaml names it.",
  "report/outside": () =>
    "Nothing was checked: no tenzij.yaml governs these files, and none is called *.profile.yaml, *.profile.yml or *.profile.json. Those named below may be risk profiles; `tenzij init` proposes a policy.",
  "report/outside-list": (a: { count: number; asking: number }) =>
    `${a.count} files look like a profile, and no policy governs them; what ${a.asking} of them hold would ask for a test. Name those with which people are selected under \`profiles\` in tenzij.yaml. (policy/looks-like-profile)`,
  "report/outside-left": (a: { count: number }) => `and ${a.count} more. With \`--all\` everything is shown.`,
  "report/no-profiles": () => "Nothing was checked: tenzij.yaml governs none of these files.",
  "report/sum": (a: Sum) => {
    const parts = [
      a.unjudged > 0 ? `${a.unjudged} cannot be judged` : "",
      a.excluded > 0 ? `${a.excluded} excluded` : "",
      a.blocking > 0 ? count(a.blocking, "blocks", "block") : "",
      a.passing > 0 ? `${a.passing} ${a.passing === 1 ? "does" : "do"} not block` : "",
    ].filter((part) => part !== "");
    const counts = a.profiles === 1 ? parts.join(", ").replace(/^1 /, "") : parts.join(", ");
    return `${count(a.profiles, "profile", "profiles")}: ${counts}.`;
  },
  "report/policy": (a: { file: string }) => `Policy: ${a.file}`,
  "report/open-questions": () => "open questions",
  "report/policies": (a: { count: number }) => `Policies: ${a.count}, each folder by its own`,
  "report/default-policy": () => "Policy: built-in (no tenzij.yaml)",
  "report/headline-clear": () => "Nothing blocks",
  "report/headline-blocks": (a: { blocking: number; profiles: number }) =>
    `${a.blocking} of ${count(a.profiles, "profile", "profiles")} ${a.blocking === 1 ? "blocks" : "block"}`,
  "report/headline-cannot-judge": () => "Not everything can be judged",
  "report/headline-findings": () => "What stands outside the profiles blocks",
  "report/column-profile": () => "Profile",
  "report/column-outcome": () => "Outcome",
  "report/column-open": () => "Open",
  "report/open-points": (a: { count: number }) => count(a.count, "point", "points"),
  "report/rows-left": (a: { count: number }) => `and ${count(a.count, "more profile", "more profiles")}`,
  "report/open-none": () => "nothing",
  "report/section-general": () => "Policy and repository",
  "report/section-excluded": () => "Excluded",
  "report/section-block": () => "Open",
  "report/section-sign": () => "Who has to sign",
  "report/section-warning": () => "To look at",
  "report/section-info": () => "Notes",
  "report/left-out": (a: { count: number }) =>
    `${count(a.count, "part does", "parts do")} not fit here and ${a.count === 1 ? "is" : "are"} left out. Run \`tenzij check --all\` for the whole report.`,
  "report/not-law": () =>
    "Tenzij says what is present, missing or contradictory, and who asks for it. It does not decide law.",
  "report/annotations-left": (a: { count: number; files: string }) =>
    `and ${a.count} more, in: ${a.files}. \`tenzij check --all\` shows all of them.`,
  "report/results-left": (a: { shown: number; total: number }) =>
    `Only the ${a.shown} heaviest of ${a.total} results are in this file.`,
};

export const nl: typeof en = {
  "report/verdict-cannot-judge": () => "niet te beoordelen",
  "report/verdict-excluded": () => "uitgesloten: geen objectieve rechtvaardiging mogelijk",
  "report/verdict-test-missing": () => "rechtvaardigingstoets ontbreekt",
  "report/verdict-test-incomplete": () => "rechtvaardigingstoets is niet af",
  "report/verdict-test-stale": () => "rechtvaardigingstoets is niet meer actueel",
  "report/verdict-test-inconsistent": () => "rechtvaardigingstoets spreekt zichzelf of het profiel tegen",
  "report/verdict-test-unsigned": () => "rechtvaardigingstoets is nog niet ondertekend",
  "report/verdict-test-complete": () => "rechtvaardigingstoets is volledig",
  "report/verdict-no-finding": () => "niets gevonden",
  "report/sign-off-unknown": () => "ondertekening niet gecontroleerd",
  "report/signatures-not-here": () =>
    "Ondertekening is hier niet gecontroleerd: wie wat goedkeurde weet alleen de poort bij het samenvoegen op GitHub. Laat de regels van dit platform om goedkeuringen vragen, en laat die vervallen als de wijziging verandert.",
  "report/only-warnings": () => "niets gevraagd, wel iets om op te letten",
  "report/severity-exclusion": () => "uitgesloten",
  "report/severity-block": () => "blokkeert",
  "report/severity-warning": () => "let op",
  "report/severity-info": () => "ter informatie",
  "report/blocks": () => "blokkeert",
  "report/does-not-block": () => "blokkeert niet",
  "report/line": (a) => `regel ${a.line}`,
  "report/cell": (a) => `cel ${a.cell}`,
  "report/up-to-line": (a) => `tot en met regel ${a.line}`,
  "report/source": (a) => `Bron: ${a.source}`,
  "report/sources": () => "Bronnen",
  "report/more-sources": (a) => `Bron: ${a.source}, en nog ${a.more}`,
  "report/more-sources-way": (a) => `Bron: ${a.source}, en nog ${a.more} (te zien met \`--all\`)`,
  "report/source-replaced": () => "vervangen",
  "report/source-unread": () => "niet gelezen door de makers",
  "report/source-partly": () => "deels gelezen",
  "report/explain": (a) => `Meer: tenzij explain ${a.rule}`,
  "report/and-more": (a) => `en nog ${a.more}: ${a.what}`,
  "report/more-on-screen": (a) => `${a.left}. Met \`--all\` wordt alles getoond.`,
  "report/more-on-page": (a) => `${a.left}. \`tenzij check --all\` toont alles.`,
  "report/more-of-rule": (a) =>
    `Nog ${a.count} bevindingen ${a.rule} in dit bestand, de eerste hier; zij zijn geteld en niet opgesomd. Herstel wat wel is opgesomd en controleer opnieuw.`,
  "report/next": (a) => `Volgende stap: ${a.step}`,
  "report/next-cannot-judge": () => "herstel wat hierboven staat en controleer opnieuw.",
  "report/next-excluded": () =>
    "haal dit uit het profiel. Betekent het woord iets anders? Vraag dan om een lezing (readings) in tenzij.yaml.",
  "report/next-purpose": () =>
    "vermeld waar het profiel voor dient (`purpose:` bovenaan het profiel) en controleer opnieuw.",
  "report/next-unconfirmed": () =>
    "vraag governance het doel te bevestigen (`uses` in tenzij.yaml), of vermeld het werkelijke doel, en controleer opnieuw.",
  "report/next-wrapper": (a) => `zeg in ${a.file} waar dit bestand voor dient; deze opdracht maakt het:`,
  "report/next-test-incomplete": (a) => `beantwoord de open vragen in ${a.files}; controleer daarna opnieuw.`,
  "report/next-changed": () => "bekijk opnieuw wat hierboven staat. Kloppen de antwoorden bij het profiel van nu, dan:",
  "report/next-lapsed": (a) => `beantwoord opnieuw wat is verlopen, zoals hierboven staat, in ${a.record}.`,
  "report/next-test-inconsistent": (a) => `haal de tegenspraak weg, in ${a.record} of in het profiel.`,
  "report/next-test-unsigned": () =>
    "vraag de ondertekenaars om de pull request goed te keuren; de review is de handtekening.",
  "report/quiet": (a) => `${count(a.count, "profiel", "profielen")}: ${a.verdict}`,
  "report/nothing-governed": () =>
    "Er is niets gecontroleerd: geen tenzij.yaml gaat over deze bestanden, en geen ervan heet *.profile.yaml, *.profile.yml of *.profile.json of lijkt op een profiel. Wat op een andere manier mensen selecteert, zoals een programma of een tabel, wordt beoordeeld zodra `profiles` in tenzij.yaml het noemt.",
  "report/outside": () =>
    "Er is niets gecontroleerd: geen tenzij.yaml gaat over deze bestanden, en geen ervan heet *.profile.yaml, *.profile.yml of *.profile.json. Wat hieronder staat, kan een risicoprofiel zijn; `tenzij init` stelt een beleid voor.",
  "report/outside-list": (a) =>
    `${a.count} bestanden lijken op een profiel, en geen beleid gaat erover; om wat in ${a.asking} ervan staat zou een toets worden gevraagd. Noem die waarmee mensen worden geselecteerd onder \`profiles\` in tenzij.yaml. (policy/looks-like-profile)`,
  "report/outside-left": (a) => `en nog ${a.count}. Met \`--all\` wordt alles getoond.`,
  "report/no-profiles": () => "Er is niets gecontroleerd: tenzij.yaml gaat over geen van deze bestanden.",
  "report/sum": (a) => {
    const parts = [
      a.unjudged > 0 ? `${a.unjudged} niet te beoordelen` : "",
      a.excluded > 0 ? `${a.excluded} uitgesloten` : "",
      a.blocking > 0 ? `${a.blocking} ${a.blocking === 1 ? "blokkeert" : "blokkeren"}` : "",
      a.passing > 0 ? `${a.passing} ${a.passing === 1 ? "blokkeert" : "blokkeren"} niet` : "",
    ].filter((part) => part !== "");
    const counts = a.profiles === 1 ? parts.join(", ").replace(/^1 /, "") : parts.join(", ");
    return `${count(a.profiles, "profiel", "profielen")}: ${counts}.`;
  },
  "report/policy": (a) => `Beleid: ${a.file}`,
  "report/open-questions": () => "open vragen",
  "report/policies": (a) => `Beleid: ${a.count}, elke map volgens haar eigen`,
  "report/default-policy": () => "Beleid: ingebouwd (geen tenzij.yaml)",
  "report/headline-clear": () => "Er is niets dat blokkeert",
  "report/headline-blocks": (a) =>
    `${a.blocking} van ${count(a.profiles, "profiel", "profielen")} ${a.blocking === 1 ? "blokkeert" : "blokkeren"}`,
  "report/headline-cannot-judge": () => "Niet alles is te beoordelen",
  "report/headline-findings": () => "Wat buiten de profielen staat, blokkeert",
  "report/column-profile": () => "Profiel",
  "report/column-outcome": () => "Uitkomst",
  "report/column-open": () => "Open",
  "report/open-points": (a) => count(a.count, "punt", "punten"),
  "report/rows-left": (a) => `en nog ${count(a.count, "profiel", "profielen")}`,
  "report/open-none": () => "niets",
  "report/section-general": () => "Beleid en repository",
  "report/section-excluded": () => "Uitgesloten",
  "report/section-block": () => "Open",
  "report/section-sign": () => "Wie nog moet tekenen",
  "report/section-warning": () => "Om op te letten",
  "report/section-info": () => "Ter informatie",
  "report/left-out": (a) =>
    `${count(a.count, "onderdeel past", "onderdelen passen")} hier niet meer bij en ${a.count === 1 ? "is" : "zijn"} weggelaten. \`tenzij check --all\` toont alles.`,
  "report/not-law": () =>
    "Tenzij zegt wat er staat, ontbreekt of elkaar tegenspreekt, en wie daarom vraagt. Het geeft geen juridisch oordeel.",
  "report/annotations-left": (a) => `en nog ${a.count}, in: ${a.files}. \`tenzij check --all\` toont alles.`,
  "report/results-left": (a) => `Alleen de ${a.shown} zwaarste van ${a.total} bevindingen staan in dit bestand.`,
};
