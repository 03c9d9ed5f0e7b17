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
import type { Typed } from "@/lib/platform/action-state";
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
  edition: (agreement) => ({ version: agreement.version, text: wordsOf(agreement) }),
  run: (context, agreement, { agreementId: _id, settlement: _known, ...said }) =>
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

/** An agreement as its form has it, with the name of each party beside its id. */
function wordsOf({ kind, title, words, agreedOn, dueOn, ...rest }: AgreementView): Typed {
  const { teams, roles, settlement } = rest;
  const [first, second, third] = teams.map(({ id }) => id);
  return {
    ...Object.fromEntries([...teams, ...roles].map(({ id, name }) => [id, name])),
    ...{ kind, title, words, agreedOn, dueOn: dueOn ?? "", roleIds: roles.map(({ id }) => id) },
    ...{ otherTeam1: first ?? "", otherTeam2: second ?? "", otherTeam3: third ?? "" },
    settlement: settlement ?? "running",
  };
}

function note(verb: TrailNote["verb"], entityId: string): TrailNote {
  return { verb, entity: "team-agreement", entityId };
}
