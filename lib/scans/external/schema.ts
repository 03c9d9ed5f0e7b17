import { z } from "zod";
import { fileFaults } from "@/lib/exchange/tables/rules";
import { scanFaults } from "@/lib/scans/external/files";
import { commentText } from "@/lib/scans/team/schema";

/** The outcome of scans weighs little; a file beyond this is something else. */
export const scanBytes = 5 * 1024 * 1024;

export const offerScansInput = z.strictObject({
  institution: z.string(),
  // A form without a file sends one without a name; a file with nothing in it is refused by its reader.
  file: z.file("required").refine(({ name }) => name !== "", "required"),
});

export const confirmScansInput = z.strictObject({ fileId: z.uuid(), digest: z.string().max(64) });

export const dropScansInput = z.strictObject({ fileId: z.uuid() });

export const removeScanInput = z.strictObject({ scanId: z.uuid() });

export const removeFileInput = z.strictObject({ fileId: z.uuid() });

export const commentOnScanInput = z.strictObject({ scanId: z.uuid(), comment: commentText });

export const offerFaults = [...fileFaults, ...scanFaults, "invalid"] as const;

/** Why the address says that the last file was refused. */
export const offerScansQuery = z.object({ fout: z.enum(offerFaults).optional().catch("invalid") });

/** What the address of a preview or of the list says: from where it is shown. */
export const placeQuery = z.object({ page: z.coerce.number().int().min(1).max(200).catch(1) });
