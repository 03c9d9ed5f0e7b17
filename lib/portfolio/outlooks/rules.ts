/** How a student sees the work they train for, and where they want to go with it (T21). */
export const outlookKinds = ["profession", "perspective"] as const;
export type OutlookKind = (typeof outlookKinds)[number];

export const longestOutlook = 4000;
/** As many versions as are shown of each; older ones stay in what is taken along. */
export const versionsShown = 12;

/** What each is called in an address. */
export const outlookSlugs = {
  profession: "beroepsbeeld",
  perspective: "loopbaanperspectief",
} as const satisfies Record<OutlookKind, string>;
