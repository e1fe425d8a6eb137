import { playAll } from "../gate-case.ts";
import { faultCases } from "./faults.cases.ts";

playAll(faultCases);
