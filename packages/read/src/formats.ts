/**
 * The one list of formats: how files of each are named, what editors call them, and what can be said in them. Whoever asks
 * what a file is by its name asks here.
 */

export type FormatId =
  | ("yaml" | "json" | "csv" | "sql" | "dmn" | "pmml" | "xml")
  | ("code" | "notebook" | "script" | "workbook" | "lightgbm" | "binary");

export interface Format {
  readonly id: FormatId;
  /** Of file names, without the dot, in lower case; a name may have them in any case. */
  readonly extensions: readonly string[];
  /** Files called just so, without an extension. */
  readonly names?: readonly string[];
  /** What editors call the language of such a file. */
  readonly languages: readonly string[];
  /** What begins a comment that runs to the end of its line; null where the format knows none. */
  readonly comment: string | null;
  /** Whether a file can say of itself what it is for, beside what another program reads in it. */
  readonly carriesFacts: boolean;
  /** Whether programs that write it may still save it as UTF-16 with a mark, or as Windows-1252. */
  readonly mayBeOld?: boolean;
  /** An archive of files, which no editor shows as text. */
  readonly isPacked?: boolean;
  /** What stands in one decides something, whatever its shape: a decision table is no other file. */
  readonly decides?: boolean;
  /** A program: it is read to contradict what is said of it, and never found to be clean. */
  readonly isCode?: boolean;
}

export const formats: readonly Format[] = [
  {
    ...{ id: "yaml", extensions: ["yaml", "yml"], names: ["MLmodel"], languages: ["yaml", "jinja-yaml"] },
    ...{ comment: "#", carriesFacts: true },
  },
  { id: "json", extensions: ["json"], languages: ["json", "jsonc"], comment: null, carriesFacts: true },
  {
    id: "csv",
    extensions: ["csv", "tsv", "psv"],
    languages: ["csv", "tsv"],
    comment: null,
    carriesFacts: false,
    mayBeOld: true,
  },
  {
    id: "sql",
    extensions: ["sql"],
    languages: ["sql", "jinja-sql"],
    comment: "--",
    carriesFacts: false,
    mayBeOld: true,
  },
  { id: "dmn", extensions: ["dmn"], languages: ["dmn"], comment: null, carriesFacts: false, decides: true },
  { id: "pmml", extensions: ["pmml"], languages: ["pmml"], comment: null, carriesFacts: false },
  { id: "xml", extensions: ["xml"], languages: ["xml"], comment: null, carriesFacts: false },
  { id: "code", extensions: ["py", "r"], languages: ["python", "r"], comment: "#", carriesFacts: false, isCode: true },
  { id: "notebook", extensions: ["ipynb"], languages: [], comment: null, carriesFacts: false, isCode: true },
  {
    ...{ id: "workbook", extensions: ["xlsx", "xlsm", "ods"], languages: [], comment: null },
    ...{ carriesFacts: false, isPacked: true },
  },
  {
    ...{ id: "script", extensions: ["sas", "sps", "do"], languages: ["sas", "spss", "stata"], comment: null },
    ...{ carriesFacts: false, mayBeOld: true, isCode: true },
  },
  // As text, LightGBM writes `model.txt`: what that is, its first lines tell.
  { id: "lightgbm", extensions: ["lgb", "lgbm"], languages: [], comment: null, carriesFacts: false },
  {
    id: "binary",
    extensions: "pkl pickle joblib onnx pt pth h5 hdf5 keras tflite pb safetensors npy npz ubj cbm rds rdata".split(
      " ",
    ),
    ...{ languages: [], comment: null, carriesFacts: false, isPacked: true, isCode: true },
  },
];

/** The extensions of all formats that are read. */
export const readableExtensions: readonly string[] = formats.flatMap(({ extensions }) => extensions);

const byExtension = new Map(formats.flatMap((format) => format.extensions.map((extension) => [extension, format])));

const byName = new Map(formats.flatMap((format) => (format.names ?? []).map((name) => [name, format])));

/** The format of a file by its name; null for one that is not read. */
export function formatOf(file: string): Format | null {
  return byExtension.get(extensionOf(file)) ?? byName.get(file.slice(file.lastIndexOf("/") + 1)) ?? null;
}

/** In what a file of a format that is not read can be saved so that it is; null where no program offers that. */
export function readableInstead(file: string): string | null {
  return instead.get(extensionOf(file)) ?? null;
}

const instead: ReadonlyMap<string, string> = new Map(
  [
    ["xls xlt xlsb xltx xltm", ".xlsx"],
    ["sav sas7bdat dta mdb accdb db sqlite parquet feather arrow mat", ".csv"],
    ["rmd qmd", ".R"],
  ].flatMap(([from = "", to = ""]) => from.split(" ").map((extension) => [extension, to] as const)),
);

/** The extensions of the formats in which a profile can say itself what it is for. */
export const extensionsWithFacts: readonly string[] = formats
  .filter(({ carriesFacts }) => carriesFacts)
  .flatMap(({ extensions }) => extensions);

/** Whether a file that is read can only be given facts by a wrapper that refers to it. */
export function needsWrapper(file: string): boolean {
  return formatOf(file)?.carriesFacts === false;
}

/** A file name without the extension of its format; the whole name of a file that is not read. */
export function withoutExtension(file: string): string {
  return byExtension.has(extensionOf(file)) ? file.slice(0, file.lastIndexOf(".")) : file;
}

/**
 * Formats in which people also write selections, and which are not read; an archive can hold any of them.
 */
const selectionFormats = new Set(
  [
    "rmd qmd jl m mat sas7bdat sav dta js mjs cjs ts java kt scala cs go rb php pl lua vb vba bas sh ps1",
    "xls xlt xltx xltm xlsb mdb accdb db sqlite parquet feather arrow avro",
    "bpmn drl drt feel rego hcl cue jsonnet toml ini properties jsonc json5 jsonl ndjson j2 jinja tpl",
    "model bin mlmodel mojo",
    "zip gz tgz tar bz2 xz 7z rar",
  ].flatMap((line) => line.split(" ")),
);

/** The extension, with its dot, of a file in which a selection may be written that is not read; else null. */
export function unreadFormat(file: string): string | null {
  return selectionFormats.has(extensionOf(file)) ? `.${file.slice(file.lastIndexOf(".") + 1)}` : null;
}

/** Whether the bytes of a file can tell what is in it: all but formats that are known and not read. */
export function isLookedInto(file: string): boolean {
  return formatOf(file) !== null || unreadFormat(file) === null;
}

/** The name asked for last: of one file several things are asked in a row, and a tree may hold very many. */
let last = { file: "", extension: "" };

function extensionOf(file: string): string {
  if (file === last.file) return last.extension;
  const dot = file.lastIndexOf(".");
  last = { file, extension: dot < 0 ? "" : file.slice(dot + 1).toLowerCase() };
  return last.extension;
}
