import { askingRoute } from "@/lib/platform/route";
import { recordReading } from "@/lib/platform/trail";
import { fileResponse } from "@/lib/portfolio/attachments/files";
import { openFile } from "@/lib/portfolio/attachments/queries";
import { fileQuery } from "@/lib/portfolio/attachments/schema";
import { mayOpenFile } from "@/lib/portfolio/policy";

/** A file of one's own portfolio, or of what a student opened to their coach: the wall decides, and reading another's leaves an event. */
export const GET = askingRoute({
  permission: "portfolio.read",
  input: fileQuery,
  subject: async ({ tx, actor }, { fileId }) => {
    const file = await openFile(tx, actor, fileId);
    if (!file) return null;
    const { ownerId: subjectPersonId, itemId: entityId } = file;
    await recordReading(tx, actor, { verb: "read", entity: "portfolio-item", entityId, subjectPersonId });
    return file;
  },
  allow: mayOpenFile,
  answer: (_actor, file) => fileResponse(file, file.content),
});
