/** One person's approval as the platform knows it, on exactly this profile and this record. Facts only: who may sign is policy. */
export interface Signature {
  /** Shown to people; logins change hands, so only `id` decides. */
  readonly login: string;
  /** Number of the account. */
  readonly id: number;
  /** Opened the change, or wrote or committed any part of it. */
  readonly proposed: boolean;
  readonly wroteProfile: boolean;
  readonly wroteRecord: boolean;
}

/** Signatures by the file of the profile; null where nobody can know them, as in an editor, for all or for one. */
export type Signatures = ReadonlyMap<string, readonly Signature[] | null> | null;
