import { playAll } from "../gate-case.ts";
import { reportCases } from "./reports.cases.ts";

playAll(reportCases);
