import { playAll } from "../gate-case.ts";
import { postureCases } from "./posture.cases.ts";

playAll(postureCases);
