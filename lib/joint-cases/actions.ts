"use server";

import { findBringing } from "@/lib/joint-cases/choices/queries";
import * as commands from "@/lib/joint-cases/commands";
import { mayBring, mayReadCase, mayWriteCase } from "@/lib/joint-cases/policy";
import { claimJointCase, type JointCaseView } from "@/lib/joint-cases/queries";
import { mayGoBetween } from "@/lib/joint-cases/rules";
import {
  bringCaseInput,
  caseInput,
  insightsInput,
  jointAgreementInput,
  rewriteCaseInput,
} from "@/lib/joint-cases/schema";
import { findCaseTexts } from "@/lib/joint-cases/texts/queries";
import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import type { TrailNote } from "@/lib/platform/trail";

export const bringCase = action({
  permission: "joint-cases.bring",
  input: bringCaseInput,
  subject: findBringing,
  allow: mayBring,
  run: async (context, to, said) => {
    const verdict = mayGoBetween(to);
    return verdict.ok ? commands.bringCase(context, said) : verdict;
  },
  trail: (_to, _input, { caseId }) => noteOn({ id: caseId }, "write"),
  next: ({ institution }, { caseId }) => `/${institution.slug}/doorverwijzingen/casussen/${caseId}`,
  notice: "joint-case-written",
});

export const rewriteCase = action({
  permission: "joint-cases.write",
  input: rewriteCaseInput,
  subject: async (context, input) => {
    const [jointCase, to] = [await claimWithTexts(context, input), await findBringing(context, input)];
    return jointCase && to ? { ...jointCase, to } : null;
  },
  allow: (actor, { jointCase, to }) => mayWriteCase(actor, jointCase) && mayBring(actor, to),
  edition: ({ jointCase, texts }) => {
    const { version, teamId, unitId, heldOn, startsAt, place } = jointCase;
    const { going, tried, question } = texts;
    return { version, text: { teamId, unitId, heldOn, startsAt, place, going, tried, question } };
  },
  run: async (context, { jointCase, to }, { caseId: _same, ...said }) => {
    const verdict = mayGoBetween(to);
    return verdict.ok ? commands.rewriteCase(context, jointCase, said) : verdict;
  },
  trail: ({ jointCase }) => noteOn(jointCase, "rewrite"),
  next: ({ institution }, { caseId }) => `/${institution.slug}/doorverwijzingen/casussen/${caseId}`,
  notice: "saved",
});

export const shareCase = action({
  permission: "joint-cases.write",
  input: caseInput,
  subject: claimJointCase,
  allow: mayWriteCase,
  run: commands.shareCase,
  trail: (jointCase) => noteOn(jointCase, "share"),
  notice: "joint-case-shared",
});

export const withdrawCase = action({
  permission: "joint-cases.write",
  input: caseInput,
  subject: claimJointCase,
  allow: mayWriteCase,
  run: commands.withdrawCase,
  trail: (jointCase) => noteOn(jointCase, "withdraw"),
  next: ({ institution }) => `/${institution.slug}/doorverwijzingen/casussen`,
  notice: "joint-case-withdrawn",
});

export const writeInsights = action({
  permission: "joint-cases.look-back",
  input: insightsInput,
  subject: claimWithTexts,
  allow: (actor, { jointCase }) => mayReadCase(actor, jointCase),
  edition: ({ jointCase, texts }) => ({ version: jointCase.version, text: { insights: texts.insights } }),
  run: (context, { jointCase }, { insights }) => commands.writeInsights(context, jointCase, insights),
  trail: ({ jointCase }) => noteOn(jointCase, "review"),
  next: ({ institution }, _data, { jointCase }) =>
    `/${institution.slug}/doorverwijzingen/casussen/${jointCase.id}`,
  notice: "saved",
});

export const agreeOnWork = action({
  permission: "joint-cases.look-back",
  input: jointAgreementInput,
  subject: claimJointCase,
  allow: mayReadCase,
  run: (context, jointCase, { caseId: _same, ...said }) => commands.agreeOnWork(context, jointCase, said),
  trail: (_jointCase, _input, { agreementId }) => ({
    ...{ verb: "add", entity: "team-agreement", entityId: agreementId },
  }),
  next: ({ institution }, _data, { id }) => `/${institution.slug}/doorverwijzingen/casussen/${id}`,
  notice: "joint-case-agreed",
});

async function claimWithTexts(context: WorkContext, input: { caseId: string }) {
  const jointCase = await claimJointCase(context, input);
  return jointCase && { jointCase, texts: await findCaseTexts(context.tx, context.actor, jointCase.id) };
}

function noteOn({ id }: Pick<JointCaseView, "id">, verb: TrailNote["verb"]): TrailNote {
  return { verb, entity: "joint-case", entityId: id };
}
