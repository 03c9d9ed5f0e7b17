/** First parts of addresses that are the product's own (decisions 25), and those its routes take. */
const reserved = [
  "login",
  "logout",
  "api",
  "r",
  "operator",
  "privacy",
  "toegankelijkheid",
  "help",
  "static",
  "auth",
  "health",
  "live",
];

/** Whether a text can be the first part of an institution's address: small letters, digits and hyphens. */
export function isSlug(text: string): boolean {
  return /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/.test(text) && !reserved.includes(text);
}

export type InstitutionView = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly isDemo: boolean;
  readonly foundedAt: Date;
  readonly members: number;
  /** How the single sign-on names it. */
  readonly organisations: readonly OrganisationName[];
  /** Nobody ever came in: its first admin may get another founding password. */
  readonly isUnentered: boolean;
};

/** A name at the single sign-on; it lets nobody new in before the institution confirmed it. */
export type OrganisationName = { readonly name: string; readonly isConfirmed: boolean };

/** The second half of a password that waits at the operator: where, and nothing of whom it is about. */
export type WaitingHalf = {
  readonly institutionId: string;
  readonly institution: string;
  readonly halfId: string;
  readonly worksUntil: Date;
  /** Given already, by the operator or a colleague: its page says by whom. */
  readonly isGiven: boolean;
};
