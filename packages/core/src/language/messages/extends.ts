/** What is said about a policy that is laid over that of an organisation, and about the copy of it. */
export const en = {
  "policy/extends-form": () =>
    "`extends` names no policy. Write owner/repository/path@ref, such as ministry/governance/tenzij.yaml@main, with a path to a .yaml file.",
  "policy/extends-weaker": (a: { way: string }) =>
    `This asks less than the organisation's policy, which does not hand this key down, so it does not count: ${a.way}. Take it out, or ask the organisation for it under \`may\`.`,
  "policy/extends-beyond": (a: { key: string; atMost: string; until: string }) =>
    `${a.key}: until ${a.until} is longer than the organisation allows (at most ${a.atMost} after the day it was given), so it does not count. Give it a day (\`on\`) and an earlier end.`,
  "policy/extends-chain": () =>
    "The organisation's policy extends another one. Only one step is followed, so that nobody can lead it in a circle: put what should hold into the policy that is extended.",
  "policy/extends-grants": () =>
    "Grants are bound to a file of one repository; what stands here in the organisation's policy reaches none. Put it into the repository's own policy.",
  "policy/extends-legacy": () =>
    "`legacy` is for what stood in one repository before it had a gate; what stands here in the organisation's policy reaches none. Put it into the repository's own policy, and hand the key down here: `may: {legacy: {at-most: P6M}}`.",
  "policy/bound-weaker": (a: { source: string; key: string }) =>
    `\`${a.key}\` asks less here than ${a.source}, which the workflow hands in, so it does not count: what is handed in only makes stricter. Take it out, or let the policy here extend that one and ask for the key under \`may\`.`,
  "policy/bound-unseen": (a: { source: string }) =>
    `The workflow hands in ${a.source}, and this run may not see it, so it is not known what binds here. Give the Action a token of a GitHub App that may read it (\`policy-token\`, \`contents: read\`). A change from a fork is given no token: let the policy of this repository extend it, and the copy counts.`,
  "policy/copy-missing": (a: { source: string }) =>
    `The policy here extends ${a.source}, and the copy of that in .tenzij is missing or cannot be read. Nothing takes its place: run \`tenzij policy update\` and commit what it writes.`,
  "policy/copy-link": (a: { file: string }) =>
    `${a.file} is a link, which could lead anywhere. Remove it and run \`tenzij policy update\`.`,
  "policy/copy-unread": () =>
    "It cannot be read where the copy of the organisation's policy was taken from. Run `tenzij policy update`.",
  "policy/copy-other-source": (a: { source: string; of: string }) =>
    `The policy here extends ${a.source}, and the copy is of ${a.of}. Run \`tenzij policy update\`.`,
  "policy/copy-edited": (a: { digest: string }) =>
    `.tenzij/policy.yaml is not what was taken from the source (digest ${a.digest}). What should change, changes there; then run \`tenzij policy update\`.`,
  "policy/copy-organisation": () =>
    ".tenzij/organisation.yaml is not what was taken from the source. Run `tenzij policy update`.",
  "policy/copy-old": (a: { on: string; atMost: string }) =>
    `The copy of the organisation's policy was taken on ${a.on}, longer ago than its own term (${a.atMost}). Run \`tenzij policy update\`.`,
  "policy/copy-ahead": (a: { on: string }) =>
    `The copy of the organisation's policy says that it was taken on ${a.on}, a day that is still to come. Run \`tenzij policy update\`.`,
  "report/policy-bound": (a: { text: string; source: string; commit: string; digest: string }) =>
    `${a.text}; the workflow hands in ${a.source} (commit ${a.commit}, digest ${a.digest}), which binds too`,
  "report/policy-over": (a: { file: string; source: string; commit: string; digest: string; on: string }) =>
    `Policy: ${a.file}, laid over ${a.source} (commit ${a.commit}, digest ${a.digest}, taken on ${a.on})`,
};

export const nl: typeof en = {
  "policy/extends-form": () =>
    "`extends` noemt geen beleid. Schrijf eigenaar/repository/pad@ref, zoals ministerie/beleid/tenzij.yaml@main, met een pad naar een .yaml-bestand.",
  "policy/extends-weaker": (a) =>
    `Dit vraagt minder dan het beleid van de organisatie, dat deze sleutel niet overlaat, dus het telt niet: ${a.way}. Haal het weg, of vraag de organisatie erom onder \`may\`.`,
  "policy/extends-beyond": (a) =>
    `${a.key}: tot en met ${a.until} is langer dan de organisatie toestaat (hooguit ${a.atMost} na de dag waarop het is gegeven), dus het telt niet. Geef het een dag (\`on\`) en een eerder einde.`,
  "policy/extends-chain": () =>
    "Het beleid van de organisatie breidt zelf een ander uit. Er wordt maar één stap gevolgd, zodat niemand er een kring van kan maken: zet wat moet gelden in het beleid dat wordt uitgebreid.",
  "policy/extends-grants": () =>
    "Wat het beleid toestaat, hangt aan een bestand van één repository; wat hierover in het beleid van de organisatie staat, bereikt er geen. Zet het in het eigen beleid van de repository.",
  "policy/extends-legacy": () =>
    "`legacy` gaat over wat er in één repository al stond voordat die een poort had; wat hierover in het beleid van de organisatie staat, bereikt er geen. Zet het in het eigen beleid van de repository, en laat de sleutel hier over: `may: {legacy: {at-most: P6M}}`.",
  "policy/bound-weaker": (a) =>
    `\`${a.key}\` vraagt hier minder dan ${a.source}, dat de workflow meegeeft, dus het telt niet: wat wordt meegegeven, maakt alleen strenger. Haal het weg, of laat het beleid hier dat beleid uitbreiden en vraag om de sleutel onder \`may\`.`,
  "policy/bound-unseen": (a) =>
    `De workflow geeft ${a.source} mee, en deze run mag het niet zien, dus is niet bekend wat hier bindt. Geef de Action een token van een GitHub App die het mag lezen (\`policy-token\`, \`contents: read\`). Een wijziging vanuit een fork krijgt geen token: laat het beleid van deze repository dat beleid uitbreiden, dan telt de kopie.`,
  "policy/copy-missing": (a) =>
    `Het beleid hier breidt ${a.source} uit, en de kopie daarvan in .tenzij ontbreekt of is niet te lezen. Er komt niets voor in de plaats: voer \`tenzij policy update\` uit en leg vast wat dat schrijft.`,
  "policy/copy-link": (a) =>
    `${a.file} is een koppeling, die overal heen kan leiden. Verwijder die en voer \`tenzij policy update\` uit.`,
  "policy/copy-unread": () =>
    "Er is niet te lezen waar de kopie van het beleid van de organisatie vandaan komt. Voer `tenzij policy update` uit.",
  "policy/copy-other-source": (a) =>
    `Het beleid hier breidt ${a.source} uit, en de kopie is van ${a.of}. Voer \`tenzij policy update\` uit.`,
  "policy/copy-edited": (a) =>
    `.tenzij/policy.yaml is niet wat van de bron is overgenomen (controlegetal ${a.digest}). Wat moet veranderen, verandert daar; voer dan \`tenzij policy update\` uit.`,
  "policy/copy-organisation": () =>
    ".tenzij/organisation.yaml is niet wat van de bron is overgenomen. Voer `tenzij policy update` uit.",
  "policy/copy-old": (a) =>
    `De kopie van het beleid van de organisatie is overgenomen op ${a.on}, langer geleden dan de eigen termijn ervan (${a.atMost}). Voer \`tenzij policy update\` uit.`,
  "policy/copy-ahead": (a) =>
    `De kopie van het beleid van de organisatie zegt te zijn overgenomen op ${a.on}, een dag die nog moet komen. Voer \`tenzij policy update\` uit.`,
  "report/policy-bound": (a) =>
    `${a.text}; de workflow geeft ${a.source} mee (commit ${a.commit}, controlegetal ${a.digest}), dat ook bindt`,
  "report/policy-over": (a) =>
    `Beleid: ${a.file}, bovenop ${a.source} (commit ${a.commit}, controlegetal ${a.digest}, overgenomen op ${a.on})`,
};
