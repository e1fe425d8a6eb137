/**
 * How people get `tenzij` without a clone. Until a package of that name is ours on the registry, nothing tells anyone to type the bare
 * name, which somebody else could take; what is written names the file of the release, whose checksum stands beside it. Set
 * `published` to true once it is ours, and run `pnpm run docs`, which writes it everywhere.
 */
import { readFileSync } from "node:fs";

export const published = false;

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const tarball = `https://github.com/tenzij/tenzij/releases/download/v${version}/tenzij-${version}.tgz`;

/** What npm and npx are asked for. */
const packageSpec = (isPublished) => (isPublished ? `tenzij@${version}` : tarball);

/** The file of any release. What fetches it by itself, and holds it to its checksum, does so whoever has the name. */
const file = /https:\/\/github\.com\/tenzij\/tenzij\/releases\/download\/v[\d.]+\/tenzij-[\d.]+\.tgz/g;
/** What stands where npm is asked: that file, or the name with a version. */
const asked = new RegExp(
  `(?<=(?:npx --yes |npm install -D |npm install --global |additional_dependencies: \\[)["']?)(?:${file.source}|tenzij@[\\d.]+)`,
  "g",
);

/**
 * @param {string} text
 * @param {boolean} [isPublished]
 * @returns {string} the same text, asking npm for what it should be asked for now, and fetching the file of this release.
 */
export function withPackageSpec(text, isPublished = published) {
  return text.replaceAll(file, tarball).replaceAll(asked, packageSpec(isPublished));
}

function commands(isPublished) {
  if (isPublished) return [`npx --yes ${packageSpec(isPublished)} check`];
  return [
    `curl --location --remote-name ${tarball}`,
    `curl --location --remote-name ${tarball.replace(/[^/]+$/, "SHA256SUMS")}`,
    "sha256sum --check --ignore-missing SHA256SUMS",
    `npx --yes ./tenzij-${version}.tgz check`,
  ];
}

/**
 * @param {string} page with a block between `<!-- get tenzij -->` and `<!-- / -->`, or without one.
 * @param {boolean} [isPublished]
 * @returns {string} the page with the commands that get it now.
 */
export function withCommands(page, isPublished = published) {
  const block = `<!-- get tenzij -->\n\`\`\`sh\n${commands(isPublished).join("\n")}\n\`\`\`\n<!-- / -->`;
  return page.replace(/<!-- get tenzij -->[\s\S]*?<!-- \/ -->/, () => block);
}
