import { playAll } from "../gate-case.ts";
import { policyInputCases } from "./policy-inputs.cases.ts";

playAll(policyInputCases);
