import { playAll } from "../gate-case.ts";
import { policyGuardCases } from "./policy-guard.cases.ts";

playAll(policyGuardCases);
