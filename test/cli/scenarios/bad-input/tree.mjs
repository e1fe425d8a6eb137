import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Every kind of file that cannot be read with certainty, beside one that can. */
export default function make(cwd) {
  const put = (file, text) => writeFileSync(join(cwd, file), text);
  const profile = "profile: goed\npurpose: control\nindicators:\n  - name: pc4\n";
  put("good.profile.yaml", profile);
  put("empty.profile.yaml", "");
  put("broken.profile.yaml", "profile: x\nindicators:\n  - name: 'pc4\n");
  put("bom-utf16.profile.yaml", Buffer.from(`\ufeff${profile}`, "utf16le"));
  put("latin1.profile.yaml", Buffer.from("profile: caf\xe9\nindicators: [{name: a}]\n", "latin1"));
  put("nul.profile.yaml", profile.replace("goed", "go\0ed"));
  put("bidi.profile.yaml", profile.replace("pc4", '"p\u202ec4"'));
  put("zero-width.profile.yaml", profile.replace("pc4", "p\u200bc4"));
  put("duplicate.profile.yaml", `${profile}purpose: support\n`);
  put("tag.profile.yaml", profile.replace("pc4", "!!python/name:os.system pc4"));
  put("deep.profile.yaml", `profile: x\nindicators: ${"[".repeat(200)}${"]".repeat(200)}\n`);
  put("unclosed.profile.yaml", `profile: x\nindicators: [\n${"  - name: a\n".repeat(3000)}`);
  put("bomb.profile.yaml", `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefgh".split("").map((l, i) => `${l}: &${l} [${Array(9).fill(`*${"abcdefg"[i]}`).join(",")}]`).join("\n")}\nindicators: *h\n`);
  put("huge.profile.yaml", Buffer.alloc(17 * 1024 * 1024, "#"));
  put("loose.profile.json", '{"profile": "x", // note\n "indicators": [{"name": "a"}]}\n');
  put("two.profile.yaml", `${profile}---\n${profile}`);
  symlinkSync("good.profile.yaml", join(cwd, "link.profile.yaml"));
  symlinkSync("/etc/passwd", join(cwd, "outside.profile.yaml"));
  mkdirSync(join(cwd, "folder.profile.yaml"));
}
