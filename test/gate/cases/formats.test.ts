import { playAll } from "../gate-case.ts";
import { formatCases } from "./formats.cases.ts";

playAll(formatCases);
