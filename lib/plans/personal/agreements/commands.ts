import "server-only";

import { countPieces, mayAgree, mayAsk } from "@/lib/plans/personal/agreements/rules";
import { findAgreedText, placeOfAgreed } from "@/lib/plans/personal/agreements/queries";
import type { Desk } from "@/lib/plans/personal/commands";
import { readAction, readPart, readQuestion } from "@/lib/plans/personal/files";
import { mayBeOpenedTo } from "@/lib/plans/personal/opening/rules";
import { listLeaders } from "@/lib/plans/personal/opening/queries";
import { mayBeWritten, openTo, type PersonalPlan, type PersonalText } from "@/lib/plans/personal/rules";
import { asDate, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed } from "@/lib/platform/outcome";
import { seal } from "@/lib/platform/seal";

/** Lays what is open before its leader, as it is now, and agrees with it oneself by that (domain.md 2.7). */
export async function askAgreement(desk: Desk, plan: PersonalPlan, leaderId: string) {
  const { tx, actor, now } = desk;
  const year = mayBeWritten(plan, schoolYearOf(now));
  if (!year.ok) return year;
  const verdict = mayBeOpenedTo(leaderId, await listLeaders(desk));
  if (!verdict.ok) return verdict;
  const open = openTo(plan, leaderId);
  const textOf = (agreement: PersonalPlan["asked"]) =>
    agreement?.leader.id === leaderId ? findAgreedText(tx, actor.institutionId, agreement.id) : null;
  const asking = mayAsk({ open, askedText: await textOf(plan.asked), agreedText: await textOf(plan.agreed) });
  if (!asking.ok) return asking;
  await tx.personalPlanAgreement.deleteMany({ where: { planId: plan.id ?? "", agreedAt: null } });
  const id = newId();
  const whose = { planId: plan.id ?? "", personId: actor.personId, leaderId };
  await tx.personalPlanAgreement.create({
    data: { id, ...whose, askedAt: now, pieceCount: countPieces(open) },
    select: { id: true },
  });
  await tx.personalPlanAgreedPiece.createMany({ data: await snapshotOf(desk, id, open) });
  return allowed;
}

/** What stands open, sealed anew under the agreement; what is no word of it is left out. */
async function snapshotOf({ tx, actor }: Desk, agreementId: string, open: PersonalText) {
  const pieces = [
    ...open.parts.map((part) => ({
      ...part,
      parentId: null,
      dueOn: null,
      body: readPart(JSON.stringify(part)),
    })),
    ...open.questions.flatMap(({ actions, ...question }) => [
      {
        id: question.id,
        kind: "question",
        parentId: null,
        dueOn: null,
        body: readQuestion(JSON.stringify(question)),
      },
      ...actions.map((action) => {
        const body = readAction(JSON.stringify(action));
        return { id: action.id, kind: "action", parentId: question.id, dueOn: asDate(action.dueOn), body };
      }),
    ]),
  ];
  return Promise.all(
    pieces.map(async ({ id: pieceId, kind, parentId, dueOn, body }, index) => ({
      ...{ agreementId, pieceId, personId: actor.personId, kind, parentId, dueOn, position: index + 1 },
      body: await seal(tx, actor.institutionId, placeOfAgreed(agreementId, pieceId), JSON.stringify(body)),
    })),
  );
}

/** Takes a question for agreement back, as long as nobody answered. */
export async function takeBackAsking({ tx }: Desk, agreementId: string) {
  await tx.personalPlanAgreement.deleteMany({ where: { id: agreementId, agreedAt: null } });
  return allowed;
}

type Asked = {
  readonly agreementId: string;
  readonly pieceCount: number;
  readonly plan: PersonalText;
  readonly askedText: PersonalText;
};

/** The leader agrees with what was laid before them. */
export async function agree({ tx, now }: Desk, { agreementId, pieceCount, plan, askedText }: Asked) {
  const verdict = mayAgree(askedText, pieceCount, plan);
  if (!verdict.ok) return verdict;
  await tx.personalPlanAgreement.updateMany({ where: { id: agreementId }, data: { agreedAt: now } });
  return allowed;
}
