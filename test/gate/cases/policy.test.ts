import { playAll } from "../gate-case.ts";
import { policyCases } from "./policy.cases.ts";

playAll(policyCases);
