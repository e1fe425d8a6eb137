import { playAll } from "../gate-case.ts";
import { signingLaterCases } from "./signing-later.cases.ts";

playAll(signingLaterCases);
