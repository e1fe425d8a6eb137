import { playAll } from "../gate-case.ts";
import { flowCases } from "./flow.cases.ts";

playAll(flowCases);
