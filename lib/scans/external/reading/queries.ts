import "server-only";

import type { Reading } from "@/lib/platform/read";
import { mayCommentOnExternalScan, mayReadExternalScan } from "@/lib/scans/external/policy";
import {
  type ExternalFindingView,
  type ExternalScanView,
  findExternalScan,
  listExternalFindings,
} from "@/lib/scans/external/queries";
import { noteReadByLeader } from "@/lib/scans/results/letters/commands";
import { isPlanOpen } from "@/lib/scans/team/reading/queries";

/** A scan by others as its page shows it. */
export type ExternalReport = {
  readonly scan: ExternalScanView;
  readonly findings: readonly ExternalFindingView[];
  readonly mayComment: boolean;
  /** Whether the reader can write a goal in the team's plan of this year. */
  readonly mayWriteGoal: boolean;
};

/** What somebody else found in a team, for this reader; null when there is none for them. */
export async function findExternalReport(reading: Reading, scanId: string): Promise<ExternalReport | null> {
  const { tx, actor, now } = reading;
  const scan = await findExternalScan(tx, actor, scanId);
  if (!scan || !mayReadExternalScan(actor, scan)) return null;
  const mayComment = mayCommentOnExternalScan(actor, scan);
  if (mayComment) await noteReadByLeader(tx, { scanId, personId: actor.personId, now });
  return {
    scan,
    findings: await listExternalFindings(tx, actor, scan.id),
    mayComment,
    mayWriteGoal: await isPlanOpen(reading, scan.teamId),
  };
}
