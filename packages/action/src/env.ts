/** What the runner and the workflow set for a step. */
export type Env = Readonly<Record<string, string | undefined>>;
