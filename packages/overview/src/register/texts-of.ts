import { nodeAt, textAt } from "@tenzij/core/justification";
import { criteriaOf, informationIn, thresholdOf } from "@tenzij/core/profile";
import type { Node } from "@tenzij/read";
import type { RegistrationSource } from "./registration-source.ts";

/** The longer texts of a registration, each made of what was written in profile and record, in their order. */
export class TextsOf {
  readonly #source: RegistrationSource;
  readonly #rows: readonly Node[];

  constructor(source: RegistrationSource) {
    this.#source = source;
    this.#rows = [...(source.record?.distinctions.values() ?? []), ...(source.record?.combinations.values() ?? [])].map(
      ({ node }) => node,
    );
  }

  /** What the document says of itself at its top, under the first of these keys. */
  information(...keys: readonly string[]): string | undefined {
    return keys.map((key) => informationIn(this.#source.profile, key)).find((text) => text !== null) ?? undefined;
  }

  all(): { key: string; value: string | null; from: readonly string[] }[] {
    const consequences = this.#consequences();
    return [
      this.#of(
        "goal",
        [...this.#inRows("legitimate-aim.reason"), ...labelled("Gevolg voor wie is gekozen", consequences)],
        "legitimate-aim, consequences",
      ),
      this.#of(
        "proportionality",
        [...this.#alternatives(), ...this.#inRows("proportionality.benefits", "proportionality.weighing")],
        "necessity, proportionality",
      ),
      this.#of(
        "human_intervention",
        [...labelled("Automatisering", this.#automation()), ...this.#fieldsAt("human-intervention")],
        "automation, human-intervention",
      ),
      this.#of(
        "risks",
        [...this.#inRows("proxy", "proxy.stands-for"), ...this.#fieldsAt("measure"), ...this.#inRows("proxy-strength")],
        "proxy, proxy-strength, measure",
      ),
      this.#of(
        "lawful_basis",
        this.#inRows("legitimate-aim.article", "statute.article", "statute.reason"),
        "legitimate-aim.article, statute",
      ),
      this.#of("source_data", this.#data(), "profile: indicators"),
      this.#of("methods_and_models", this.#working(), "profile: selection, indicators, learning"),
    ];
  }

  #of(
    key: string,
    parts: readonly string[],
    from: string,
  ): { key: string; value: string | null; from: readonly string[] } {
    const sentences = [...new Set(parts.map((part) => part.replace(/\s+/g, " ").trim()).filter((part) => part !== ""))];
    return { key, value: sentences.length === 0 ? null : sentences.map(asSentence).join(" "), from: [from] };
  }

  #inRows(...paths: readonly string[]): string[] {
    return paths.flatMap((path) => this.#rows.flatMap((row) => textAt(row, path) ?? []));
  }

  #fieldsAt(path: string): string[] {
    const node = nodeAt(this.#source.record?.root, path);
    const form = this.#source.law.forms.find(({ id }) => id === path)?.fields ?? {};
    return Object.entries(form).flatMap(([key, { title, of }]) => {
      const text = textAt(node, key);
      return text === undefined ? [] : labelled(title.nl, [of === undefined ? text : this.#title(of, text)]);
    });
  }

  #alternatives(): string[] {
    return this.#rows.flatMap((row) => {
      const list = nodeAt(row, "necessity.alternatives");
      return (list?.type === "list" ? list.items : []).flatMap((item) => {
        const option = this.#title("alternative", textAt(item, "option") ?? "");
        const parts = ["effect", "why-not"].flatMap((key) => textAt(item, key) ?? []);
        return labelled(`Onderzocht alternatief (${option})`, parts);
      });
    });
  }

  #consequences(): string[] {
    const { profile, record } = this.#source;
    const stated = profile.consequences.map(({ value, text }) => value ?? text);
    const list = nodeAt(record?.root, "facts.consequences");
    const items = list?.type === "list" ? list.items : list === undefined ? [] : [list];
    const recorded = items.flatMap((item) =>
      item.type === "scalar" && item.text.trim() !== "" ? [item.text.trim()] : [],
    );
    return (stated.length > 0 ? stated : recorded).map((one) => this.#title("consequence", one));
  }

  #automation(): string[] {
    const { profile, record } = this.#source;
    const stated = profile.automation?.value ?? textAt(record?.root, "facts.automation");
    return stated === undefined ? [] : [this.#title("automation", stated)];
  }

  #data(): string[] {
    return criteriaOf(this.#source.profile).map(({ name, fragments }) => {
      const textsOf = (role: string) =>
        fragments
          .filter((one) => one.role === role)
          .map(({ text }) => text)
          .join(", ");
      const source = textsOf("source");
      return (
        [name, textsOf("description")].filter((part) => part !== "").join(": ") +
        (source === "" ? "" : ` (bron: ${source})`)
      );
    });
  }

  #working(): string[] {
    const { profile, record } = this.#source;
    const learning = profile.learning?.value ?? textAt(record?.root, "facts.learning");
    const weights = profile.indicators.flatMap(({ name, weight }) =>
      weight === undefined ? [] : [`${name} ${weight.text}`],
    );
    const score = thresholdOf(profile);
    const selection = score === null ? (profile.selection.names ?? []) : [`vanaf ${score} punten`];
    return [
      ...labelled("Selectie", selection),
      ...labelled("Gewichten", weights.length === 0 ? [] : [weights.join(", ")]),
      ...(learning === undefined ? [] : labelled("Zelflerend", [this.#title("learning", learning)])),
    ];
  }

  #title(vocabulary: string, value: string): string {
    const known = this.#source.law.enums.find(({ id }) => id === vocabulary)?.values.find(({ id }) => id === value);
    return known?.title.nl ?? value;
  }
}

function labelled(label: string, parts: readonly string[]): string[] {
  return parts.length === 0 ? [] : [`${label}: ${parts.join(" ")}`];
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
