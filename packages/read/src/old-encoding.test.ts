import { describe, expect, it } from "vitest";
import { readText } from "./read-text.ts";

/** Texts of other programs, as the bytes they were saved as. */
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));
const read = (content: Uint8Array) => readText("a.csv", content);

describe("bytes that are not UTF-8", () => {
  it("are Chinese where they are pairs as GB 2312 orders them", () => {
    // 年龄,收入,职业,性别,国籍,请输入
    const text = read(bytes("c4eac1e42ccad5c8eb2cd6b0d2b52cd0d4b1f02cb9fabcae2cc7ebcae4c8eb"));
    expect([text.source.text, text.problems]).toMatchObject([
      "年龄,收入,职业,性别,国籍,请输入",
      [{ code: "old-encoding", args: { encoding: "GB18030" }, severity: "warning" }],
    ]);
  });

  it("are of Western Europe where they stand between letters, or are one line of one sign", () => {
    for (const written of ["Größe;Gebühr;Maß\n", "période;été;âge;créé\n", `veld\n${"\x97".repeat(40)}\n`])
      expect(read(Uint8Array.from(Buffer.from(written, "latin1"))).problems).toMatchObject([
        { code: "old-encoding", args: { encoding: "Windows-1252" } },
      ]);
  });

  it.each([
    // возраст,доход,национальность
    ["Windows-1251", "e2eee7f0e0f1f22ce4eef5eee42cede0f6e8eeede0ebfcedeef1f2fc"],
    // 나이,소득,직업,국적
    ["EUC-KR", "b3aac0cc2cbcd2b5e62cc1f7beF72cb1b9c0fb2cc1f6bfaa2cbcbab0b3"],
    // 年齢,収入,職業,性別,国籍
    ["Shift JIS", "944e97ee2c8efb93fc2c90458bc62c90ab95ca2c8d9190d0"],
  ])("of an encoding that is not known keep a text from being judged: %s", (_, hex) => {
    const text = read(bytes(hex));
    expect([text.readable, text.problems]).toMatchObject([false, [{ code: "not-utf8", severity: "block" }]]);
  });
});
