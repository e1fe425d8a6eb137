import {
  type Listed,
  type ListFolder,
  listRequest,
  type ReadFile,
  readRequest,
  type Text,
} from "@tenzij/language-server";
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** Lists and reads for a server that cannot reach files itself, on whatever file system the workspace lies. */
export function answerForFiles(client: BaseLanguageClient): void {
  client.onRequest<Listed, void>(listRequest, listFolder);
  client.onRequest<Text, void>(readRequest, readFile);
}

/** So many folders are asked for at once. */
const atOnce = 20;

async function listFolder({ uri, below, without, most }: ListFolder): Promise<Listed> {
  const root = vscode.Uri.parse(uri);
  const listed: Entries = { files: [], links: [], denied: [], repositories: [] };
  // Level by level: what lies nearest is seen first, should there be too much.
  for (let level = [""]; level.length > 0; ) {
    const next: string[] = [];
    while (level.length > 0 && listed.files.length < most) {
      const found = await Promise.all(level.splice(0, atOnce).map((folder) => entriesOf(root, folder, listed)));
      next.push(...found.flat().filter((folder) => !without.includes(nameOf(folder))));
    }
    listed.denied.push(...level);
    level = below ? next : [];
  }
  return listed;
}

type Entries = { [Key in keyof Listed]: string[] };

/** Adds what is in a folder, and gives the folders in it. */
async function entriesOf(root: vscode.Uri, folder: string, listed: Entries): Promise<string[]> {
  const folders: string[] = [];
  try {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, folder))) {
      const path = folder === "" ? name : `${folder}/${name}`;
      if (name === ".git") listed.repositories.push(folder);
      if (type & vscode.FileType.SymbolicLink) listed.links.push(path);
      else if (type & vscode.FileType.Directory) folders.push(path);
      else listed.files.push(path);
    }
  } catch (error) {
    // One that vanished while we looked is empty.
    if (!isNotFound(error)) listed.denied.push(folder);
  }
  return folders;
}

async function readFile({ uri: address, most }: ReadFile): Promise<Text> {
  const uri = vscode.Uri.parse(address);
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if (!(type & vscode.FileType.File)) return { unreadable: "denied" };
    if (size > most) return { unreadable: "too-large" };
    return { base64: inBase64(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    return { unreadable: isNotFound(error) ? "vanished" : "denied" };
  }
}

/** In pieces: so many arguments a function takes, and no more. */
function inBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(pieces.join(""));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === "FileNotFound";
}
