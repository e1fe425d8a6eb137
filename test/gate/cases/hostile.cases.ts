import { expect } from "vitest";
import type { DocumentedRow, GateCase } from "../gate-case.ts";
import { pair, profile, profileFile, recordFile } from "../municipality.ts";

const named = (name: string) => profile().replace("woonplaats_pc4", JSON.stringify(name));
const one = (text: string | Uint8Array) => ({ [profileFile()]: text });

function broken(row: string, threat: string, defence: string, text: string | Uint8Array): GateCase {
  return {
    row,
    threat,
    defence,
    outcome: "error",
    says: ["read/"],
    play: (gate) => gate.judge(gate.open({ files: one(text) })),
  };
}

/** What untrusted bytes may try on the reader, the log, the page and git. */
export const hostileCases: readonly GateCase[] = [
  broken(
    "I1",
    "An alias bomb.",
    "Aliases have a budget.",
    `a: &a [x, x, x, x, x, x, x, x, x]\n${"bcdefghij"
      .split("")
      .map((letter, at) => `${letter}: &${letter} [${Array(9).fill(`*${"abcdefghi"[at]}`).join(", ")}]\n`)
      .join("")}`,
  ),
  broken(
    "I2",
    "Ten thousand levels of brackets.",
    "Depth is counted before anything is parsed.",
    `indicators: ${"[".repeat(10_000)}${"]".repeat(10_000)}\n`,
  ),
  broken(
    "I5",
    "The same key twice, so that readers disagree.",
    "Duplicate keys cannot be judged.",
    profile().replace("    weight: 12\n", "    weight: 12\n    weight: 0\n"),
  ),
  broken(
    "I6",
    "A tag that asks a reader to run something.",
    "Unknown tags cannot be judged.",
    profile().replace("weight: 12", "weight: !!python/object/apply:os.system [id]"),
  ),
  broken("I8", "UTF-16.", "Only UTF-8 is read.", Buffer.from(`\ufeff${profile()}`, "utf16le")),
  broken("I8", "A NUL byte.", "Control characters cannot be judged.", profile().replace("brp", "b\u0000rp")),
  broken(
    "I8",
    "Bytes that are no UTF-8.",
    "They cannot be judged.",
    Buffer.concat([Buffer.from(profile()), Buffer.from([0xff, 0xfe, 0x80])]),
  ),
  broken(
    "I10",
    "A profile of seventeen megabytes.",
    "Size has a limit with a number.",
    `${profile()}# ${"x".repeat(17_000_000)}\n`,
  ),
  broken(
    "I12",
    "A clean start and a broken end.",
    "What comes after a syntax error is unknown.",
    `${profile()}stappen: [a, {b\n`,
  ),
  {
    row: "I3",
    threat: "The postcode comes in by a merge key.",
    defence: "Merge keys are resolved.",
    outcome: "block",
    says: ["indicator/postcode"],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: one(profile().replace("  - name: woonplaats_pc4\n", "  - <<: &a {name: woonplaats_pc4}\n")),
        }),
      ),
  },
  {
    row: "I7",
    threat: "The bad profile is the second document of the file.",
    defence: "All documents are judged, and which of them counts cannot be known: the file is not green.",
    outcome: "error",
    says: ["indicator/postcode"],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: one(`profile: leeg\npurpose: control\nindicators:\n  - name: dagen_open\n---\n${profile()}`),
        }),
      ),
  },
  {
    row: "I9",
    threat: "Zero-width and full-width letters in the name.",
    defence: "Names are compared by what a reader sees.",
    outcome: "block",
    says: ["indicator/postcode"],
    play: (gate) => gate.judge(gate.open({ files: one(named("post\u200bcode")) })),
  },
  {
    row: "I9",
    threat: "Cyrillic letters that look Latin.",
    defence: "Look-alikes are folded.",
    outcome: "block",
    says: ["indicator/postcode"],
    play: (gate) => gate.judge(gate.open({ files: one(named("p\u043estc\u043ede")) })),
  },
  {
    row: "I13",
    threat: "JSON with `__proto__` and a key twice.",
    defence: "A strict reader over maps without a prototype.",
    outcome: "error",
    says: ["read/duplicate-key"],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            "profielen/x.profile.json":
              '{"__proto__": {"verdict": "pass"}, "profile": "x", "profile": "y", "indicators": [{"name": "postcode"}]}',
          },
        }),
      ),
  },
  {
    row: "I17",
    threat: "File names that look like options and like ways up.",
    defence: "Names only ever reach git as data, by object id.",
    outcome: "block",
    says: ["indicator/postcode"],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            "--upload-pack=touch pwned.profile.yaml": profile(),
            "profielen/-o.profile.yaml": profile({ name: "o" }),
          },
        }),
      ),
  },
  {
    row: "I18",
    threat: "Workflow commands in a file name, an indicator and a title.",
    defence: "One escaper for the log; the runner finds no command of ours it did not expect.",
    outcome: "block",
    says: ["indicator/postcode"],
    play: (gate) => {
      const name = "pc4\n::set-output name=result::pass\n##[add-path]/tmp\r::stop-commands::x";
      return gate.judge(
        gate.open({
          files: {
            ...one(named(name)),
            "profielen/a::warning::b,c=d.profile.yaml": profile({ name: '"::error::"', title: '"##[group]x"' }),
          },
        }),
      );
    },
    and: (run) => {
      expect(run.outputs["result"]).toBe("block");
      expect(run.log.lines.every((line) => !line.trimStart().startsWith("::") && !line.includes("##["))).toBe(true);
    },
  },
  {
    row: "I19",
    threat: "Markdown, HTML, mentions and links in names and titles.",
    defence: "One escaper for the page; nothing of it becomes an element.",
    outcome: "block",
    says: ["indicator/postcode"],
    play: (gate) => {
      const nasty =
        "pc4 @team/x #1 <img src=x onerror=1> [klik](http://evil.example) ![a](b) </details> `code` www.evil.example http://evil.example |";
      const title = JSON.stringify(`${nasty} <!-- tenzij -->`);
      return gate.judge(
        gate.open({
          files: {
            ...one(named(nasty).replace("Heronderzoek bijstand", title)),
            "profielen/@admin <b>#2 [x](y).profile.yaml": profile({ name: "b" }),
          },
        }),
      );
    },
  },
  {
    row: "I19",
    threat: "The same in a record that is incomplete.",
    defence: "Text of records is escaped as well.",
    outcome: "block",
    says: ["read/unknown-key"],
    play: (gate) => {
      const files = pair();
      const nasty = (files[recordFile()] ?? "").replace(
        "legitimate-aim:",
        '"@team ![x](y) <b>": 1\n    legitimate-aim:',
      );
      return gate.judge(gate.open({ files: { ...files, [recordFile()]: nasty } }));
    },
  },
  {
    row: "I21",
    threat: "An id in the event that git would read as an option.",
    defence: "Only full hexadecimal ids go anywhere.",
    outcome: "error",
    says: ["ontbreekt pull_request.head.sha"],
    play: (gate) => {
      const pull = gate.open({ files: {} });
      return gate.judge(pull, {
        payload: (payload) => ({
          ...payload,
          pull_request: { ...(payload["pull_request"] as object), head: { sha: "--upload-pack=touch /tmp/x" } },
        }),
      });
    },
  },
  {
    row: "I22",
    threat: "The API's error text holds a command, and the run holds a token.",
    defence: "Neither is ever printed.",
    outcome: "error",
    says: ["(403)"],
    play: (gate) => {
      gate.fault({ operation: "pulls/get", status: 403 });
      return gate.judge(gate.open({ files: {} }));
    },
    and: (run) => expect(`${run.stdout}${run.summary}`).not.toMatch(/ghs_|from the API/),
  },
  {
    row: "I23",
    threat: "The workspace holds modules and a configuration for node.",
    defence: "Everything is bundled; nothing of the workspace is loaded.",
    outcome: "block",
    says: ["indicator/postcode"],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            ...one(profile()),
            "node_modules/yaml/index.js": "process.exit(0)\n",
            "node_modules/@actions/core/index.js": "process.exit(0)\n",
            "package.json": '{"type":"module","imports":{"#x":"./x.js"}}\n',
            ".npmrc": "node-options=--require=./x.js\n",
          },
        }),
        { bundled: true },
      ),
  },
  {
    row: "E31",
    threat: "Three hundred indicators around one exclusion, to wear the readers out.",
    defence: "Heaviest first, at most ten of a level, and the last says how many are left.",
    outcome: "block",
    says: ["exclusion/X2"],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: one(
            profile({
              automation: "full",
              more: Array.from({ length: 300 }, (_, at) => `  - name: postcode_${at}\n    weight: 1\n`).join(""),
            }),
          ),
        }),
      ),
    and: (run) => {
      const errors = run.log.commands.filter(({ name }) => name === "error");
      expect(errors).toHaveLength(10);
      expect(errors[0]?.properties["title"]).toBeDefined();
    },
  },
];

/** Rows of hostile input that are held elsewhere. */
export const hostileDocumented: readonly DocumentedRow[] = [
  {
    row: "I4",
    threat: "Values that YAML 1.1 and 1.2 read differently.",
    why: "Held in core: scalars are compared by their source text.",
  },
  {
    row: "I11",
    threat: "YAML or JSON inside a block of text.",
    why: "Held in core: such blocks are read again, within bounds.",
  },
  {
    row: "S1",
    threat: "A release whose bundle is not made of its sources, or whose tag moves.",
    why: "Tests build the Action twice and compare every byte with what is committed; posture names a workflow that follows a tag.",
  },
  { row: "I15", threat: "Regular expressions in a policy.", why: "There are none: a policy holds words and globs." },
  { row: "I24", threat: "Formulas in an exported table.", why: "The Action exports no table." },
];
