import { listResponse, writeList } from "@/lib/exchange/lists/files";
import { loadMessages } from "@/lib/platform/messages";
import { askingRoute } from "@/lib/platform/route";
import { currentLocale } from "@/lib/platform/session";
import { matrixColumns } from "@/lib/profiles/sharing/files";
import { mayReadSharing } from "@/lib/profiles/sharing/policy";
import { findMatrix } from "@/lib/profiles/sharing/queries";
import { askVersionInput } from "@/lib/profiles/sharing/schema";

/** Who does what in a team as a workbook. */
export const GET = askingRoute({
  permission: "task-sharing.export",
  input: askVersionInput,
  subject: async ({ tx, actor, now }, { teamId }) => {
    const matrix = await findMatrix(tx, actor, teamId, now);
    return matrix && { teamId, matrix };
  },
  allow: (actor, inTeam) => mayReadSharing(actor, inTeam),
  exports: { list: "matrix", rows: ({ matrix }) => matrix.divisions.length },
  answer: async (actor, { matrix }) => {
    const words = await loadMessages(await currentLocale(), actor.idiom);
    const { crumb } = words.sharing;
    const workbook = await writeList(crumb, matrixColumns(words, matrix), matrix.divisions);
    return listResponse(`${crumb} ${matrix.team.name}`, workbook);
  },
});
