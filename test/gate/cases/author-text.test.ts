import { playAll } from "../gate-case.ts";
import { authorTextCases } from "./author-text.cases.ts";

playAll(authorTextCases);
