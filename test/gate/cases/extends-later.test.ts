import { playAll } from "../gate-case.ts";
import { extendsLaterCases } from "./extends-later.cases.ts";

playAll(extendsLaterCases);
