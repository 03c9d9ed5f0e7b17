/** Who comes by outside institutions: signed out, a member, somebody who must still choose a password, the operator. */
export const visitorKinds = ["nobody", "member", "provisional", "operator"] as const;
export type VisitorKind = (typeof visitorKinds)[number];

const signedIn = ["member", "operator"] as const;

/** Who may do what outside institutions: one's own account, and the operator's work (permissions.md, OPS). */
export const visitorExpectations: Readonly<Record<string, readonly VisitorKind[]>> = {
  "accounts#signInByPassword": visitorKinds,
  "accounts#signOutHere": visitorKinds,
  "accounts#changePreferences": visitorKinds,
  "accounts#replaceTemporaryPassword": [...signedIn, "provisional"],
  "accounts#replacePassword": [...signedIn, "provisional"],
  "accounts#endSessions": signedIn,
  // Open to whoever has the installation's code; where anything was set up there is nothing left to begin.
  "operator#setUp": visitorKinds,
  "operator#foundInstitution": ["operator"],
  "operator#renewFounding": ["operator"],
  "operator#giveWaitingHalf": ["operator"],
  "operator#addOrganisation": ["operator"],
  "operator#dropOrganisation": ["operator"],
};
