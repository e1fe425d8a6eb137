import { playAll } from "../gate-case.ts";
import { evasionByFormatCases } from "./evasion-by-format.cases.ts";

playAll(evasionByFormatCases);
