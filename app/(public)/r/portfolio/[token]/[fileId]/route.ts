import type { NextRequest } from "next/server";
import { currentCaller } from "@/lib/platform/caller";
import { isId } from "@/lib/platform/ids";
import { readAsHolder } from "@/lib/platform/link-action";
import { fileResponse } from "@/lib/portfolio/attachments/files";
import { openFile } from "@/lib/portfolio/attachments/queries";

type Call = { readonly params: Promise<{ readonly token: string; readonly fileId: string }> };

/** A file of what a link opens. Whatever it does not open is the same 404. */
export async function GET(_request: NextRequest, { params }: Call): Promise<Response> {
  const { token, fileId } = await params;
  const { address } = await currentCaller();
  const file = isId(fileId)
    ? await readAsHolder(token, address, ({ tx, holder }) => openFile(tx, holder, fileId))
    : null;
  return file ? fileResponse(file, file.content) : new Response(null, { status: 404 });
}
