import { playAll } from "../gate-case.ts";
import { recordCases } from "./record.cases.ts";

playAll(recordCases);
