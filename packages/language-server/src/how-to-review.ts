/** Texts of a profile and its record in one version; null where it had none, absent where they could not be had. */
export interface TextsThen {
  readonly profile?: string | null | undefined;
  readonly record?: string | null | undefined;
}

/** Which version of a record is read, and what it is held against. */
export interface HowToReview {
  /** The version that is read; absent: as it stands in the buffers. */
  readonly of?: TextsThen | undefined;
  /** What it is held against, with a name for people; absent: the digests in the record alone. */
  readonly against?: (TextsThen & { readonly name: string }) | undefined;
}
