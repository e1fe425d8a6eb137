import { playAll } from "../gate-case.ts";
import { extendsSpellingCases } from "./extends-spelling.cases.ts";

playAll(extendsSpellingCases);
