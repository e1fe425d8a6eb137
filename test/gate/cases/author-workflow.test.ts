import { playAll } from "../gate-case.ts";
import { authorWorkflowCases } from "./author-workflow.cases.ts";

playAll(authorWorkflowCases);
