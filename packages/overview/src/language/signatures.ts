export const en = {
  "dossier/unknown-content": () =>
    "The file that was given holds no digests of this profile that can be compared, as of a run whose report is public. Whether its signatures are on what stands here is not known.",
};

export const nl: typeof en = {
  "dossier/unknown-content": () =>
    "Het gegeven bestand bevat geen controlegetallen van dit profiel die te vergelijken zijn, zoals bij een run met een openbaar verslag. Of de handtekeningen op deze inhoud staan, is niet bekend.",
};
