import { type Sketch, scalarText } from "@tenzij/read";
import { inLocale } from "../language/say.ts";
import type { RecordToSketch } from "./sketch-setting.ts";

/** Who is to approve: each role the policy asks, with the login where it names one person for it. */
export function sketchSigners({ policy, law, locale }: RecordToSketch, comments: readonly string[]): Sketch {
  const titles = law.enums.find((one) => one.id === "role")?.values ?? [];
  const items = policy.signers.roles.map((role): Sketch[] => {
    const people = policy.signers.people[role] ?? [];
    const [only] = people;
    const login = only !== undefined && people.length === 1 ? scalarText(only.login) : "";
    const title = inLocale(titles.find((one) => one.id === role)?.title ?? role, locale);
    return [
      { key: "role", value: role, trailing: title === role ? undefined : title },
      { key: "login", value: login },
    ];
  });
  return { key: "signers", comments, value: { items } };
}
