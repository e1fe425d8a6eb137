import { playAll } from "../gate-case.ts";
import { honestCases } from "./honest.cases.ts";

playAll(honestCases);
