"use server";

import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import * as commands from "@/lib/plans/personal/opening/commands";
import { mayKeepPlan } from "@/lib/plans/personal/policy";
import { claimOwnPiece, claimOwnPlan } from "@/lib/plans/personal/queries";
import { openPieceInput, openPiecesInput, pieceInput, yearInput } from "@/lib/plans/personal/schema";
import { action } from "@/lib/platform/action";

export const openPieces = action({
  permission: "personal-plan.open",
  input: openPiecesInput,
  subject: ({ tx, actor }, { schoolYear }) => claimOwnPlan(tx, actor, schoolYear),
  allow: mayKeepPlan,
  run: (context, plan, { leaderId, pieces }) => {
    return commands.openPieces(context, plan, { leaderId, pieceIds: pieces });
  },
  trail: (plan, _input, { count }) => {
    return { verb: "open", entity: "personal-plan", entityId: plan.id, details: { pieces: count } };
  },
  next: (actor, _data, { schoolYear }) => ownPlanAddress(actor.institution.slug, schoolYear),
  notice: "plan-opened",
});

export const openPiece = action({
  permission: "personal-plan.open",
  input: openPieceInput,
  subject: ({ tx, actor }, { pieceId }) => claimOwnPiece(tx, actor, pieceId),
  allow: mayKeepPlan,
  run: (context, plan, { pieceId, leaderId }) => commands.openPiece(context, plan, pieceId, leaderId),
  trail: ({ id }) => ({ verb: "open", entity: "personal-plan", entityId: id, details: { pieces: 1 } }),
});

export const closePiece = action({
  permission: "personal-plan.open",
  input: pieceInput,
  subject: ({ tx, actor }, { pieceId }) => claimOwnPiece(tx, actor, pieceId),
  allow: mayKeepPlan,
  run: (context, plan, { pieceId }) => commands.closePiece(context, plan, pieceId),
  trail: ({ id }) => ({ verb: "close", entity: "personal-plan", entityId: id, details: { pieces: 1 } }),
});

export const closeAll = action({
  permission: "personal-plan.open",
  input: yearInput,
  subject: ({ tx, actor }, { schoolYear }) => claimOwnPlan(tx, actor, schoolYear),
  allow: mayKeepPlan,
  run: (context, plan) => commands.closeAll(context, plan),
  trail: ({ id }, _input, { pieces }) => {
    return { verb: "close", entity: "personal-plan", entityId: id, details: { pieces: pieces.length } };
  },
});
