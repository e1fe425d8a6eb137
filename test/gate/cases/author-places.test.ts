import { playAll } from "../gate-case.ts";
import { authorPlacesCases } from "./author-places.cases.ts";

playAll(authorPlacesCases);
