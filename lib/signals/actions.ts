"use server";

import { claimStudent } from "@/lib/organisation/students/queries";
import { action } from "@/lib/platform/action";
import * as commands from "@/lib/signals/commands";
import { mayAskFor, mayRaise, mayRaiseAbout, mayReadSignal } from "@/lib/signals/policy";
import { claimSignal, findByName } from "@/lib/signals/queries";
import { signalRaised } from "@/lib/signals/events/rules";
import { oneSignalInput, settleInput, raiseByNameInput, raiseInTeamInput } from "@/lib/signals/schema";

/** About a student the author sees in their own team. */
export const raiseInTeam = action({
  permission: "signals.raise",
  input: raiseInTeamInput,
  subject: ({ tx, actor, now }, { studentId }) => claimStudent(tx, actor, studentId, now),
  allow: mayRaiseAbout,
  run: ({ tx, actor, now }, { id: studentId, coachId }, { words }) =>
    commands.raiseSignal(tx, actor, { found: [{ studentId, coachId }], words }, now),
  trail: (_student, _input, raised) => signalRaised(raised),
  next: ({ institution }) => `/${institution.slug}/signaal`,
  notice: "signalRaised",
});

/** About a student elsewhere, whom the author knows by name: whether they are there shows only in that it was delivered. */
export const raiseByName = action({
  permission: "signals.raise",
  input: raiseByNameInput,
  subject: async ({ tx, actor, now }, { name, teamId, group }) => ({
    found: mayRaise(actor) ? await findByName(tx, actor, { name, teamId, group }, now) : [],
  }),
  allow: mayRaise,
  run: ({ tx, actor, now }, { found }, { words }) => commands.raiseSignal(tx, actor, { found, words }, now),
  trail: (_subject, _input, raised) => signalRaised(raised),
  next: ({ institution }) => `/${institution.slug}/signaal`,
  notice: "signalRaised",
});

export const settleSignal = action({
  permission: "signals.settle",
  input: settleInput,
  subject: ({ tx, actor, now }, { signalId }) => claimSignal(tx, actor, signalId, now),
  allow: mayReadSignal,
  run: ({ tx, actor, now }, signal, { deed }) =>
    commands.settleSignal(tx, signal, deed, { personId: actor.personId, now }),
  trail: ({ id, studentId }) => ({
    ...{ verb: "settle-signal", entity: "signal", entityId: id },
    subjectPersonId: studentId,
  }),
  next: ({ institution }) => `/${institution.slug}/signaal`,
  notice: "saved",
});

/** A student asks to read what was passed on about them. */
export const askForSignal = action({
  permission: "signals.ask",
  input: oneSignalInput,
  subject: ({ tx, actor, now }, { signalId }) => claimSignal(tx, actor, signalId, now),
  allow: mayAskFor,
  run: ({ tx, now }, signal) => commands.askForSignal(tx, signal, now),
  trail: ({ id, studentId }) => ({
    ...{ verb: "ask-signal", entity: "signal", entityId: id },
    subjectPersonId: studentId,
  }),
  next: ({ institution }) => `/${institution.slug}/account`,
  notice: "signalAsked",
});

/** The coach, who talked it through, lets the student read it. */
export const openSignal = action({
  permission: "signals.open",
  input: oneSignalInput,
  subject: ({ tx, actor, now }, { signalId }) => claimSignal(tx, actor, signalId, now),
  allow: mayReadSignal,
  run: ({ tx, now }, signal) => commands.openSignal(tx, signal, now),
  trail: ({ id, studentId }) => ({
    ...{ verb: "open-signal", entity: "signal", entityId: id },
    subjectPersonId: studentId,
  }),
  next: ({ institution }) => `/${institution.slug}/signaal`,
  notice: "saved",
});
