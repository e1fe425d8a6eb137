import { setForShortWork } from "./short-work.ts";
import { start } from "./start.ts";

setForShortWork(process.versions.node);
await start();
