/**
 * The licences of what a bundle holds, which MIT, ISC and their like ask to go along with every copy.
 *
 *     import { noticesOf } from "./notices.mjs";
 *     writeFileSync("THIRD-PARTY-NOTICES", noticesOf([metafile], root));
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("licences/", import.meta.url));
const known = JSON.parse(readFileSync(join(folder, "accepted.json"), "utf8"));
const head =
  "This program holds code of the packages below, each under its own licence. Tenzij itself is under EUPL-1.2, in LICENSE.";

/**
 * @param {readonly import("esbuild").Metafile[]} metafiles of everything that is handed out together.
 * @param {string} root the folder that the paths in them are relative to.
 * @returns {string} one section a package, by name and version.
 * @throws when a package has a licence that nobody here accepted, or no text of it.
 */
export function noticesOf(metafiles, root) {
  const folders = new Set(metafiles.flatMap((metafile) => packageFolders(metafile, root)));
  const sections = new Map([...folders].map(sectionOf));
  const names = [...sections.keys()].sort();
  return `${[head, ...names.map((name) => sections.get(name))].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

/** The folders of the packages of which something is in the bundle; what was left out of it asks nothing. */
function packageFolders({ outputs }, root) {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && path.includes("node_modules/"))
      .map(([path]) => packageFolder(dirname(join(root, path)))),
  );
}

/** Some packages have a second package.json deeper down that only says how modules are written. */
function packageFolder(from) {
  const { name, version } = manifestIn(from);
  if (name !== undefined && version !== undefined) return from;
  if (dirname(from) === from) throw new Error("A bundled file belongs to no package.");
  return packageFolder(dirname(from));
}

function manifestIn(from) {
  const path = join(from, "package.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
}

function sectionOf(from) {
  const { name, version, license, homepage, repository } = manifestIn(from);
  const id = `${name}@${version}`;
  if (!known.accepted.includes(license))
    throw new Error(
      `${id} has the licence ${JSON.stringify(license)}, which nobody here looked at. Read it, and add it to .build/licences/accepted.json or leave the package out.`,
    );
  const address = homepage ?? (typeof repository === "string" ? repository : repository?.url) ?? "";
  const heading = [`${name} ${version}`, `Licence: ${license}`, address].filter((line) => line !== "").join("\n");
  return [id, `${heading}\n\n${textOf(from, id)}`];
}

/** What the package says itself; where it forgot to, what stands at its source. */
function textOf(from, id) {
  const files = readdirSync(from).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const texts = files.sort().map((file) => readFileSync(join(from, file), "utf8"));
  const elsewhere = known.textElsewhere[id];
  if (texts.length === 0 && elsewhere === undefined)
    throw new Error(
      `${id} carries no text of its licence. Find it at its source and name it in .build/licences/accepted.json.`,
    );
  if (texts.length === 0) texts.push(readFileSync(join(folder, elsewhere.text), "utf8"));
  return texts.map((text) => text.replaceAll("\r\n", "\n").trim()).join("\n\n");
}
