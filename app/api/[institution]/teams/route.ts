import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { listResponse, writeList } from "@/lib/exchange/lists/files";
import type { ListColumn } from "@/lib/exchange/lists/rules";
import { listTeams, type TeamRow } from "@/lib/organisation/teams/overview/queries";
import { mayExportTeams } from "@/lib/organisation/teams/policy";
import { stateLabel } from "@/lib/plans/labels";
import { dayOf, schoolYearLabel, schoolYearOf } from "@/lib/platform/calendar";
import { askingRoute } from "@/lib/platform/route";

/** All running teams as a workbook, in the order of the tree. */
export const GET = askingRoute({
  permission: "teams.export",
  input: z.object({ institution: z.string() }),
  subject: async ({ tx, actor, now }) => {
    const schoolYear = schoolYearOf(now);
    const asked = { teamIds: null, search: "", today: dayOf(now), schoolYear, limit: 1_000, offset: 0 };
    return { schoolYear, teams: (await listTeams(tx, actor.institutionId, asked)).teams };
  },
  allow: mayExportTeams,
  exports: { list: "teams", rows: ({ teams }) => teams.length },
  answer: async (_actor, { schoolYear, teams }) => {
    const t = await getTranslations("organisation.teams");
    const p = await getTranslations("plans");
    const columns: ListColumn<TeamRow>[] = [
      { header: t("name"), of: (team) => team.name },
      { header: t("unit"), of: (team) => team.path.slice(1).join(" › ") },
      { header: t("leader"), of: (team) => team.leaders.join(", ") },
      { header: t("members"), of: (team) => team.members },
      { header: t("students"), of: (team) => team.students },
      {
        header: t("plan", { year: schoolYearLabel(schoolYear) }),
        of: (team) => (team.plan ? p(stateLabel[team.plan]) : t("noPlan")),
      },
    ];
    return listResponse("teams", await writeList(t("title"), columns, teams));
  },
});
