import { playAll } from "../gate-case.ts";
import { grantsCases } from "./grants.cases.ts";

playAll(grantsCases);
