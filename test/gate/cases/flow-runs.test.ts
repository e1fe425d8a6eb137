import { playAll } from "../gate-case.ts";
import { flowRunCases } from "./flow-runs.cases.ts";

playAll(flowRunCases);
