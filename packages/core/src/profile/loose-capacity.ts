/**
 * In which capacity something stands that its keys and shape do not make a criterion: in no place of its own, among what is
 * left out, among what a model is measured for, switched off, or as the name of an indicator once more.
 */
export type LooseCapacity = "loose" | "left-out" | "measured" | "switched-off" | "repeat";
