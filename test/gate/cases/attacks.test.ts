import { playAll } from "../gate-case.ts";
import { attackCases } from "./attacks.cases.ts";

playAll(attackCases);
