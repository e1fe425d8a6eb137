/** Why a file that is listed has no bytes. */
export type Unreadable = "link" | "submodule" | "pointer" | "vanished" | "too-large" | "denied";

/** Why a file is not read, and which it is where that can still be told. */
export interface Unread {
  readonly unreadable: Unreadable;
  /** Of a file that is too large: the id that git gives its bytes, by SHA-1. Null where it cannot be had; asked only where a profile rests on it. */
  readonly id?: () => string | null;
}

/** What is judged: a folder, a commit, or buffers over a folder. Implementations live outside core. */
export interface Tree {
  /** All files, relative, `/`-separated, sorted by code unit. */
  readonly files: readonly string[];
  /** Listed names that are known, without reading, to be no files: links, submodules, and folders that may not be listed. */
  readonly opaque?: ReadonlyMap<string, Unreadable>;
  /** Whether a listed file has no content, without reading it; absent where that cannot be told. */
  isEmpty?(file: string): boolean;
  /** The bytes of a listed file, the text of an open buffer, or why there is none. */
  read(file: string): Uint8Array | string | Unread;
}
