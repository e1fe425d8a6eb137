import { playAll } from "../gate-case.ts";
import { authorPolicyCases } from "./author-policy.cases.ts";

playAll(authorPolicyCases);
