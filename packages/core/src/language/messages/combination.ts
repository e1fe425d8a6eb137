/** What is said about indicators that distinguish together. */
interface Together {
  readonly names: string;
  readonly title: string;
  readonly why: string;
  readonly kind: string;
  readonly ground: string;
}

export const en = {
  "combination/found": (a: { names: string; title: string; why: string }) =>
    `${a.names} stand together in this profile: ${a.title}. ${a.why} Look at them together in the justification test (rechtvaardigingstoets).`,
  "combination/test-missing": (a: Together) =>
    `${a.names} together: ${a.title}, ${a.kind} on ${a.ground}. ${a.why} There is no justification test (rechtvaardigingstoets) of them together yet.`,
  "combination/purpose-missing": (a: Together) =>
    `${a.names} together: ${a.title}, ${a.kind} on ${a.ground}. ${a.why} State the purpose of the profile first: what is asked depends on it.`,
  "combination/purpose-unconfirmed": (a: Together & { purpose: string }) =>
    `${a.names} together: ${a.title}, ${a.kind} on ${a.ground}. ${a.why} The purpose "${a.purpose}" is stated here, and the policy does not confirm it, so it does not count yet: ask governance for an entry under \`uses\` in tenzij.yaml, or state the purpose it really has.`,
  "combination/tested": (a: Together) =>
    `${a.names} together: ${a.title}, ${a.kind} on ${a.ground}. The justification test (rechtvaardigingstoets) is about them.`,
  "combination/answer-missing": (a: Together) =>
    `${a.names} together: ${a.title}, each a possible stand-in for ${a.ground}. ${a.why} Give one answer for all of them in the record (\`proxy\`): what they can stand for together, and how that was examined.`,
  "combination/answered": (a: Together) =>
    `${a.names} together: ${a.title}, each a possible stand-in for ${a.ground}. One answer is given for all of them.`,
  "combination/members": (a: { combination: string; missing: string }) =>
    `"${a.combination}" is also made by: ${a.missing}. Name them under \`indicators\`, and read whether each answer holds for all of them.`,
  "combination/changed": (a: { combination: string; questions: string }) =>
    `An indicator of the combination "${a.combination}" changed after the test. To answer again: ${a.questions}.`,
  "combination/unbound": (a: { combination: string; questions: string }) =>
    `What is answered about the combination "${a.combination}" is not bound to its indicators (\`covers\`). Read whether these answers still hold: ${a.questions}. \`tenzij justify --refresh\` says how to confirm them.`,
  "combination/member": (a: { name: string }) => `"${a.name}" is part of the combination.`,
};

export const nl: typeof en = {
  "combination/found": (a) =>
    `${a.names} staan samen in dit profiel: ${a.title}. ${a.why} Bekijk ze samen in de rechtvaardigingstoets.`,
  "combination/test-missing": (a) =>
    `${a.names} samen: ${a.title}, ${a.kind} op grond van ${a.ground}. ${a.why} Er is nog geen rechtvaardigingstoets van deze indicatoren samen.`,
  "combination/purpose-missing": (a) =>
    `${a.names} samen: ${a.title}, ${a.kind} op grond van ${a.ground}. ${a.why} Vermeld eerst het doel van het profiel: daarvan hangt af wat er wordt gevraagd.`,
  "combination/purpose-unconfirmed": (a) =>
    `${a.names} samen: ${a.title}, ${a.kind} op grond van ${a.ground}. ${a.why} Het doel "${a.purpose}" is hier vermeld, maar het beleid bevestigt dat niet; het telt dus nog niet. Vraag governance om een regel onder \`uses\` in tenzij.yaml, of vermeld het werkelijke doel.`,
  "combination/tested": (a) =>
    `${a.names} samen: ${a.title}, ${a.kind} op grond van ${a.ground}. De rechtvaardigingstoets gaat hierover.`,
  "combination/answer-missing": (a) =>
    `${a.names} samen: ${a.title}, elk mogelijk een proxy voor ${a.ground}. ${a.why} Geef in het toetsverslag één antwoord voor alle samen (\`proxy\`): waar zij samen voor kunnen staan, en hoe dat is onderzocht.`,
  "combination/answered": (a) =>
    `${a.names} samen: ${a.title}, elk mogelijk een proxy voor ${a.ground}. Er is één antwoord voor alle samen gegeven.`,
  "combination/members": (a) =>
    `"${a.combination}" bestaat ook uit: ${a.missing}. Noem ze onder \`indicators\`, en lees na of elk antwoord voor alle geldt.`,
  "combination/changed": (a) =>
    `Een indicator van de combinatie "${a.combination}" is na de toets gewijzigd. Opnieuw te beantwoorden: ${a.questions}.`,
  "combination/unbound": (a) =>
    `Wat over de combinatie "${a.combination}" is geantwoord, is niet gebonden aan haar indicatoren (\`covers\`). Lees na of deze antwoorden nog gelden: ${a.questions}. \`tenzij justify --refresh\` zegt hoe u ze bevestigt.`,
  "combination/member": (a) => `"${a.name}" hoort bij de combinatie.`,
};
