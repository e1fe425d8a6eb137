import { playAll } from "../gate-case.ts";
import { incidentCases } from "./incidents.cases.ts";

playAll(incidentCases);
