import { tellingRoute } from "@/lib/platform/route";
import { offerFramework } from "@/lib/profiles/frameworks/imports/commands";
import { frameworkBytes, offerFrameworkInput } from "@/lib/profiles/frameworks/imports/schema";
import { mayEditCompetences } from "@/lib/profiles/policy";

const formAround = 64 * 1024;

/** Takes a framework somebody offers in a file. It changes nothing yet: a preview follows. */
export const POST = tellingRoute({
  permission: "competences.edit",
  bytesAtMost: frameworkBytes + formAround,
  input: offerFrameworkInput,
  subject: async () => ({}),
  allow: mayEditCompetences,
  run: async ({ tx, actor, now }, _subject, { file, category, removesMissing }) =>
    offerFramework(
      tx,
      {
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
        choices: { category, removesMissing },
      },
      { personId: actor.personId, now },
    ),
  trail: () => ({ verb: "offer-file", entity: "framework", entityId: null }),
  form: {
    next: (actor, { fileId }) => `/${actor.institution.slug}/competenties/importeren/${fileId}`,
    back: (actor, fout, { category, removesMissing }) => {
      const soort = typeof category === "string" ? category : "";
      const query = new URLSearchParams({ fout, soort, ...(removesMissing === "on" ? { weg: "ja" } : {}) });
      return `/${actor.institution.slug}/competenties/importeren?${query.toString()}`;
    },
  },
});
