import "server-only";

import type { Actor, PersonName } from "@/lib/platform/actor";
import { callEntrance } from "@/lib/platform/entrance";
import { env } from "@/lib/platform/env";
import { fullName } from "@/lib/platform/format";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { Visitor } from "@/lib/platform/session";
import { type Question, question } from "@/lib/platform/together";

/** By which ways somebody can come in: the single sign-on's name when there is one, and whether demo accounts exist. */
export function findSignInWays(): { provider: string | null; hasDemo: boolean } {
  const { OIDC_ISSUER, OIDC_NAME, DEMO } = env();
  return { provider: OIDC_ISSUER ? OIDC_NAME : null, hasDemo: DEMO === "1" };
}

export type SessionView = {
  readonly id: string;
  readonly device: string;
  readonly openedAt: Date;
  readonly seenAt: Date;
  readonly isPresent: boolean;
};

/** One's own open sessions, the present one first. */
export async function listOwnSessions({ sessionId }: Visitor): Promise<SessionView[]> {
  const rows = await callEntrance<{ id: string; device: string; created_at: Date; seen_at: Date }>(
    "listSessions",
    sessionId,
  );
  const views = rows.map((row) => ({
    id: row.id,
    device: row.device,
    openedAt: row.created_at,
    seenAt: row.seen_at,
    isPresent: row.id === sessionId,
  }));
  return views.sort((a, b) => Number(b.isPresent) - Number(a.isPresent));
}

/** The address one signs in with and since when the password is in use; null for who only uses single sign-on. */
export async function findOwnPassword({
  sessionId,
}: Visitor): Promise<{ email: string; changedAt: Date } | null> {
  const [row] = await callEntrance<{ email: string; changed_at: Date }>("findOwnCredential", sessionId);
  return row ? { email: row.email, changedAt: row.changed_at } : null;
}

/** That somebody made a password for an account, and who gave its second half: by whom (null: the installation itself) and when. */
export type PasswordGift = {
  readonly by: string | null;
  readonly at: Date;
  readonly second: { readonly by: string | null; readonly at: Date } | null;
};

type Deed = { readonly by: PersonName | null; readonly at: string; readonly isSecond: boolean };

/** The last time somebody else made a password for this person here, with who gave the second half of it; or null. */
export function passwordGiftOf({ institutionId, personId }: Actor): Question<PasswordGift | null> {
  const lastDeeds = Prisma.sql`
    select e.at, e.verb = 'give-second-half' as "isSecond", case when p.id is not null then
      ${personNameOf(Prisma.sql`p`)} end as by
    from trail_events e
    left join people p on p.institution_id = ${institutionId}::uuid and p.id = e.actor_id
    where e.institution_id = ${institutionId}::uuid and e.subject_person_id = ${personId}::uuid
      and (e.verb in ('give-password', 'give-second-half') and e.entity = 'access'
        or e.verb = 'found' and e.entity = 'institution'
        or e.verb = 'give' and e.entity = 'access' and e.details ->> 'way' = 'password')
    order by e.id desc limit 2`;
  return question(lastDeeds, (deeds: readonly Deed[]) => {
    const made = deeds.find(({ isSecond }) => !isSecond);
    if (!made) return null;
    const [last] = deeds;
    return { ...told(made), second: last?.isSecond ? told(last) : null };
  });
}

function told({ by, at }: Deed) {
  return { by: by && fullName(by), at: new Date(at) };
}
