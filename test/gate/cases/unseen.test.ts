import { playAll } from "../gate-case.ts";
import { unseenCases } from "./unseen.cases.ts";

playAll(unseenCases);
