/** What is said about indicators that distinguish together. */
export const en = {
  "combination/found": (a: { names: string; title: string; why: string }) =>
    `${a.names} stand together in this profile: ${a.title}. ${a.why} Look at them together in the justification test (rechtvaardigingstoets).`,
  "combination/member": (a: { name: string }) => `"${a.name}" is part of the combination.`,
};

export const nl: typeof en = {
  "combination/found": (a) =>
    `${a.names} staan samen in dit profiel: ${a.title}. ${a.why} Bekijk ze samen in de rechtvaardigingstoets.`,
  "combination/member": (a) => `"${a.name}" hoort bij de combinatie.`,
};
