import type { InstitutionId } from "@/lib/platform/actor";
import { type Day, later, momentOf } from "@/lib/platform/calendar";
import { tokenFrom } from "@/lib/platform/personal-link";
import type { TenantTx } from "@/lib/platform/tenancy";
import { closeRounds } from "@/lib/scans/closing/commands";
import { startOwnRound } from "@/lib/scans/feedback/commands";
import { submitForm } from "@/lib/scans/forms/commands";
import { claimForm, type FormView } from "@/lib/scans/forms/queries";
import type { Answers } from "@/lib/scans/forms/rules";
import { openKey } from "@/lib/scans/links/queries";
import { askPerson } from "@/lib/scans/raters/commands";
import type { AskedCategory } from "@/lib/scans/raters/rules";
import { inviteAll } from "@/lib/scans/rounds/commands";
import { claimRound } from "@/lib/scans/rounds/queries";
import type { RaterCategory } from "@/lib/scans/rules";
import type { Colleague } from "@/prisma/seed/people";
import { pick, type Random, randomFrom } from "@/prisma/seed/random";
import { praise, tips } from "@/prisma/seed/texts/feedback-words";

type Asked = { readonly personId: string; readonly category: AskedCategory };

export type FeedbackStory = {
  readonly institutionId: InstitutionId;
  readonly versionId: string;
  readonly today: Day;
  /** Who asked for feedback twice, with a leader and students; and a leader who asks for it now. */
  readonly subject: Colleague;
  readonly leaderId: string;
  readonly colleagues: readonly Colleague[];
  readonly studentIds: readonly string[];
};

/**
 * Somebody's feedback of last year and of this one, so that growth can be seen, and a round that runs: asked, filled
 * in and closed by the same steps as people take.
 */
export async function writeFeedback(tx: TenantTx, story: FeedbackStory): Promise<void> {
  const { subject, leaderId, studentIds, today } = story;
  const near = story.colleagues.filter(({ teamId, id }) => teamId === subject.teamId && id !== leaderId);
  const others = near.filter(({ id }) => id !== subject.id);
  const ask = (category: AskedCategory, ids: readonly string[]) =>
    ids.map((personId): Asked => ({ personId, category }));
  const ids = others.map(({ id }) => id);
  const leader = ask("leader", [leaderId]);
  const before = [...leader, ...ask("colleague", ids.slice(0, 4)), ...ask("student", studentIds.slice(0, 4))];
  const recent = [...leader, ...ask("colleague", ids.slice(1, 7)), ...ask("student", studentIds.slice(2, 7))];
  const own = { ...story, personId: subject.id };
  await tell(tx, {
    ...own,
    name: "Feedback vorig jaar",
    on: later(today, { months: -12 }),
    asked: before,
    mood: 0,
  });
  await tell(tx, {
    ...own,
    name: "Feedback dit jaar",
    on: later(today, { days: -32 }),
    asked: recent,
    mood: 0.16,
  });
  const running = ask("colleague", [subject.id, ...ids.slice(0, 5)]);
  const now = { on: later(today, { days: -3 }), asked: running, mood: 0.1, isRunning: true };
  await tell(tx, { ...story, personId: leaderId, name: "Feedback over mijn begeleiding", ...now });
}

type Round = Pick<FeedbackStory, "institutionId" | "versionId"> & {
  readonly personId: string;
  readonly name: string;
  readonly on: Day;
  readonly asked: readonly Asked[];
  /** How far others see more than the first time, as a part of the scale. */
  readonly mood: number;
  readonly isRunning?: boolean;
};

async function tell(tx: TenantTx, round: Round): Promise<void> {
  const { institutionId, versionId, personId, name, on, asked, isRunning = false } = round;
  const now = momentOf(on, "10:20");
  const start = { versionId, kind: "feedback", name, closesOn: later(on, { days: 21 }) } as const;
  const started = await startOwnRound(tx, start, { personId, institutionId, now });
  if (!started.ok) throw new Error(started.refusal);
  const { roundId } = started.data;
  for (const one of asked) {
    const open = await claimRound(tx, { institutionId }, roundId);
    const outcome = open && (await askPerson(tx, open, one, now));
    if (!outcome?.ok) throw new Error("Somebody could not be asked for feedback.");
  }
  await inviteAll(tx, institutionId, [roundId], { now, hasMail: false });
  await answer(
    tx,
    { ...round, roundId, now: momentOf(later(on, { days: 2 }), "15:40") },
    isRunning ? 2 : asked.length,
  );
  if (isRunning) return;
  await closeRounds(tx, institutionId, [roundId], momentOf(later(on, { days: 22 }), "02:00"));
}

/** So many of those who are asked hand in, whoever asks first; the last to be asked is too late. */
async function answer(
  tx: TenantTx,
  { institutionId, roundId, now, mood, name }: Round & { readonly roundId: string; readonly now: Date },
  most: number,
): Promise<void> {
  const key = await openKey(tx, institutionId, roundId);
  const raters = await tx.scanRater.findMany({
    where: { roundId },
    orderBy: { id: "asc" },
    select: { id: true, category: true },
  });
  const random = randomFrom(`${name} ${mood}`);
  for (const { id, category } of raters.slice(0, most)) {
    if (!key) return;
    const context = { tx, holder: { institutionId, recordId: id, token: tokenFrom(key, id) }, now };
    const form = await claimForm(context);
    if (form) await submitForm(context, form, answersTo(form, category as RaterCategory, mood, random));
  }
}

function answersTo({ questions }: FormView, category: RaterCategory, mood: number, random: Random): Answers {
  const open = [praise, tips];
  const given = questions.map(({ id, kind, steps }, place) => {
    if (kind === "open") {
      const texts =
        open[questions.slice(0, place).filter((one) => one.kind === "open").length % open.length] ?? tips;
      return [id, { step: null, text: random() < 0.7 ? pick(texts, random) : "" }] as const;
    }
    const lean = category === "self" ? 0.45 : 0.25 + mood + (place % 3) * 0.09;
    const step = Math.floor((lean + random() * 0.5) * steps.length);
    return [id, { step: Math.min(steps.length - 1, Math.max(0, step)), text: "" }] as const;
  });
  return Object.fromEntries(given.filter(([, { step, text }]) => step !== null || text !== ""));
}
