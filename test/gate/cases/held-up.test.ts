import { playAll } from "../gate-case.ts";
import { heldUpCases } from "./held-up.cases.ts";

playAll(heldUpCases);
