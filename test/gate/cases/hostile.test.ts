import { playAll } from "../gate-case.ts";
import { hostileCases } from "./hostile.cases.ts";

playAll(hostileCases);
