"use server";

import * as commands from "@/lib/agreements/commands";
import { mayWriteAgreements } from "@/lib/agreements/policy";
import { type AgreementView, claimAgreement } from "@/lib/agreements/queries";
import {
  addAgreementInput,
  agreementInput,
  changeAgreementInput,
  settleAgreementInput,
} from "@/lib/agreements/schema";
import { findTeam } from "@/lib/organisation/teams/queries";
import { action } from "@/lib/platform/action";
import { dayOf } from "@/lib/platform/calendar";
import type { WorkContext } from "@/lib/platform/perform";
import type { TrailNote } from "@/lib/platform/trail";

export const addAgreement = action({
  permission: "agreements.write",
  input: addAgreementInput,
  subject: ({ tx, actor, now }, { teamId }) =>
    findTeam(tx, actor.institutionId, { teamId, today: dayOf(now) }),
  allow: (actor, { id }) => mayWriteAgreements(actor, { teamId: id }),
  run: (context, { id }, { teamId: _team, ...said }) => commands.addAgreement(context, id, said),
  trail: (_team, _input, { agreementId }) => note("add", agreementId),
  next: ({ institution }, { agreementId }) => `/${institution.slug}/afspraken/${agreementId}`,
  notice: "saved",
});

export const changeAgreement = action({
  permission: "agreements.write",
  input: changeAgreementInput,
  subject: findSubject,
  allow: mayWriteAgreements,
  edition: ({ version, title, words, agreedOn, dueOn }) => ({
    version,
    text: { title, words, agreedOn, dueOn: dueOn ?? "" },
  }),
  run: (context, agreement, { agreementId: _id, ...said }) =>
    commands.changeAgreement(context, agreement, said),
  trail: ({ id }) => note("change", id),
  next: ({ institution }, _data, { id }) => `/${institution.slug}/afspraken/${id}`,
  notice: "saved",
});

export const settleAgreement = action({
  permission: "agreements.write",
  input: settleAgreementInput,
  subject: findSubject,
  allow: mayWriteAgreements,
  run: (context, agreement, { settlement }) => commands.settleAgreement(context, agreement, settlement),
  trail: ({ id }, { settlement }) => ({ ...note("settle", id), details: { settlement } }),
});

export const reopenAgreement = action({
  permission: "agreements.write",
  input: agreementInput,
  subject: findSubject,
  allow: mayWriteAgreements,
  run: commands.reopenAgreement,
  trail: ({ id }: AgreementView) => note("reopen", id),
});

function findSubject({ tx, actor }: WorkContext, { agreementId }: { agreementId: string }) {
  return claimAgreement(tx, actor, agreementId);
}

function note(verb: TrailNote["verb"], entityId: string): TrailNote {
  return { verb, entity: "team-agreement", entityId };
}
