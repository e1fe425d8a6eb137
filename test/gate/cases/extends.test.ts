import { playAll } from "../gate-case.ts";
import { extendsCases, handedInCases } from "./extends.cases.ts";

playAll([...extendsCases, ...handedInCases]);
