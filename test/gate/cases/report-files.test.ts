import { playAll } from "../gate-case.ts";
import { reportFileCases } from "./report-files.cases.ts";

playAll(reportFileCases);
