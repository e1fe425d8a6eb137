import { playAll } from "../gate-case.ts";
import { evasionCases } from "./evasion.cases.ts";

playAll(evasionCases);
