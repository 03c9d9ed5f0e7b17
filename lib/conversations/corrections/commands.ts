import "server-only";

import { keepThemes } from "@/lib/conversations/commands";
import { changesBetween, type HeldFacts } from "@/lib/conversations/corrections/rules";
import { isSecondIntake } from "@/lib/conversations/intakes/queries";
import type { TalkView } from "@/lib/conversations/queries";
import { type Kind, mayBeCorrected, type TalkMoments } from "@/lib/conversations/rules";
import type { Actor } from "@/lib/platform/actor";
import { asDate, type Day } from "@/lib/platform/calendar";
import { done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";

/** As correctFacts, of a talk with a student; none becomes an intake beside one that is planned. */
export async function correctTalk(
  tx: TenantTx,
  actor: Actor,
  talk: TalkView,
  correction: Correction & { readonly kind: Kind },
  now: Date,
): Promise<Outcome<RefusalOf<typeof mayBeCorrected> | "intake-planned", { readonly changes: number }>> {
  if (await isSecondIntake(tx, talk, correction.kind, now)) return refused("intake-planned");
  return correctFacts(tx, actor, talk, correction, now);
}

type Corrected = TalkMoments & HeldFacts & { readonly id: string; readonly version: number };

type Correction = {
  readonly heldOn: Day;
  readonly kind: string;
  readonly minutes: number | null;
  readonly place: string | null;
  readonly topic: readonly string[];
  readonly competence: readonly string[];
};

/**
 * Corrects the facts of a recorded talk, with a student or with staff, over the version that was edited, and keeps beside them
 * what they were. Refuses once who it is about confirmed it. Returns how many facts became another.
 */
export async function correctFacts(
  tx: TenantTx,
  actor: Actor,
  talk: Corrected,
  { topic, competence, ...facts }: Correction,
  now: Date,
) {
  const verdict = mayBeCorrected(talk, facts.heldOn, now);
  if (!verdict.ok) return verdict;
  const changes = changesBetween(talk, { ...facts, topics: topic, competences: competence });
  if (changes.length === 0) return done({ changes: 0 });
  const { kind, place, minutes } = facts;
  const version = talk.version + 1;
  const data = { heldOn: asDate(facts.heldOn), kind, place, durationMinutes: minutes, version };
  await tx.conversation.updateMany({ where: { id: talk.id }, data });
  await tx.conversationTopic.deleteMany({ where: { conversationId: talk.id } });
  await tx.conversationCompetence.deleteMany({ where: { conversationId: talk.id } });
  await keepThemes(tx, talk.id, { topic, competence });
  const made = { conversationId: talk.id, version, correctedAt: now, correctedById: actor.personId };
  await tx.conversationCorrection.createMany({
    data: changes.map(({ fact, was, became }) => ({ ...made, fact, was: [...was], became: [...became] })),
  });
  return done({ changes: changes.length });
}
