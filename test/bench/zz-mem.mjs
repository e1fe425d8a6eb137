import v8 from "node:v8";
import { runInNewContext } from "node:vm";
import { assess, lexiconOf } from "@tenzij/core";
import { policyOfTree } from "@tenzij/core/policy";
import { law } from "@tenzij/law";
import { diskTree } from "@tenzij/repository";

v8.setFlagsFromString("--expose-gc");
const gc = runInNewContext("gc");
const used = () => {
  gc();
  gc();
  return process.memoryUsage().heapUsed / 2 ** 20;
};
const tree = diskTree(process.argv[2]);
const policy = policyOfTree(tree, law);
const lexicon = lexiconOf(law, policy.policy);
const before = used();
console.log("before", before.toFixed(1));
const t = process.cpuUsage();
const a = assess({ tree, policy, today: "2026-10-01", signatures: null, law, lexicon }, "for a report");
const c = process.cpuUsage(t);
const after = used();
console.log(
  "held",
  (after - before).toFixed(1),
  "per profile kB",
  (((after - before) * 1024) / a.profiles.length).toFixed(2),
  "cpu",
  ((c.user + c.system) / 1e6).toFixed(2),
);
if (process.argv[3]) v8.writeHeapSnapshot(process.argv[3]);
console.log(a.profiles.length, a.findings.length, process.resourceUsage().maxRSS / 1024);
