import { playAll } from "../gate-case.ts";
import { toldCases } from "./told.cases.ts";

playAll(toldCases);
