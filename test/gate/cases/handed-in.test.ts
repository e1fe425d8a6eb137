import { playAll } from "../gate-case.ts";
import { handedInCases } from "./handed-in.cases.ts";

playAll(handedInCases);
