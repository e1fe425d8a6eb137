import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { onSurface } from "@tenzij/core/language";
import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { connect, uri } from "../editor/language-client.ts";
import { openGate } from "../gate/gate.ts";

/**
 * The same content gives the same findings in the editor, on the command line and at the merge: all three built
 * bundles judge every example and some rubbish, and are held against each other by rule, place and words.
 */

const cli = fileURLToPath(new URL("../../packages/cli/dist/tenzij.mjs", import.meta.url));
const examples = fileURLToPath(new URL("../../docs/examples", import.meta.url));
const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });

/** Only the gate can know who signed; elsewhere the same question says that nobody looked. */
const ofSignatures = new Set(
  law.frameworks
    .flatMap((one) => one.questions)
    .filter((one) => one.checks.includes("signers"))
    .map((one) => `question/${one.id}`),
);

/** A finding as any of the three shows it; lines and columns from 1. */
interface Shown {
  readonly file: string;
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly level: string;
  readonly message: string;
}

const rubbish: Record<string, Record<string, string>> = {
  "broken, duplicate and aliased profiles": {
    "tenzij.yaml": "locale: nl\nprofiles: [profiles/**]\n",
    "profiles/a.profile.yaml": "profile: a\nindicators:\n  - name: [postcode\n",
    "profiles/b.profile.yaml": "profile: b\npurpose: control\npurpose: support\nindicators: [{name: pc4}]\n",
    "profiles/c.profile.yaml":
      "basis: &x {name: nationaliteit, weight: 3}\nprofile: c\nindicators:\n  - <<: *x\n  - *x\n",
    "profiles/d.json": '{"features": ["wijk", {"id": "x", "label": "Geboorteland"}]}',
    "profiles/e.sql": "select 1",
  },
  "records that are none": {
    "tenzij.yaml": "locale: nl\nprofiles: [profiles/**]\n",
    "profiles/a.profile.yaml": "profile: a\nindicators: [{name: dagen_open}]\n",
    "profiles/a.justification.yaml": "profile: b\npurpose: control\nindicators: [{name: nationaliteit}]\n",
    "profiles/b.justification.yaml": "profile: b\npurpose: control\nindicators: [{name: nationaliteit}]\n",
    "elders/c.justification.yaml": "justifies: c\nframework: toetsingskader-2025\n",
  },
  "a framework of its own with a fault": {
    "tenzij.yaml": "locale: nl\nframeworks: [toetsingskader-2025, kaders/x.yaml, kaders/y.yaml]\n",
    "kaders/x.yaml": "id: vng\ntitel: {nl: X, en: X}\nquestions: []\n",
    "a.profile.yaml": "profile: a\npurpose: control\nindicators: [{name: postcode}]\n",
  },
  "a record that is broken": {
    "tenzij.yaml": "locale: nl\n",
    "a.profile.yaml": "profile: a\npurpose: control\nindicators: [{name: postcode}]\n",
    "a.justification.yaml": "justifies: b\nframewerk: x\ndistinctions: {postcode: {kind: none}}\n",
  },
};

function filesOf(folder: string, below = ""): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(join(folder, below))) {
    const path = below === "" ? name : `${below}/${name}`;
    if (statSync(join(folder, path)).isDirectory()) Object.assign(files, filesOf(folder, path));
    else files[path] = readFileSync(join(folder, path), "utf8");
  }
  return files;
}

const cases: [string, Record<string, string>][] = [
  ...readdirSync(examples)
    .filter((name) => statSync(join(examples, name)).isDirectory())
    .map((name): [string, Record<string, string>] => [name, filesOf(join(examples, name))]),
  ...Object.entries(rubbish),
];

async function onDisk<Result>(files: Record<string, string>, use: (root: string) => Promise<Result>): Promise<Result> {
  const root = mkdtempSync(join(tmpdir(), "tenzij-parity-"));
  try {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    return await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Command line and Action both write SARIF; its words, places and levels are compared. */
function fromSarif(text: string): Shown[] {
  const [run] = JSON.parse(text).runs;
  return run.results.map((result: Record<string, never>): Shown => {
    const [{ physicalLocation }] = result["locations"] as unknown as [
      { physicalLocation: Record<string, Record<string, never>> },
    ];
    const region = physicalLocation["region"] ?? {};
    return {
      file: decodeURIComponent(String(physicalLocation["artifactLocation"]?.["uri"])),
      rule: String(result["ruleId"]),
      line: Number(region["startLine"]),
      column: Number(region["startColumn"]),
      endLine: Number(region["endLine"] ?? region["startLine"]),
      endColumn: Number(region["endColumn"]),
      level: String(result["level"]),
      message: String((result["message"] as unknown as { text: string }).text),
    };
  });
}

async function commandLine(files: Record<string, string>): Promise<Shown[]> {
  return onDisk(files, async (root) => {
    const args = [cli, "check", root, "--format", "sarif", "--locale", "nl", "--today", today];
    // A finding makes the command end with 1 or 2; what it printed is what counts here.
    const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 }).catch((error) => error);
    // Each names what is there to be used: the command line a command, the editor one of its own.
    return fromSarif(stdout).map((one) => ({ ...one, message: onSurface(one.message, "nl", "editor") }));
  });
}

async function merge(files: Record<string, string>): Promise<Shown[]> {
  // The policy stands on the branch with the frameworks that it names.
  const ofPolicy = (file: string) => file === "tenzij.yaml" || file.startsWith("kaders/");
  const base = Object.fromEntries(Object.entries(files).filter(([file]) => ofPolicy(file)));
  const gate = await openGate(base);
  try {
    const pull = gate.open({ files });
    const result = await gate.judge(pull, { with: { locale: "nl", "sarif-file": "report.sarif" } });
    expect(result.stderr).toBe("");
    const shown = fromSarif(readFileSync(join(result.workspace, "report.sarif"), "utf8"));
    return shown.map((one) => ({ ...one, message: onSurface(one.message, "nl", "editor") }));
  } finally {
    await gate.close();
  }
}

const levelIn: Readonly<Record<string, string>> = {
  exclusion: "error",
  block: "error",
  warning: "warning",
  info: "note",
};
const levelOf = ["", "error", "warning", "note", "note"];

async function editor(files: Record<string, string>): Promise<Shown[]> {
  return onDisk(files, async (root) => {
    const client = await connect({ folders: [root], locale: "nl" });
    try {
      const shown: Shown[] = [];
      for (const [file, text] of Object.entries(files)) {
        client.open(join(root, file), text, file.endsWith(".json") ? "json" : "yaml");
      }
      for (const file of Object.keys(files)) {
        const report = await client.request<{ items?: Diagnostic[] }>("textDocument/diagnostic", {
          textDocument: { uri: uri(join(root, file)) },
        });
        for (const one of report.items ?? []) shown.push(fromDiagnostic(file, one));
      }
      return shown;
    } finally {
      await client.stop();
    }
  });
}

interface Diagnostic {
  readonly range: { start: { line: number; character: number }; end: { line: number; character: number } };
  readonly data?: { readonly severity: string };
  readonly severity: number;
  readonly code: string;
  readonly message: string;
}

/** An editor may show less of what is not answered yet; what is compared is what it weighs in every report. */
function fromDiagnostic(file: string, { range, severity, code, message, data }: Diagnostic): Shown {
  return {
    file,
    rule: code,
    line: range.start.line + 1,
    column: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
    level: data === undefined ? (levelOf[severity] ?? "") : (levelIn[data.severity] ?? ""),
    message,
  };
}

/** What only one of the three can say is left out: who signed, and what the gate says about the change itself. */
function comparable(shown: readonly Shown[]): Shown[] {
  const key = (one: Shown) => JSON.stringify(one);
  return shown
    .filter(({ rule }) => !ofSignatures.has(rule) && !rule.startsWith("gate/"))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

describe("editor, command line and merge find the same", () => {
  it.each(cases)("in %s", async (_, files) => {
    const [line, merged, edited] = await Promise.all([commandLine(files), merge(files), editor(files)]);
    expect(comparable(line).length).toBeGreaterThan(0);
    expect(comparable(edited)).toEqual(comparable(line));
    expect(comparable(merged)).toEqual(comparable(line));
  });
});
