import { playAll } from "../gate-case.ts";
import { flowFileCases } from "./flow-files.cases.ts";

playAll(flowFileCases);
