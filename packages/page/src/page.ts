import type { Locale } from "@tenzij/core/language";
import { startChecker } from "./checker.ts";
import { openFiles, saveFile } from "./files.ts";
import { drawFindings } from "./findings-list.ts";
import { words } from "./language/words.ts";
import { examples, titles } from "./page-data.ts";
import { element, fill, part } from "./page-parts.ts";
import { type Answer, type Fact, facts, type Question, type ShownFinding, type Text } from "./protocol.ts";
import { recordPart } from "./record-part.ts";
import { textEditor } from "./text-editor.ts";

const newName: Readonly<Record<Locale, string>> = { nl: "concept.profile.yaml", en: "draft.profile.yaml" };
let locale: Locale = /^nl\b/i.test(navigator.language) ? "nl" : "en";
let name = newName[locale];
let last: Answer | undefined;
/** The text of the record that it is of. */
let lastRecord = "";

const profile = textEditor(part("profile"), () => ask());
const record = textEditor(part("record"), () => ask());
const checker = startChecker(show, showFailure);
const questions = recordPart({
  record,
  locale: () => locale,
  write: (text, given) =>
    checker.write({ profile: { name, text: profile.text() }, record: { name: "", text }, locale, given }),
});

function ask(state: Question["state"] = null): void {
  part("outcome").textContent = last === undefined ? words[locale].busy : part("outcome").textContent;
  const text = record.text();
  const written: Text | null = text.trim() === "" ? null : { name: "", text };
  checker.ask({ profile: { name, text: profile.text() }, record: written, locale, state, by: questions.by() });
}

/** Shows what was found; a text that was typed in since is asked about anew by then. */
function show(answer: Answer, question: Question): void {
  last = answer;
  lastRecord = question.record?.text ?? "";
  if (answer.stated !== null) {
    profile.write(name, answer.stated);
    return;
  }
  const texts = words[locale];
  const isEmpty = question.profile.text.trim() === "";
  if (question.state !== null) part("note").textContent = texts["not-stated-here"];
  part("outcome").textContent = isEmpty ? "" : answer.outcome;
  part("outcome").className = answer.blocks ? "blocks" : "clear";
  part("progress").textContent = answer.progress.asked > 0 ? texts.progress(answer.progress) : "";
  part("next").textContent = isEmpty || answer.next === null ? "" : `${texts.next} ${answer.next}`;
  const goTo = (finding: ShownFinding): void => {
    if (finding.where === "record") questions.showText();
    (finding.where === "record" ? record : profile).goTo(finding);
  };
  const found = isEmpty ? [] : answer.findings;
  part("findings").replaceChildren(...drawFindings(found, locale, goTo));
  part("none").hidden = isEmpty || found.length > 0;
  profile.mark(
    found.filter(({ where }) => where === "profile"),
    question.profile.text,
  );
  record.mark(
    found.filter(({ where }) => where === "record"),
    question.record?.text ?? "",
  );
  questions.show(answer.form, question.record?.text ?? "");
  for (const fact of facts) part<HTMLSelectElement>(fact).value = answer.facts[fact];
  const scaffold = part<HTMLButtonElement>("scaffold");
  scaffold.textContent = question.record === null ? texts.begin : texts.complete;
  scaffold.disabled = answer.record === null || answer.record.text === question.record?.text;
  part<HTMLButtonElement>("save").disabled = question.record === null;
}

/** What was found before is of another text. */
function showFailure(): void {
  last = undefined;
  part("outcome").textContent = words[locale].failed;
  part("outcome").className = "blocks";
  for (const id of ["progress", "next", "findings"]) part(id).replaceChildren();
  part("none").hidden = true;
  part<HTMLButtonElement>("scaffold").disabled = true;
}

function open(opened: { readonly profile: Text | null; readonly record: Text | null }): void {
  if (opened.profile !== null) {
    questions.close();
    name = opened.profile.name;
    profile.write(name, opened.profile.text);
    record.write("", opened.record?.text ?? "");
  } else if (opened.record !== null) record.write("", opened.record.text);
}

function speak(of: Locale): void {
  locale = of;
  if (Object.values(newName).includes(name)) name = newName[of];
  const texts = words[of];
  document.documentElement.lang = of;
  document.title = texts.title;
  for (const place of document.querySelectorAll<HTMLElement>("[data-says]")) {
    const text = texts[place.dataset["says"] as keyof typeof texts];
    if (typeof text === "string") place.textContent = text;
  }
  for (const fact of facts) {
    const options = titles[fact].map(({ id, title }) => [id, title[of]] as const);
    fill(part(fact), [["", texts["not-stated"]], ...options]);
  }
  fill(part("example"), [
    ["", texts["example-choose"]],
    ...examples.map(({ title }, at) => [String(at), title] as const),
  ]);
  profile.label(`${texts.profile}. ${texts["editor-hint"]}`);
  record.label(`${texts.record}. ${texts["editor-hint"]}`);
  questions.label();
  ask();
}

async function openChosen(): Promise<void> {
  const chosen = part<HTMLInputElement>("files");
  const opened = await openFiles([...(chosen.files ?? [])]);
  open(opened);
  const texts = words[locale];
  const notes = [
    ...(opened.otherFormats.length > 0 ? [texts["not-read"]({ names: opened.otherFormats.join(", ") })] : []),
    ...(opened.others.length > 0 ? [texts["one-profile"]({ names: opened.others.join(", ") })] : []),
    ...(opened.tooLarge.length > 0 ? [texts["too-large"]({ names: opened.tooLarge.join(", ") })] : []),
  ];
  part("note").replaceChildren(...notes.map((note) => element("p", note)));
  chosen.value = "";
}

function choose(fact: Fact): void {
  const { value } = part<HTMLSelectElement>(fact);
  part("note").textContent = "";
  if (value !== "") ask({ fact, value });
}

part("locale").addEventListener("change", ({ target }) => speak((target as HTMLSelectElement).value as Locale));
part("example").addEventListener("change", ({ target }) => {
  const example = examples[Number((target as HTMLSelectElement).value)];
  if ((target as HTMLSelectElement).value !== "" && example !== undefined) open(example);
});
part("files").addEventListener("change", () => void openChosen());
for (const fact of facts) part(fact).addEventListener("change", () => choose(fact));
part("scaffold").addEventListener("click", async () => {
  await questions.settled();
  // What was typed since is not in the text that was made: it is made anew first.
  if (record.text() !== lastRecord) ask();
  else if (last?.record != null) record.write(last.record.name, last.record.text);
});
part("save").addEventListener("click", async () => {
  await questions.settled();
  saveFile({ name: name.replace(/(\.profile)?\.(ya?ml|json)$/i, ".justification.yaml"), text: record.text() });
});
part("save-profile").addEventListener("click", () => saveFile({ name, text: profile.text() }));
part<HTMLSelectElement>("locale").value = locale;
speak(locale);
