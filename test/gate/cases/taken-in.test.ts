import { playAll } from "../gate-case.ts";
import { takenInCases } from "./taken-in.cases.ts";

playAll(takenInCases);
