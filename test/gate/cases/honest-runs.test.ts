import { playAll } from "../gate-case.ts";
import { honestRunCases } from "./honest-runs.cases.ts";

playAll(honestRunCases);
