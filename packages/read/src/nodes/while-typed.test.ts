import fc from "fast-check";
import { expect, it } from "vitest";
import { sourceText } from "../source-text.ts";
import type { MapNode, Node } from "./node.ts";
import { readNodes } from "./read-nodes.ts";

const count = 12;
const many = (piece: (n: number) => string) => Array.from({ length: count }, (_, n) => piece(n));

const cell = (n: number) => ({
  cell_type: "code",
  metadata: {},
  outputs: [{ text: ["Jansen"] }],
  source: [`df["kenmerk_${n}"] == "a${n}"\n`, `print(${n})`],
});

/** A text in pieces that each name one criterion, what may be typed into it, and what stands before and behind them. */
const formats: Readonly<Record<string, { head: string; pieces: string[]; tail: string; typed: string[] }>> = {
  "a.csv": {
    head: "kenmerk;waarde;punten\n",
    pieces: many((n) => `kenmerk_${n};a${n};${n}\n`),
    tail: "",
    typed: ['"'],
  },
  "a.sql": {
    head: "",
    pieces: many((n) => `select p.kenmerk_${n}\nfrom t p\nwhere p.kenmerk_${n} in ('a${n}', 'b');\n`),
    tail: "",
    typed: ["'", '"', "`", "N'"],
  },
  "a.ipynb": {
    head: '{\n "cells": [\n',
    pieces: many((n) => `${JSON.stringify(cell(n), null, 1).replaceAll(/^/gm, "  ")}${n < count - 1 ? "," : ""}\n`),
    tail: ' ],\n "metadata": {"kernelspec": {"name": "python3"}},\n "nbformat": 4\n}\n',
    typed: ['"', "[", "}"],
  },
};

/** What is said of a criterion, and where, from the end of the text where it stands behind a place. */
function placed(node: Node, size: number, behind: number): unknown {
  const at =
    node.span.start >= behind ? [node.span.start - size, node.span.end - size] : [node.span.start, node.span.end];
  if (node.type === "scalar") return [node.text, ...at];
  const below = node.type === "list" ? node.items : node.entries.map(({ value }) => value);
  return [...at, ...below.map((one) => placed(one, size, behind))];
}

function criteria(file: string, text: string, behind: number): ReadonlyMap<string, unknown> {
  const { roots } = readNodes(sourceText(file, text));
  const found = (roots[0] as MapNode | undefined)?.entries.find(({ key }) => key.text === "indicators")?.value;
  const maps = found?.type === "list" ? found.items : [];
  return new Map(maps.map((one) => [nameOf(one as MapNode), placed(one, text.length, behind)]));
}

function nameOf({ entries: [first] }: MapNode): string {
  return first?.value.type === "scalar" ? first.value.text : "";
}

/** Where a quote opens something: at the start of a cell of a table, and in a notebook between the brackets around a cell. */
function placesIn(file: string, piece: string): number[] {
  const all = Array.from({ length: piece.length }, (_, at) => at);
  if (file.endsWith(".csv")) return all.filter((at) => at === 0 || piece[at - 1] === ";");
  if (file.endsWith(".ipynb")) return all.filter((at) => at > piece.indexOf("\n") && at < piece.lastIndexOf("}") - 2);
  return all;
}

it.each(Object.entries(formats))(
  "reads in %s what stands in other rows, statements and cells as it did, while a quote is typed in one",
  (file, { head, pieces, tail, typed }) => {
    const sound = head + pieces.join("") + tail;
    fc.assert(
      fc.property(
        fc.nat(count - 1),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.constantFrom(...typed),
        (n, at, put) => {
          const piece = pieces[n] ?? "";
          const start = head.length + pieces.slice(0, n).join("").length;
          const places = placesIn(file, piece);
          const inside = places[Math.floor(at * places.length)] ?? 0;
          const place = start + inside;
          const text = sound.slice(0, place) + put + sound.slice(place);
          const [before, now] = [criteria(file, sound, place), criteria(file, text, place)];
          const problems = readNodes(sourceText(file, text)).problems.filter(({ severity }) => severity === "block");
          fc.pre(problems.some(({ code }) => code === "unclosed" || code === "not-json"));
          for (const [name, of] of before)
            if (name !== `kenmerk_${n}`) expect([text, name, now.get(name)]).toEqual([text, name, of]);
        },
      ),
      { numRuns: 100 },
    );
  },
);
