import type { PersonName } from "@/lib/platform/actor";

/** How somebody stands with Koers: let in, never let in, or let in once and no longer. */
export type AccessState = "open" | "none" | "ended";

export type UserView = {
  readonly id: string;
  readonly kind: "staff" | "student";
  readonly name: PersonName;
  readonly email: string | null;
  readonly jobTitle: string | null;
  readonly hasLeft: boolean;
  readonly access: AccessState;
  readonly hasPassword: boolean;
  /** The password was made by somebody else and not replaced yet. */
  readonly isTemporary: boolean;
  readonly hasSingleSignOn: boolean;
  /** A file changed the address after there was something to read: it lets nobody in through the school. */
  readonly isAddressInDoubt: boolean;
  readonly seenAt: Date | null;
};

/** Hours a password made by somebody else can be used to choose one's own; the database allows no more. */
export const temporaryHours = 72;
