"use server";

import { action } from "@/lib/platform/action";
import { hasMail } from "@/lib/platform/mail";
import type { WorkContext } from "@/lib/platform/perform";
import { refused } from "@/lib/platform/outcome";
import { declineRound as decline, takePart as join } from "@/lib/scans/campaigns/joining/commands";
import { closeEarly } from "@/lib/scans/closing/commands";
import * as commands from "@/lib/scans/feedback/commands";
import { listReaders } from "@/lib/scans/feedback/queries";
import {
  endShareInput,
  moveEndInput,
  normInput,
  roundInput,
  shareInput,
  startFeedbackInput,
  topicInput,
} from "@/lib/scans/feedback/schema";
import * as norms from "@/lib/scans/feedback/norms/commands";
import * as topics from "@/lib/scans/feedback/topics/commands";
import { findUsable } from "@/lib/scans/instruments/queries";
import { inviteAndMail, remindAndMail } from "@/lib/scans/mailing/commands";
import { mayArrange, mayAskFeedback, mayReadResult, maySuggest } from "@/lib/scans/policy";
import {
  acceptRater as accept,
  askOutside as outside,
  askPerson as ask,
  dropRater as drop,
} from "@/lib/scans/raters/commands";
import { claimRater, type RaterInRound } from "@/lib/scans/raters/queries";
import { askOutsideInput, askPersonInput, raterInput, suggestInput } from "@/lib/scans/raters/schema";
import { dropRound as throwAway, moveEnd as move } from "@/lib/scans/rounds/commands";
import { claimRound } from "@/lib/scans/rounds/queries";
import type { TrailNote } from "@/lib/platform/trail";

export const startFeedback = action({
  permission: "feedback.start",
  input: startFeedbackInput,
  subject: ({ tx, actor }, { versionId }) => findUsable(tx, actor, versionId),
  allow: (actor, { kind }) => mayAskFeedback(actor) && (kind === "feedback" || kind === "self"),
  run: ({ tx, actor, now }, { kind }, said) =>
    commands.startOwnRound(tx, { ...said, kind }, { ...actor, now }),
  trail: (_instrument, _input, { roundId }) => note("start", roundId),
  next: ({ institution }, { roundId }) => `/${institution.slug}/scans/feedback/${roundId}`,
});

export const askPerson = action({
  permission: "feedback.arrange",
  input: askPersonInput,
  subject: findSubject,
  allow: mayArrange,
  run: ({ tx, actor, now }, round, { personId, category }) =>
    commands.askOwn(tx, actor, round, { personId, category, now }),
  trail: ({ id, subjectId }) => note("ask", id, subjectId),
});

export const askOutside = action({
  permission: "feedback.arrange",
  input: askOutsideInput,
  subject: findSubject,
  allow: mayArrange,
  run: ({ tx, actor, now }, round, { name, email, locale }) =>
    outside(tx, actor, round, { name, email, locale, category: "external" }, { now, hasMail: hasMail() }),
  trail: ({ id, subjectId }) => note("ask", id, subjectId),
});

export const suggestPerson = action({
  permission: "feedback.suggest",
  input: suggestInput,
  subject: findSubject,
  allow: maySuggest,
  run: ({ tx, actor, now }, round, { personId }) =>
    ask(tx, round, { personId, category: "colleague", suggestedById: actor.personId }, now),
  trail: ({ id, subjectId }) => note("suggest", id, subjectId),
});

export const acceptRater = action({
  permission: "feedback.arrange",
  input: raterInput,
  subject: ({ tx, actor }, { raterId }) => claimRater(tx, actor, raterId),
  allow: (actor, { round }) => mayArrange(actor, round),
  run: ({ tx, now }, found) => accept(tx, found, now),
  trail: ({ round }: RaterInRound) => note("ask", round.id, round.subjectId),
});

export const dropRater = action({
  permission: "feedback.arrange",
  input: raterInput,
  subject: ({ tx, actor }, { raterId }) => claimRater(tx, actor, raterId),
  allow: (actor, { round }) => mayArrange(actor, round),
  run: ({ tx, actor, now }, found) => drop(tx, actor.institutionId, found, now),
  trail: ({ round }: RaterInRound) => note("no-longer-ask", round.id, round.subjectId),
});

export const inviteRaters = action({
  permission: "feedback.arrange",
  input: roundInput,
  subject: findSubject,
  allow: mayArrange,
  run: ({ tx, actor, now }, round) => inviteAndMail(tx, actor.institutionId, round, now),
  trail: ({ id, subjectId }, _input, { invited }) => ({
    ...note("invite", id, subjectId),
    details: { count: invited },
  }),
  notice: "ratersInvited",
});

export const remindRaters = action({
  permission: "feedback.arrange",
  input: roundInput,
  subject: findSubject,
  allow: mayArrange,
  run: ({ tx, actor, now }, round) => remindAndMail(tx, actor.institutionId, round, now),
  trail: ({ id, subjectId }) => note("remind", id, subjectId),
  notice: "ratersReminded",
});

export const moveEnd = action({
  permission: "feedback.arrange",
  input: moveEndInput,
  subject: findSubject,
  allow: mayArrange,
  run: ({ tx, actor, now }, round, { closesOn }) => move(tx, actor.institutionId, round, { closesOn, now }),
  trail: ({ id, subjectId }, { closesOn }) => ({ ...note("move", id, subjectId), details: { closesOn } }),
});

export const closeRound = action({
  permission: "feedback.arrange",
  input: roundInput,
  subject: findSubject,
  allow: mayArrange,
  run: ({ tx, actor, now }, round) => closeEarly(tx, actor, round, now),
  trail: ({ id, subjectId }) => note("close", id, subjectId),
  notice: "roundClosed",
});

export const dropRound = action({
  permission: "feedback.arrange",
  input: roundInput,
  subject: findSubject,
  allow: mayArrange,
  run: ({ tx }, round) => throwAway(tx, round),
  trail: ({ id, subjectId }) => note("drop", id, subjectId),
  next: ({ institution }) => `/${institution.slug}/scans`,
});

export const askOwnNorm = action({
  permission: "feedback.arrange",
  input: normInput,
  subject: findSubject,
  allow: mayArrange,
  run: ({ tx, actor }, round, { agreementId }) => norms.askOwnNorm(tx, actor, round, agreementId),
  trail: ({ id, subjectId }) => note("change", id, subjectId),
});

export const dropOwnNorm = action({
  permission: "feedback.arrange",
  input: normInput,
  subject: findSubject,
  allow: mayArrange,
  run: ({ tx }, round, { agreementId }) => norms.dropOwnNorm(tx, round, agreementId),
  trail: ({ id, subjectId }) => note("change", id, subjectId),
});

/** Without a name: that somebody said "not this time" is told to nobody, so its event says no more than that something changed. */
export const declineRound = action({
  permission: "feedback.arrange",
  input: roundInput,
  subject: findSubject,
  allow: mayArrange,
  run: ({ tx, now }, round) => decline(tx, round, now),
  trail: ({ id, subjectId }) => note("change", id, subjectId),
});

export const takePart = action({
  permission: "feedback.arrange",
  input: roundInput,
  subject: findSubject,
  allow: mayArrange,
  run: ({ tx, actor, now }, round) => join(tx, actor.institutionId, round, now),
  trail: ({ id, subjectId }) => note("change", id, subjectId),
});

export const shareResult = action({
  permission: "feedback.share",
  input: shareInput,
  subject: findSubject,
  allow: (actor, round) => mayArrange(actor, round) && mayReadResult(actor, round),
  run: async ({ tx, actor, now }, round, { personId }) => {
    const readers = await listReaders(tx, actor, now);
    if (!readers.some(({ id }) => id === personId)) return refused("nobody");
    return commands.shareResult(tx, round, personId, now);
  },
  trail: ({ id, subjectId }) => note("share", id, subjectId),
});

export const endShare = action({
  permission: "feedback.share",
  input: endShareInput,
  subject: findSubject,
  allow: (actor, round) => mayArrange(actor, round) && mayReadResult(actor, round),
  run: ({ tx, now }, round, { shareId }) => commands.endShare(tx, round, shareId, now),
  trail: ({ id, subjectId }) => note("end-share", id, subjectId),
});

export const takeAlong = action({
  permission: "feedback.choose-topic",
  input: topicInput,
  subject: findSubject,
  allow: (actor, round) => mayArrange(actor, round) && mayReadResult(actor, round),
  run: ({ tx, actor, now }, round, { questionId }) => topics.takeAlong(tx, actor, round, { questionId, now }),
  trail: ({ id, subjectId }) => note("put-on-agenda", id, subjectId),
});

export const leaveBehind = action({
  permission: "feedback.choose-topic",
  input: topicInput,
  subject: findSubject,
  allow: (actor, round) => mayArrange(actor, round) && mayReadResult(actor, round),
  run: ({ tx }, round, { questionId }) => topics.leaveBehind(tx, round, questionId),
  trail: ({ id, subjectId }) => note("take-off-agenda", id, subjectId),
});

function findSubject({ tx, actor }: WorkContext, { roundId }: { roundId: string }) {
  return claimRound(tx, actor, roundId);
}

function note(verb: TrailNote["verb"], roundId: string, subjectPersonId: string | null = null): TrailNote {
  return { verb, entity: "scan-round", entityId: roundId, subjectPersonId };
}
