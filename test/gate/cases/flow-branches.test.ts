import { playAll } from "../gate-case.ts";
import { flowBranchCases } from "./flow-branches.cases.ts";

playAll(flowBranchCases);
