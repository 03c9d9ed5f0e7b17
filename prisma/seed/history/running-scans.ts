import type { InstitutionId } from "@/lib/platform/actor";
import { asDate, type Day, later, momentOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { tokenFrom } from "@/lib/platform/personal-link";
import type { TenantTx } from "@/lib/platform/tenancy";
import { submitForm } from "@/lib/scans/forms/commands";
import { claimForm } from "@/lib/scans/forms/queries";
import { openKey } from "@/lib/scans/links/queries";
import { inviteAll, startRound } from "@/lib/scans/rounds/commands";
import type { Questionnaire } from "@/prisma/seed/history/questionnaires";
import type { Scannable } from "@/prisma/seed/people";
import { companyOf, scanNameOn, scanStories } from "@/prisma/seed/texts/scans";

type Scene = Questionnaire & {
  readonly institutionId: InstitutionId;
  readonly today: Day;
  readonly name: string;
};

/** Two scans that run: in one the student answered and the others did not, in the other nobody did yet. */
export async function writeRunningScans(
  tx: TenantTx,
  scene: Scene,
  { runs, waits }: { runs: Scannable | undefined; waits: Scannable | undefined },
): Promise<void> {
  if (runs) await fillIn(tx, scene, await open(tx, scene, runs, 8));
  if (waits) await open(tx, scene, waits, 1);
}

type Opened = { readonly roundId: string; readonly selfId: string; readonly opensOn: Day };

/** Opens a scan as its coach does, for the student, the coach and one company. */
async function open(
  tx: TenantTx,
  { institutionId, versionId, name, today }: Scene,
  { studentId, coachId, programme }: Scannable,
  daysAgo: number,
): Promise<Opened> {
  const opensOn = later(today, { days: -daysAgo });
  const now = momentOf(opensOn, "09:30");
  const plan = { name: scanNameOn(name, opensOn), versionId, kind: "student" } as const;
  const round = { ...plan, subjectId: studentId, opensOn, closesOn: later(opensOn, { days: 28 }) };
  const started = await startRound(tx, round, { personId: coachId, now });
  if (!started.ok) throw new Error(started.refusal);
  const { roundId } = started.data;
  const selfId = newId();
  const facts = { roundId, acceptedOn: asDate(opensOn) };
  const work = companyOf(programme);
  await tx.scanRater.createMany({
    data: [
      { id: selfId, category: "self", personId: studentId, ...facts },
      { id: newId(), category: "coach", personId: coachId, ...facts },
      ...(work
        ? [{ id: newId(), category: "external", name: work.trainer, company: work.company, ...facts }]
        : []),
    ],
  });
  await inviteAll(tx, institutionId, [roundId], { now, hasMail: false });
  return { roundId, selfId, opensOn };
}

/** Hands in the student's own form, by their link. */
async function fillIn(
  tx: TenantTx,
  { institutionId, questions }: Scene,
  { roundId, selfId, opensOn }: Opened,
): Promise<void> {
  const key = await openKey(tx, institutionId, roundId);
  if (!key) throw new Error("The scan has no key.");
  const holder = { institutionId, recordId: selfId, token: tokenFrom(key, selfId) };
  const context = { tx, holder, now: momentOf(later(opensOn, { days: 2 }), "14:05") };
  const form = await claimForm(context);
  const steps = scanStories[0]?.rounds[1]?.self ?? [];
  const chosen = questions
    .filter(({ kind }) => kind === "scale")
    .map(({ id }, place) => [id, { step: steps[place] ?? 1, text: "" }] as const);
  if (form) await submitForm(context, form, Object.fromEntries(chosen));
}
