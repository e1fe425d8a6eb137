/** What stands in a calendar. */
export const en = {
  "calendar/evaluation": (a: { profile: string }) => `Justification test lapses, evaluate: ${a.profile}`,
  "calendar/planned": (a: { profile: string; what: string; indicator: string }) =>
    `Figures planned: ${a.profile} (${a.what}${a.indicator === "" ? "" : `, ${a.indicator}`})`,
  "calendar/grant": (a: { grant: string; of: string }) => `${a.grant} ends: ${a.of}`,
};

export const nl: typeof en = {
  "calendar/evaluation": (a) => `Rechtvaardigingstoets verloopt, evalueer: ${a.profile}`,
  "calendar/planned": (a) => `Cijfers gepland: ${a.profile} (${a.what}${a.indicator === "" ? "" : `, ${a.indicator}`})`,
  "calendar/grant": (a) => `${a.grant} eindigt: ${a.of}`,
};
