import type { Diagnostic, PublishDiagnosticsParams } from "vscode-languageserver";

/** What a judgement says of the files it covers. */
export interface Publication {
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>;
  /** URIs the judgement speaks of even when it found nothing. */
  readonly covered: readonly string[];
  /** The version of an open file, so that a client can tell for which text this is. */
  readonly version: (uri: string) => number | undefined;
}

/** Sends diagnostics, each once, and takes back what no longer holds. */
export interface Publisher {
  publish(root: string, publication: Publication): void;
  /** Everything of a root is replaced: what is not covered any more is taken back. */
  replace(root: string, publication: Publication): void;
  /** A client that pulls the diagnostics of a file gets them once, not twice. */
  withdraw(uri: string): void;
  /** The same for all files of a root that is gone. */
  forget(root: string): void;
}

interface Sent {
  readonly root: string;
  readonly version: number | undefined;
  readonly found: readonly Diagnostic[];
}

export function publisher(send: (params: PublishDiagnosticsParams) => void): Publisher {
  const sent = new Map<string, Sent>();
  const pulled = new Set<string>();
  const show = (root: string, uri: string, found: readonly Diagnostic[], version: number | undefined): void => {
    if (pulled.has(uri)) return;
    const last = sent.get(uri);
    // A clean file that nobody has open needs no word.
    if (last === undefined && found.length === 0 && version === undefined) return;
    if (last !== undefined && last.version === version && isSame(last.found, found)) return;
    sent.set(uri, { root, version, found });
    send({ uri, diagnostics: [...found], ...(version === undefined ? {} : { version }) });
  };
  const clear = (uri: string): void => {
    const last = sent.get(uri);
    sent.delete(uri);
    if (last !== undefined && last.found.length > 0) send({ uri, diagnostics: [] });
  };
  const publish = (root: string, { diagnostics, covered, version }: Publication): Set<string> => {
    const uris = new Set([...covered, ...diagnostics.keys()]);
    for (const uri of uris) show(root, uri, diagnostics.get(uri) ?? [], version(uri));
    return uris;
  };
  return {
    publish,
    replace(root, publication) {
      const now = publish(root, publication);
      for (const [uri, last] of sent) if (last.root === root && !now.has(uri)) clear(uri);
    },
    withdraw(uri) {
      pulled.add(uri);
      clear(uri);
    },
    forget(root) {
      for (const [uri, last] of sent) if (last.root === root) clear(uri);
    },
  };
}

/** Compared in words only where they are not the same objects, as those of a file that did not change are. */
function isSame(one: readonly Diagnostic[], other: readonly Diagnostic[]): boolean {
  if (one.length !== other.length) return false;
  return one.every((each, at) => each === other[at]) || JSON.stringify(one) === JSON.stringify(other);
}
