import fc from "fast-check";

// A mutant is tried many hundred times: few examples, and the same ones each time, so that an outcome can be had again.
fc.configureGlobal({ numRuns: 20, seed: 20_251_125 });
