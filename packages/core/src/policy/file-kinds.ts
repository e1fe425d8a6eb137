/** What a file is by its name; never by what it says of itself. */

/** Files with a schema of their own; never profiles (design §4). */
export const policyFile = "tenzij.yaml";
export const organisationFile = "organisation.yaml";
export const ownFiles: ReadonlySet<string> = new Set([policyFile, organisationFile]);

const readable = /\.(ya?ml|json)$/i;
const profileName = /\.profile\.(ya?ml|json)$/i;
const recordName = /\.justification\.ya?ml$/i;

/** Formats in which people also write selections, and which are not read; an archive can hold any of them. */
const selectionFormats = new Set(
  [
    "sql py ipynb r rmd qmd rds rdata jl m mat sas sas7bdat sps sav do dta js mjs cjs ts java kt scala cs go rb php pl lua vb vba bas sh ps1",
    "csv tsv psv xls xlsx xlsm xlsb ods mdb accdb db sqlite parquet feather arrow avro xml",
    "dmn bpmn pmml drl drt feel rego hcl cue jsonnet toml ini properties jsonc json5 jsonl ndjson j2 jinja tpl",
    "pkl pickle joblib onnx pt pth h5 hdf5 keras tflite pb safetensors npy npz ubj cbm model bin",
    "zip gz tgz tar bz2 xz 7z rar",
  ].flatMap((line) => line.split(" ")),
);

/** True for a file that is a profile by its name alone, under any policy. */
export function isProfileName(file: string): boolean {
  return profileName.test(file);
}

export function isRecordName(file: string): boolean {
  return recordName.test(file);
}

/** True for YAML and JSON. */
export function isReadable(file: string): boolean {
  return readable.test(file);
}

/** The extension, with its dot, of a file in which a selection may be written that is not read; else null. */
export function unreadFormat(file: string): string | null {
  const extension = file.slice(file.lastIndexOf(".") + 1);
  return selectionFormats.has(extension.toLowerCase()) ? `.${extension}` : null;
}

/** The record beside a profile: `x.profile.yaml` and `x.yaml` both go with `x.justification.yaml`. */
export function recordOf(file: string): string {
  return `${file.replace(profileName, "").replace(readable, "")}.justification.yaml`;
}

/** A file at the root that looks as if it was meant to be the policy, by its name. */
export function isNearlyPolicy(file: string): boolean {
  return file !== policyFile && /^\.?tenzij\.ya?ml$/i.test(file);
}
