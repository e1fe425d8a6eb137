import { playAll } from "../gate-case.ts";
import { overTimeCases } from "./over-time.cases.ts";

playAll(overTimeCases);
