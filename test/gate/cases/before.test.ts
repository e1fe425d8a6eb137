import { playAll } from "../gate-case.ts";
import { beforeCases } from "./before.cases.ts";

playAll(beforeCases);
