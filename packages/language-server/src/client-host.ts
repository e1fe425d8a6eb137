import { limits, type Tree } from "@tenzij/read";
import { type FolderTree, pathBelow, skipped } from "@tenzij/repository/without-node";
import { addressOf, pathAt } from "./address.ts";
import { countArrivals, shelf } from "./arrivals.ts";
import type { Arrived, Host } from "./host.ts";
import { type Listing, listingBelow, noNames, readListing } from "./listing.ts";
import { type ListFolder, listRequest, type ReadFile, readRequest, type Text } from "./protocol.ts";
import { isWithin } from "./roots.ts";

type Content = ReturnType<Tree["read"]>;

/** A folder of more files is not looked into whole: names come one by one over a network. */
const mostNames = 50_000;

/** Sends a request to the client. */
export type Ask = (method: string, params: ListFolder | ReadFile) => Promise<unknown>;

/**
 * Files that only the client can reach, as in a browser. Looking is at once, as it is on disk: what is not here is asked for, and until it came, `waiting`
 * says so. Names and texts stay until they are said to have changed. What lies above the open folders cannot be looked at.
 */
export function clientHost(ask: Ask): Host {
  const arrivals = countArrivals();
  const listing = { none: noNames, came: () => arrived.names() };
  const text = { none: { unreadable: "vanished" } as Content, came: (path: string) => arrived.text(path) };
  const whole = shelf(arrivals, { ...listing, ask: (folder) => list(ask, folder, true) });
  const single = shelf(arrivals, { ...listing, ask: (folder) => list(ask, folder, false) });
  const texts = shelf(arrivals, { ...text, ask: (path) => read(ask, path, limits.fileBytes) });
  // What may be no larger than nothing comes only where it is empty.
  const empty = shelf(arrivals, { ...text, ask: (path) => read(ask, path, 0) });
  const arrived = gathered(arrivals.onClosed);
  let folders: readonly string[] = [];
  const folderOf = (path: string): string | undefined => folders.find((folder) => isWithin(folder, path));
  const treeOf = (root: string, { files, opaque, repositories }: Listing): FolderTree => ({
    ...{ files, opaque, repositories },
    isEmpty(file) {
      const path = pathBelow(root, file);
      return !opaque.has(file) && isNothing(texts.known(path) ?? empty.look(path));
    },
    read(file) {
      const why = opaque.get(file);
      return why === undefined ? texts.look(pathBelow(root, file)) : { unreadable: why };
    },
  });
  const filesIn = (folder: string): FolderTree => treeOf(folder, single.look(folder));
  return {
    pathOf: pathAt,
    uriOf: addressOf,
    setFolders(given) {
      // Outermost first: what one listing holds is not listed twice.
      folders = [...given].sort((one, other) => one.length - other.length);
    },
    exists(path) {
      const folder = folderOf(path);
      return folder !== undefined && whole.look(folder).holds(path.slice(pathBelow(folder, "").length));
    },
    tree(root) {
      const folder = folderOf(root);
      return folder === undefined ? filesIn(root) : treeOf(root, listingBelow(whole.look(folder), root, folder));
    },
    filesIn,
    waiting: arrivals.isOpen,
    settled: arrivals.closed,
    forget(changed, names) {
      for (const one of [texts, empty]) one.drop((path) => changed?.some((way) => isWithin(way, path)) ?? true);
      if (names) for (const one of [whole, single]) one.drop(() => true);
    },
    onSettled: arrived.on,
    afterInput: (call) => void setTimeout(() => setTimeout(call)),
  };
}

/** What came since the last time nothing was on its way. */
function gathered(onClosed: (call: () => void) => void) {
  const calls: ((arrived: Arrived) => void)[] = [];
  let texts: string[] = [];
  let names = false;
  onClosed(() => {
    const now = { texts, names };
    texts = [];
    names = false;
    for (const call of calls) call(now);
  });
  return {
    on: (call: (arrived: Arrived) => void) => void calls.push(call),
    text: (path: string) => void texts.push(path),
    names: () => {
      names = true;
    },
  };
}

function list(ask: Ask, folder: string, below: boolean): Promise<Listing> {
  return ask(listRequest, { uri: addressOf(folder), below, without: [...skipped], most: mostNames }).then(
    readListing,
    () => readListing(null),
  );
}

async function read(ask: Ask, path: string, most: number): Promise<Content> {
  try {
    const text = (await ask(readRequest, { uri: addressOf(path), most })) as Text | null;
    if (text !== null && "base64" in text) return Uint8Array.from(atob(text.base64), (letter) => letter.charCodeAt(0));
    return { unreadable: text?.unreadable ?? "denied" };
  } catch {
    return { unreadable: "denied" };
  }
}

function isNothing(content: Content): boolean {
  return content instanceof Uint8Array && content.length === 0;
}
