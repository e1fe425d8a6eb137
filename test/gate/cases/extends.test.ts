import { playAll } from "../gate-case.ts";
import { extendsCases } from "./extends.cases.ts";

playAll(extendsCases);
