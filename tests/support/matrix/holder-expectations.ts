/**
 * Who holds a link to a form: asked and not answered yet, handed in, before the first day, after the last, once the round
 * is closed, no longer asked, with a record of another institution, or with a record and somebody else's link.
 */
const formHolders = ["asked", "submitted", "early", "late", "closed", "dropped", "elsewhere"] as const;

/**
 * Who holds a link to a talk: before it, once it was recorded, once the student confirmed it, when they agreed
 * themselves, when it was called off, when their link was ended or is over, and from another institution.
 */
const guests = [
  "guest-before",
  "guest-waiting",
  "guest-after",
  "guest-agreed",
  "guest-cancelled",
  "guest-ended",
  "guest-over",
  "guest-elsewhere",
] as const;

export const holderKinds = [...formHolders, ...guests] as const;
export type HolderKind = (typeof holderKinds)[number];

/** Who may do what by a personal link (decisions 34, permissions.md 6.5-7 and 12). */
export const holderExpectations: Readonly<Record<string, readonly HolderKind[]>> = {
  "scans/forms#saveForm": ["asked"],
  "scans/forms#submitForm": ["asked"],
  "scans/forms#withdrawForm": ["submitted"],
  "conversations/guests/replies#prepareTalk": ["guest-before"],
  "conversations/guests/replies#agreeAsGuest": ["guest-after"],
};
