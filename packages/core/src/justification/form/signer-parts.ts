import type { Node, YamlPath } from "@tenzij/read";
import { inLocale } from "../../language/say.ts";
import { textAt } from "../record.ts";
import { formOf } from "../record-shape.ts";
import type { FormSetting } from "./form-setting.ts";
import type { FormField, FormPart } from "./record-form.ts";

/** Who signs: a login for each role the policy asks; where the policy names one person for it, that one is proposed. */
export function signerParts(node: Node | undefined, path: YamlPath, { policy, law, locale }: FormSetting): FormPart[] {
  const written = node?.type === "list" ? node.items : [];
  const titles = law.enums.find((one) => one.id === "role")?.values ?? [];
  const fields = formOf(law, "record")?.fields.signers?.fields;
  return written.map((item, at): FormField => {
    const role = textAt(item, "role") ?? "";
    const people = policy.signers.people[role] ?? [];
    const value = textAt(item, "login") ?? "";
    const options = people.map(({ login }) => ({ value: login, title: login }));
    const [only] = people;
    return {
      ...{ kind: "field", path: [...path, at, "login"], value, options, optional: false, says: [] },
      control: people.length > 1 ? "choice" : "line",
      title: `${inLocale(titles.find((one) => one.id === role)?.title ?? role, locale)}: ${inLocale(fields?.login?.title ?? "", locale)}`,
      ...(value === "" && people.length === 1 && only !== undefined ? { proposed: only.login } : {}),
    };
  });
}
