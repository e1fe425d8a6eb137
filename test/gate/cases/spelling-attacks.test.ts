import { playAll } from "../gate-case.ts";
import { spellingAttackCases } from "./spelling-attacks.cases.ts";

playAll(spellingAttackCases);
