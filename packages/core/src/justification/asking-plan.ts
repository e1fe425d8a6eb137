import type { Framework, Law, Question } from "@tenzij/law";
import { fitsRow } from "./fits-row.ts";
import type { JustificationPolicy } from "./judging.ts";
import type { RoadSetting } from "./road.ts";
import type { Row } from "./row.ts";

/** A question that a record answers, and where it stands among all that a row can be held against. */
export interface Planned {
  readonly question: Question;
  readonly framework: Framework;
  readonly at: number;
  /** As a warning, where other kinds make it one. */
  readonly lighter?: { readonly question: Question; readonly at: number };
}

/** Of each question that is planned whether it is put of a row. */
export type Fits = readonly boolean[];

/** All that can be asked under a law and the frameworks of a policy. */
export interface AskingPlan {
  readonly frameworks: readonly Framework[];
  readonly asked: readonly Planned[];
  /** Each question that a row is held against, lighter ones as other questions. */
  readonly held: readonly Question[];
  /** By all of a row that decides it: the rows of a thousand profiles are of a few dozen sorts. */
  readonly fits: Map<string, Fits>;
}

/** So many sorts of rows are remembered. */
const mostSorts = 2_000;

const plans = new WeakMap<Law, WeakMap<readonly string[], AskingPlan>>();

/** Made once for each law and list of frameworks. */
export function planOf(law: Law, { frameworks: named }: Pick<JustificationPolicy, "frameworks">): AskingPlan {
  let ofLaw = plans.get(law);
  if (ofLaw === undefined) {
    ofLaw = new WeakMap();
    plans.set(law, ofLaw);
  }
  const known = ofLaw.get(named);
  if (known !== undefined) return known;
  const frameworks = counting(law, named);
  const held: Question[] = [];
  const asked = frameworks.flatMap((framework) =>
    framework.questions.filter(({ heldBy }) => heldBy === "record").map((one) => planned(one, framework, held)),
  );
  const plan: AskingPlan = { frameworks, asked, held, fits: new Map() };
  ofLaw.set(named, plan);
  return plan;
}

function counting(law: Law, named: readonly string[]): Framework[] {
  const replaced = law.frameworks.filter(({ id, replacedBy }) => replacedBy && named.includes(id));
  const wanted = new Set([...named, ...replaced.flatMap(({ replacedBy = "" }) => [replacedBy])]);
  const counts = ({ id, partOf = id }: Framework) => wanted.has(id) || wanted.has(partOf);
  const own = law.frameworks.filter((framework) => counts(framework) && !framework.always);
  return [...own, ...law.frameworks.filter((framework) => framework.always)];
}

function planned(question: Question, framework: Framework, held: Question[]): Planned {
  const at = held.push(question) - 1;
  const { warnsFor, when } = question;
  if (warnsFor === undefined) return { question, framework, at };
  const lighter = held.push({ ...question, when: { ...when, kinds: warnsFor } }) - 1;
  return { question, framework, at, lighter: { question: { ...question, severity: "warning" }, at: lighter } };
}

/** Of a row of which a record says nothing, the sort decides; what is written of one can be anything. */
export function fitsOf({ held, fits }: AskingPlan, row: Row, setting: RoadSetting): Fits {
  if (row.node !== null) return held.map((question) => fitsRow(question, row, setting));
  const sort = sortOf(row, setting);
  const known = fits.get(sort);
  if (known !== undefined) return known;
  if (fits.size >= mostSorts) fits.clear();
  const found = held.map((question) => fitsRow(question, row, setting));
  fits.set(sort, found);
  return found;
}

/** All that a question can ask of a row that no record speaks of. */
function sortOf(row: Row, { nationality, purpose }: RoadSetting): string {
  const { doubt, asks, tested, members, answeredTogether } = row;
  let sort = `${nationality}\n${purpose}\n${doubt}\n${asks}\n${tested}\n${members?.length}\n${answeredTogether}`;
  for (const { kind, grounds } of row.counted) sort += `\n${kind} ${grounds.join(" ")}`;
  sort += "\n";
  for (const { kind, grounds } of row.asking) sort += `\n${kind} ${grounds.join(" ")}`;
  return sort;
}
