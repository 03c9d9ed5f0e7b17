export type TrailKind = "write" | "read" | "technical";

export const trailKinds: readonly TrailKind[] = ["write", "read", "technical"];

export type TrailEventView = {
  readonly id: string;
  readonly at: Date;
  readonly kind: TrailKind;
  readonly verb: string;
  readonly entity: string;
  /** Who did it; null when the installation itself did. */
  readonly actor: string | null;
  /** How many rows left with an export; null for anything else. */
  readonly rows: number | null;
  /** Whom it is about. */
  readonly subject: string | null;
};

/** A stretch of events, newest first, and where the older ones begin. */
export type Stretch = { readonly events: readonly TrailEventView[]; readonly older: string | null };
