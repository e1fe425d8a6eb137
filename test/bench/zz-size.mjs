import { deflateSync } from "node:zlib";
import { judgeShare, lexiconOf } from "@tenzij/core";
import { policyOfTree } from "@tenzij/core/policy";
import { law } from "@tenzij/law";
import { diskTree } from "@tenzij/repository";

const tree = diskTree(process.argv[2]);
const policy = policyOfTree(tree, law);
const lexicon = lexiconOf(law, policy.policy);
let n = 0;
const all = [];
judgeShare(
  { tree, policy, today: "2026-10-01", signatures: null, law, lexicon },
  () => n++,
  (h) => all.push(h),
);
const s = {};
const add = (k, v) => (s[k] = (s[k] ?? 0) + v / all.length);
let shared = 0;
for (const { file: f, shared: h } of all) {
  shared += h.length;
  add("found", f.judged.found.length);
  add("named", f.judged.asked.named.length);
  add("answers", f.answers?.rest.length ?? 0);
  for (const t of f.texts) {
    add("lengths", t.lengths?.length ?? 0);
    add("lines", t.lines?.length ?? 0);
    add("whole", t.text?.length ?? 0);
  }
  add("rest", JSON.stringify({ ...f, texts: 0, answers: 0, judged: { ...f.judged, found: 0, asked: 0 } }).length);
}
console.log(all.length, shared, s);
console.log(all[7].file.judged.found.slice(0, 1500));
console.log(all[7].file.judged.asked.named.slice(0, 300));
console.log(all[7].file.texts[0]);
const j = JSON.stringify(all.slice(0, 100).map((x) => x.file));
console.log(j.length / 100, deflateSync(j, { level: 1 }).length / 100);
