/**
 * Who holds a link: asked and not answered yet, handed in, before the first day, after the last, once the round is
 * closed, no longer asked, with a record of another institution, or with a record and somebody else's link.
 */
export const holderKinds = ["asked", "submitted", "early", "late", "closed", "dropped", "elsewhere"] as const;
export type HolderKind = (typeof holderKinds)[number];

/** Who may do what by a personal link (decisions 34, permissions.md 6.5-7 and 12). */
export const holderExpectations: Readonly<Record<string, readonly HolderKind[]>> = {
  "scans/forms#saveForm": ["asked"],
  "scans/forms#submitForm": ["asked"],
  "scans/forms#withdrawForm": ["submitted"],
};
