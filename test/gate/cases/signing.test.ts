import { playAll } from "../gate-case.ts";
import { signingCases } from "./signing.cases.ts";

playAll(signingCases);
