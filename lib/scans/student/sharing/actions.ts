"use server";

import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import type { TrailNote } from "@/lib/platform/trail";
import { claimStudentRater, claimStudentRound } from "@/lib/scans/student/queries";
import * as commands from "@/lib/scans/student/sharing/commands";
import { mayShareScan } from "@/lib/scans/student/sharing/policy";
import {
  endSharingInput,
  shareWithAdviserInput,
  shareWithCompanyInput,
} from "@/lib/scans/student/sharing/schema";

export const shareWithCompany = action({
  permission: "student-scan.share",
  input: shareWithCompanyInput,
  subject: ({ tx, actor, now }, { raterId }) => claimStudentRater(tx, actor, raterId, now),
  allow: (actor, { round }) => mayShareScan(actor, round),
  run: ({ tx, actor, now }, found) => commands.shareWithCompany(tx, actor, found, now),
  trail: ({ round }) => note("share", round),
  notice: "saved",
});

export const shareWithAdviser = action({
  permission: "student-scan.share",
  input: shareWithAdviserInput,
  subject: findSubject,
  allow: mayShareScan,
  run: ({ tx, actor, now }, round, { personId }) =>
    commands.shareWithAdviser(tx, actor, round, personId, now),
  trail: (round) => note("share", round),
  notice: "saved",
});

export const endSharing = action({
  permission: "student-scan.share",
  input: endSharingInput,
  subject: findSubject,
  allow: mayShareScan,
  run: ({ tx, now }, round, { shareId }) => commands.endSharing(tx, round, shareId, now),
  trail: (round) => note("end-share", round),
  notice: "saved",
});

function findSubject({ tx, actor, now }: WorkContext, { roundId }: { roundId: string }) {
  return claimStudentRound(tx, actor, roundId, now);
}

function note(
  verb: "share" | "end-share",
  { id, subjectId }: { readonly id: string; readonly subjectId: string | null },
): TrailNote {
  return { verb, entity: "student-scan-result", entityId: id, subjectPersonId: subjectId };
}
