"use server";

import { claimStudent } from "@/lib/organisation/students/queries";
import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import { closeEarly } from "@/lib/scans/closing/commands";
import { findUsable } from "@/lib/scans/instruments/queries";
import { remindAndMail } from "@/lib/scans/mailing/commands";
import * as commands from "@/lib/scans/student/commands";
import { mayOpenStudentRound, mayReadStudentResult, mayStartScan } from "@/lib/scans/student/policy";
import { claimStudentRater, claimStudentRound } from "@/lib/scans/student/queries";
import {
  askCompanyInput,
  askSchoolInput,
  startScanInput,
  studentRaterInput,
  studentRoundInput,
  topicInput,
} from "@/lib/scans/student/schema";
import * as topics from "@/lib/scans/student/topics/commands";
import type { TrailNote } from "@/lib/platform/trail";

export const startStudentScan = action({
  permission: "student-scan.start",
  input: startScanInput,
  subject: async ({ tx, actor, now }, { studentId, versionId }) => {
    const instrument = await findUsable(tx, actor, versionId);
    return instrument?.kind === "student" ? claimStudent(tx, actor, studentId, now) : null;
  },
  allow: mayStartScan,
  run: ({ tx, actor, now }, student, { studentId: _studentId, ...start }) =>
    commands.startScan(tx, actor, student, start, now),
  trail: ({ id }, _input, { roundId }) => note("start", roundId, id),
  next: ({ institution }, { roundId }, { id }) => `/${institution.slug}/studenten/${id}/scans/${roundId}`,
});

export const askSchool = action({
  permission: "student-scan.arrange",
  input: askSchoolInput,
  subject: findSubject,
  allow: mayOpenStudentRound,
  run: ({ tx, actor, now }, round, { personId }) => commands.askSchool(tx, actor, round, personId, now),
  trail: ({ id, subjectId }) => note("ask", id, subjectId),
});

export const askCompany = action({
  permission: "student-scan.arrange",
  input: askCompanyInput,
  subject: findSubject,
  allow: mayOpenStudentRound,
  run: ({ tx, actor, now }, round, { roundId: _roundId, ...outsider }) =>
    commands.askCompany(tx, actor, round, outsider, now),
  trail: ({ id, subjectId }) => note("ask", id, subjectId),
});

export const leaveOut = action({
  permission: "student-scan.arrange",
  input: studentRaterInput,
  subject: ({ tx, actor, now }, { raterId }) => claimStudentRater(tx, actor, raterId, now),
  allow: (actor, { round }) => mayOpenStudentRound(actor, round),
  run: ({ tx, actor, now }, found) => commands.leaveOut(tx, actor, found, now),
  trail: ({ round }) => note("no-longer-ask", round.id, round.subjectId),
});

export const remindStudentRaters = action({
  permission: "student-scan.arrange",
  input: studentRoundInput,
  subject: findSubject,
  allow: mayOpenStudentRound,
  run: ({ tx, actor, now }, round) => remindAndMail(tx, actor.institutionId, round, now),
  trail: ({ id, subjectId }) => note("remind", id, subjectId),
  notice: "ratersReminded",
});

export const closeStudentScan = action({
  permission: "student-scan.arrange",
  input: studentRoundInput,
  subject: findSubject,
  allow: mayOpenStudentRound,
  run: ({ tx, actor, now }, round) => closeEarly(tx, actor, round, now),
  trail: ({ id, subjectId }) => note("close", id, subjectId),
  notice: "roundClosed",
});

export const chooseTopic = action({
  permission: "student-scan.choose-topic",
  input: topicInput,
  subject: findSubject,
  allow: mayReadStudentResult,
  run: ({ tx, actor, now }, _round, topic) => topics.chooseTopic(tx, actor, topic, now),
  trail: ({ id, subjectId }) => note("put-on-agenda", id, subjectId),
});

export const dropTopic = action({
  permission: "student-scan.choose-topic",
  input: topicInput,
  subject: findSubject,
  allow: mayReadStudentResult,
  run: ({ tx }, _round, topic) => topics.dropTopic(tx, topic),
  trail: ({ id, subjectId }) => note("take-off-agenda", id, subjectId),
});

function findSubject({ tx, actor, now }: WorkContext, { roundId }: { roundId: string }) {
  return claimStudentRound(tx, actor, roundId, now);
}

function note(verb: TrailNote["verb"], roundId: string, subjectPersonId: string | null): TrailNote {
  return { verb, entity: "student-scan", entityId: roundId, subjectPersonId };
}
