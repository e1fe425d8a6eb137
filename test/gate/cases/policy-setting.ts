export const WEAKER = "gate/policy-weaker";

export const ownFramework = "kaders/stad.yaml";

export const framework = `id: stad
title: {nl: Kader stad, en: City framework}
edition: "2026"
from: "2026-11-01"
asker: {nl: De stad, en: The city}
source: nota
sources: [{id: nota, title: Nota, date: "2026", authority: P, read: full}]
questions:
  - id: ST-01
    title: {nl: Raad, en: Council}
    text: {nl: Wat vond de raad?, en: What did the council think?}
    of: profile
    when: {kinds: [direct, contested, indirect]}
    at: stad.raad
    form: reason
    restsOn: [process]
    severity: block
    authority: P
    sources: [{source: nota}]
`;
