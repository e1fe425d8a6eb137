import { playAll } from "../gate-case.ts";
import { authorCases } from "./author.cases.ts";

playAll(authorCases);
