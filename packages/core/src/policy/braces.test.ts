import { describe, expect, it } from "vitest";
import { alternativesIn, withoutBraces } from "./braces.ts";

describe("a glob with braces", () => {
  it.each([
    ["a/b", ["a/b"]],
    ["a.{yaml,yml}", ["a.yaml", "a.yml"]],
    ["{a,b}/{c,d}", ["a/c", "a/d", "b/c", "b/d"]],
    ["{a,b/{c,d}}/x", ["a/x", "b/c/x", "b/d/x"]],
    ["x{,y}z", ["xz", "xyz"]],
    ["{a}", ["a"]],
    ["a,b", ["a,b"]],
    ["a}b", null],
    ["a}b{c,d}", null],
    ["{a,b", null],
    ["{a,b}}", null],
    ["{a,{b}", null],
    ["{a}{b", null],
    ["{a,b}{c", null],
    ["{x,y}}{a", null],
  ])("%s stands for %j", (glob, patterns) => {
    expect(withoutBraces(glob)).toEqual(patterns);
  });

  it.each([
    ["a,b", 1],
    ["{a,b}", 2],
    ["{a,b,c}/{d,e}", 6],
    ["{a,b{c,d}}", 4],
  ])("%s stands for at most %i patterns", (glob, most) => {
    expect(alternativesIn(glob)).toBe(most);
  });
});
