import { dayOf, later } from "@/lib/platform/calendar";
import type { TenantTx } from "@/lib/platform/tenancy";
import { closeRounds } from "@/lib/scans/closing/commands";
import { startTeamScan } from "@/lib/scans/team/commands";
import type { TestInstitution } from "@/tests/support/institution";
import { granted } from "@/tests/support/profiles";

const now = new Date();

type Asked = { readonly versionId: string; readonly teamIds: readonly string[]; readonly personId: string };

/** Teams that are filling in the thermometer. */
export async function aTeamScan(tx: TenantTx, here: TestInstitution, { personId, ...asked }: Asked) {
  const closesOn = later(dayOf(now), { days: 14 });
  const start = { ...asked, kind: "thermometer", name: "Thermometer", closesOn } as const;
  const author = { personId, institutionId: here.id, now };
  return granted(await startTeamScan(tx, start, author)).campaignId;
}

/** The report of a team that filled it in before. */
export async function aTeamReport(tx: TenantTx, here: TestInstitution, asked: Asked): Promise<string> {
  const campaignId = await aTeamScan(tx, here, asked);
  const { id } = await tx.scanRound.findFirstOrThrow({ where: { campaignId }, select: { id: true } });
  await closeRounds(tx, here.id, [id], now);
  return id;
}
