import { playAll } from "../gate-case.ts";
import { extendsAroundCases } from "./extends-around.cases.ts";

playAll(extendsAroundCases);
