import { playAll } from "../gate-case.ts";
import { quietCases } from "./quiet.cases.ts";

playAll(quietCases);
