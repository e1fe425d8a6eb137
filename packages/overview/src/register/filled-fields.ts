import { nodeAt, textAt } from "@tenzij/core/justification";
import type { Message } from "@tenzij/core/language";
import { hasTrait, titleOf } from "@tenzij/core/profile";
import type { Node } from "@tenzij/read";
import { message } from "../language/message.ts";
import type { Link, Value } from "./check-field.ts";
import type { Filled, RegistrationSource } from "./registration-source.ts";
import { standard } from "./standard.ts";
import { TextsOf } from "./texts-of.ts";

/** Fills what there is something for; of some that are missing, says why. */
export function filledFields(source: RegistrationSource): { filled: Filled[]; notes: Map<string, Message> } {
  const filled: Filled[] = [];
  const notes = new Map<string, Message>();
  const fill = (key: string, value: Value | null, from: readonly string[]) => {
    if (value !== null && value.length > 0) filled.push({ key, value, from });
  };
  const texts = new TextsOf(source);
  const { profile } = source;
  fill("name", one(titleOf(profile) ?? undefined), [profile.title === undefined ? "profile: name" : "profile: title"]);
  notes.set("name", message("register/write-title", {}));
  notes.set("description_short", message("register/write-description", {}));
  fill("description_short", one(texts.information("description", "omschrijving", "beschrijving")), [
    "profile: description",
  ]);
  fill("organization", one(textAt(source.organisation, "organisation")), ["organisation.yaml: organisation"]);
  fill("contact_email", one(textAt(source.organisation, "complaints.channel")), [
    "organisation.yaml: complaints.channel",
  ]);
  fill("source_id", one(profile.id?.text), ["profile: profile"]);
  fill("tags", one(texts.information("keywords", "trefwoorden", "tags")), ["profile: keywords"]);
  fill("lang", "nld", ["standard"]);
  fill("standard_version", standard.version, ["standard"]);
  fillStatus(source, fill, notes);
  fillCategory(source, fill, notes);
  for (const { key, value, from } of texts.all()) fill(key, value, from);
  fill("website", firstAddress(source, "municipality.public.aims", "municipality.public.methods"), [
    "record: municipality.public",
  ]);
  fill("impacttoetsen_grouping", assessments(source), ["record: dpia, human-rights"]);
  return { filled, notes };
}

type Fill = (key: string, value: Value | null, from: readonly string[]) => void;

/** Text on one line, as the register asks; null where there is none. */
function one(text: string | undefined): string | null {
  const line = text?.replace(/\s+/g, " ").trim() ?? "";
  return line === "" ? null : line;
}

/** A pilot that weighs on people counts as in use (algoritmekader, Beslishulp 1.3); one of which no consequence is stated is not known. */
function fillStatus(source: RegistrationSource, fill: Fill, notes: Map<string, Message>): void {
  const { profile, record } = source;
  const phase = profile.phase?.value ?? textAt(record?.root, "facts.phase");
  const from = [profile.phase === undefined ? "record: facts.phase" : "profile: phase"];
  const status = phase === undefined ? null : statusIn(phase, source);
  if (status !== null) fill("status", status, from);
  else notes.set("status", message(phase === undefined ? "register/no-phase" : "register/pilot", {}));
  if (status === "Buiten gebruik")
    fill("end_date", one(textAt(record?.root, "withdrawn.on")?.slice(0, 7)), ["record: withdrawn.on"]);
}

function statusIn(phase: string, { profile, law }: RegistrationSource): string | null {
  const is = (trait: string) => hasTrait(law.enums, "phase", phase, trait);
  if (is("out-of-use")) return "Buiten gebruik";
  if (is("not-used-yet")) return "In ontwikkeling";
  const weighs = profile.consequences.some(({ value = "" }) => hasTrait(law.enums, "consequence", value, "burden"));
  return !is("planned-allowed") || weighs ? "In gebruik" : null;
}

/** What the makers of the profile found under the AI Act; a selection by risk is at least "Impactvol", which is said and not filled in. */
function fillCategory({ record, law }: RegistrationSource, fill: Fill, notes: Map<string, Message>): void {
  const listed = textAt(record?.root, "ai-act.listed");
  const infers = textAt(record?.root, "ai-act.infers") ?? "";
  const known = law.enums.find(({ id }) => id === "ai-act-list")?.values.find(({ id }) => id === listed);
  const isSystem = infers !== "" && !hasTrait(law.enums, "answer", infers, "negative");
  if (known?.traits.includes("high-risk") && isSystem)
    fill("publication_category", "Hoog-risico AI-systeem", ["record: ai-act"]);
  else notes.set("publication_category", message("register/chosen", {}));
}

function firstAddress({ record }: RegistrationSource, ...paths: readonly string[]): string | null {
  const found = paths.map((path) => textAt(record?.root, path)).find((text) => text?.startsWith("https://"));
  return found ?? null;
}

/** The assessments that can be looked up; one without a public address is no link. */
function assessments({ record, law }: RegistrationSource): Link[] {
  return ["dpia", "human-rights"].flatMap((key) => {
    const node: Node | undefined = nodeAt(record?.root, key);
    const link = [textAt(node, "public"), textAt(node, "ref")].find((text) => text?.startsWith("https://"));
    const title = law.frameworks.flatMap(({ questions }) => questions).find(({ at }) => at === key)?.title.nl;
    return link === undefined ? [] : [{ title: title ?? key, link }];
  });
}
