import { playAll } from "../gate-case.ts";
import { authorCommitsCases } from "./author-commits.cases.ts";

playAll(authorCommitsCases);
