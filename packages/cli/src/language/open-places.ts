/** What is open in a record. */
export interface Open {
  /** Questions that have to be answered in writing. */
  readonly questions: number;
  /** What else is to be filled in: facts, who answered, who signs. */
  readonly others: number;
}

/** What is open in a record, told apart: a question takes an answer in words, the rest a name, a date or a choice. */
export function openPlaces({ questions, others }: Open): string {
  if (questions + others === 0) return "Nothing is open.";
  const asked = questions === 1 ? "1 question" : `${questions} questions`;
  const places = others === 1 ? "1 place" : `${others} places`;
  if (others === 0) return `Open: ${asked}.`;
  return `Open: ${questions === 0 ? "" : `${asked} to answer, and `}${places} to fill in (facts, names, choices).`;
}

export function openPlekken({ questions, others }: Open): string {
  if (questions + others === 0) return "Er staat niets open.";
  const asked = questions === 1 ? "1 vraag" : `${questions} vragen`;
  const places = others === 1 ? "1 plek" : `${others} plekken`;
  if (others === 0) return `Open: ${asked}.`;
  return `Open: ${questions === 0 ? "" : `${asked} om te beantwoorden, en `}${places} om in te vullen (feiten, namen, keuzes).`;
}
