/** A name by which the single sign-on knows the institution: an operator entered it, somebody here confirms it. */
export type SignOnName = {
  readonly issuer: string;
  readonly organisation: string;
  readonly enteredAt: Date;
  readonly confirmedAt: Date | null;
  readonly confirmedBy: string | null;
  /** Entered by the reader, as operator: the second key is somebody else's. */
  readonly isOwn: boolean;
};

export type SignOnRefusal = "answered-already";
