import { receiveFile } from "@/lib/exchange/runs/commands";
import { mayImport } from "@/lib/exchange/runs/policy";
import { offerAddress, runAddress } from "@/lib/exchange/runs/rules";
import { receiveInput } from "@/lib/exchange/runs/schema";
import { limits } from "@/lib/exchange/tables/rules";
import { tellingRoute } from "@/lib/platform/route";

const formAround = 64 * 1024;

/** Takes a file somebody offers. It changes nothing yet: a preview follows. */
export const POST = tellingRoute({
  permission: "import.receive",
  bytesAtMost: limits.bytes + formAround,
  input: receiveInput,
  subject: (_context, { kind }) => Promise.resolve({ kind }),
  allow: mayImport,
  run: async ({ tx, actor }, { kind }, { file, isComplete }) =>
    receiveFile(tx, actor.institutionId, {
      kind,
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
      isComplete,
      personId: actor.personId,
    }),
  trail: ({ kind }, _input, { runId }) => ({
    verb: "receive",
    entity: "import",
    entityId: runId,
    details: { kind },
  }),
  form: {
    next: (actor, { runId }) => runAddress(actor.institution.slug, runId),
    back: (actor, fout, { kind, isComplete }) =>
      offerAddress(actor.institution.slug, {
        fout,
        soort: typeof kind === "string" ? kind : "",
        volledig: isComplete === "on" ? "ja" : "",
      }),
  },
});
