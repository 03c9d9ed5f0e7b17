import { tellingRoute } from "@/lib/platform/route";
import { itemAddress, portfolioAddress } from "@/lib/portfolio/addresses/rules";
import { addFile } from "@/lib/portfolio/attachments/commands";
import { limits } from "@/lib/portfolio/attachments/rules";
import { addFileInput } from "@/lib/portfolio/attachments/schema";
import { mayWritePortfolio } from "@/lib/portfolio/policy";
import { claimOwnItem } from "@/lib/portfolio/queries";
import { done } from "@/lib/platform/outcome";

const formAround = 64 * 1024;

/** Adds a file to an item of one's own portfolio. */
export const POST = tellingRoute({
  permission: "portfolio.keep",
  bytesAtMost: limits.bytes + formAround,
  input: addFileInput,
  subject: ({ tx, actor, now }, { itemId }) => claimOwnItem(tx, actor, itemId, now),
  allow: mayWritePortfolio,
  run: async (context, { item }, { file }) => {
    const content = new Uint8Array(await file.arrayBuffer());
    const outcome = await addFile(context, item, { name: file.name, content });
    return outcome.ok ? done({ itemId: item.id }) : outcome;
  },
  trail: () => null,
  form: {
    next: (actor, { itemId }) => `${itemAddress(actor.institution.slug, itemId)}#bestanden`,
    back: (actor, fout, { itemId }) => {
      const { slug } = actor.institution;
      const page = typeof itemId === "string" ? itemAddress(slug, itemId) : portfolioAddress(slug);
      return `${page}?${new URLSearchParams({ fout }).toString()}#bestanden`;
    },
  },
});
