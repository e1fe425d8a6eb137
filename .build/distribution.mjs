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
export const packageSpec = published ? `tenzij@${version}` : tarball;

/** Both ways it can stand in a page or template: that of any release, and the name with a version behind an npm command. */
const written = [
  /https:\/\/github\.com\/tenzij\/tenzij\/releases\/download\/v[\d.]+\/tenzij-[\d.]+\.tgz/g,
  /(?<=npx --yes |npm install -D |npm install --global |additional_dependencies: \[)tenzij@[\d.]+/g,
];

/**
 * @param {string} text
 * @returns {string} the same text, asking npm for what it should be asked for now.
 */
export function withPackageSpec(text) {
  return written.reduce((so, pattern) => so.replaceAll(pattern, packageSpec), text);
}

const commands = published
  ? [`npx --yes ${packageSpec} check`]
  : [
      `curl --location --remote-name ${tarball}`,
      `curl --location --remote-name ${tarball.replace(/[^/]+$/, "SHA256SUMS")}`,
      "sha256sum --check --ignore-missing SHA256SUMS",
      `npx --yes ./tenzij-${version}.tgz check`,
    ];

/**
 * @param {string} page with a block between `<!-- get tenzij -->` and `<!-- / -->`, or without one.
 * @returns {string} the page with the commands that get it now.
 */
export function withCommands(page) {
  const block = `<!-- get tenzij -->\n\`\`\`sh\n${commands.join("\n")}\n\`\`\`\n<!-- / -->`;
  return page.replace(/<!-- get tenzij -->[\s\S]*?<!-- \/ -->/, () => block);
}
