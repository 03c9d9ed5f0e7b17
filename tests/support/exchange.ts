import type { ImportKind } from "@/lib/exchange/columns/schema";
import { carryOutRun, importFile, prepareRun } from "@/lib/exchange/runs/steps/commands";
import { chooseEndings, confirmRun, receiveFile } from "@/lib/exchange/runs/commands";
import { claimRun, findRun } from "@/lib/exchange/runs/queries";
import { appoint, addStaff } from "@/prisma/seed/builders";
import { sample } from "@/tests/support/exchange-world";
import { anInstitution } from "@/tests/support/institution";

export const today = new Date("2026-11-22T12:00:00Z");

/** An institution with somebody who imports, and the steps of an import as a page would take them. */
export async function anImportingInstitution() {
  const institution = await anInstitution();
  const { id, inside } = institution;
  const personId = await inside(async (tx) => {
    const admin = await addStaff(tx, { jobTitle: "Applicatiebeheerder" });
    await appoint(tx, admin, "admin");
    await appoint(tx, admin, "hr");
    return admin;
  });
  const offer = (kind: ImportKind, text: string | Uint8Array, isComplete = false) => {
    const bytes = typeof text === "string" ? Buffer.from(text) : text;
    return inside((tx) => receiveFile(tx, id, { kind, name: "bestand.csv", bytes, isComplete, personId }));
  };
  const run = (runId: string) =>
    inside(async (tx) => {
      const found = await findRun(tx, id, runId);
      if (!found) throw new Error("There is no such run.");
      return found;
    });
  const claimed = <Result>(
    runId: string,
    work: (
      tx: Parameters<Parameters<typeof inside>[0]>[0],
      found: NonNullable<Awaited<ReturnType<typeof claimRun>>>,
    ) => Promise<Result>,
  ) =>
    inside(async (tx) => {
      const found = await claimRun(tx, id, runId);
      if (!found) throw new Error("There is no such run.");
      return work(tx, found);
    });
  return {
    ...institution,
    personId,
    offer,
    run,
    /** Offers a file and makes its preview. */
    preview: async (kind: ImportKind, text: string | Uint8Array, isComplete = false) => {
      const received = await offer(kind, text, isComplete);
      if (!received.ok) throw new Error(received.refusal);
      await prepareRun(id, received.data.runId, today);
      return run(received.data.runId);
    },
    confirm: (runId: string) => claimed(runId, (tx, found) => confirmRun(tx, found, today)),
    endAll: (runId: string) =>
      claimed(runId, (tx, found) => chooseEndings(tx, found, { shown: [], chosen: [], all: "all" })),
    carryOut: (runId: string) => carryOutRun(id, runId, today),
    take: (kind: ImportKind, text: string | Uint8Array, on = today) =>
      importFile(
        id,
        {
          kind,
          name: "bestand.csv",
          bytes: typeof text === "string" ? Buffer.from(text) : text,
          isComplete: true,
          personId,
        },
        on,
      ),
  };
}

export const heliconTeams = `Naam;Soort
Bloem & Design;Team
Dier & Zorg;Team
Groen & Grond;Team
Voeding & Innovatie;Team
Water & Milieu;Team
Ondersteuning;Dienst
`;

/** The sample files of both institutions in the order in which they build on each other. */
export const sampleFiles: Record<string, readonly (readonly [ImportKind, string | Uint8Array, number])[]> = {
  helicon: [
    ["units", heliconTeams, 6],
    ["programmes", sample("helicon-opleidingen.csv"), 8],
    ["staff", sample("helicon-medewerkers.csv"), 72],
    ["students", sample("helicon-studenten.xlsx"), 875],
    ["coaches", sample("helicon-mentoren.csv"), 875],
  ],
  landstede: [
    ["units", sample("landstede-teams.tsv"), 91],
    ["programmes", sample("landstede-opleidingen.csv"), 648],
    ["staff", sample("landstede-medewerkers.csv"), 1010],
    ["students", sample("landstede-studenten.csv"), 11_000],
  ],
};
