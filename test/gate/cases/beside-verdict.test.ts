import { playAll } from "../gate-case.ts";
import { besideVerdictCases } from "./beside-verdict.cases.ts";

playAll(besideVerdictCases);
