/** How a terminal shows emphasis. Core knows no colours; a shell with a terminal brings its own. */
export interface Styler {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly good: (text: string) => string;
}

const asIs = (text: string) => text;

/** No emphasis at all: for pipes, files and `NO_COLOR`. */
export const plain: Styler = { strong: asIs, faint: asIs, bad: asIs, warn: asIs, good: asIs };
