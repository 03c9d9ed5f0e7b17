import { beforeAll, describe, expect, it } from "vitest";
import { writeList, writeSheets } from "@/lib/exchange/lists/files";
import { readTable } from "@/lib/exchange/tables/files";
import { asDate } from "@/lib/platform/calendar";
import { loadMessages } from "@/lib/platform/messages";
import { exampleRows, emptyColumns } from "@/lib/scans/external/files";
import { commentOnExternalScan, removeExternalScan, removeReadFile } from "@/lib/scans/external/commands";
import { dropScans, offerScans, readInScans } from "@/lib/scans/external/imports/commands";
import { claimScansPreview, findScansPreview } from "@/lib/scans/external/imports/queries";
import { mayCommentOnExternalScan, mayImportScans, mayReadExternalScan } from "@/lib/scans/external/policy";
import {
  claimExternalScan,
  countExternalScans,
  findExternalScan,
  listExternalFindings,
  listExternalScans,
  listScansOfFile,
} from "@/lib/scans/external/queries";
import { rowsOf, sheetsOf } from "@/lib/scans/external/reading/files";
import { findReadFile } from "@/lib/scans/external/readings/queries";
import { addStaff, addTeam, addUnit, appoint } from "@/prisma/seed/builders";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { granted } from "@/tests/support/profiles";
import { membersOf } from "@/tests/support/team-scans";

const now = new Date("2026-11-22T12:00:00Z");
let here: TestInstitution;
let hr: string;
let unitId: string;

beforeAll(async () => {
  here = await anInstitution();
  await here.inside(async (tx) => {
    hr = await addStaff(tx);
    await appoint(tx, hr, "hr");
    unitId = await addUnit(tx);
  });
});

const head = "Team;Bron;Dag;Methode;Deelnemers;Vraag;Aandeel;Stap 1;Stap 2;Stap 3";

async function aTeam() {
  const name = `Team ${crypto.randomUUID()}`;
  return { name, id: await here.inside((tx) => addTeam(tx, { unitId, name })) };
}

function csv(...lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode([head, ...lines].join("\r\n"));
}

function offer(bytes: Uint8Array) {
  const author = { personId: hr, institutionId: here.id, now };
  return here.inside((tx) => offerScans(tx, { name: "uitslag.csv", bytes }, author));
}

function readIn(fileId: string, digest?: string) {
  return here.inside(async (tx) => {
    const preview = await claimScansPreview(tx, { institutionId: here.id }, fileId);
    if (!preview) throw new Error("There is no such preview.");
    const author = { personId: hr, institutionId: here.id, now };
    return readInScans(tx, preview, digest ?? preview.digest, author);
  });
}

async function taken(bytes: Uint8Array) {
  return readIn(granted(await offer(bytes)).fileId);
}

const scansOf = (teamId: string) =>
  here.inside((tx) => listExternalScans(tx, { institutionId: here.id }, [teamId]));

describe("the outcome of a scan by others", () => {
  it("[D5] is shown, read in as it was seen, and stands with its source, day, method and respondents", async () => {
    const team = await aTeam();
    const { fileId } = granted(
      await offer(
        csv(
          `${team.name};Bureau;18-05-2026;Vragenlijst;16;Samen;;1;7;8`,
          `${team.name};Bureau;18-05-2026;Vragenlijst;14;Leren;50% eens;;;`,
        ),
      ),
    );
    expect(await scansOf(team.id)).toEqual([]);
    expect(await readIn(fileId, "another")).toMatchObject({ refusal: "changed-meanwhile" });
    granted(await readIn(fileId));
    const [scan] = await scansOf(team.id);
    expect(scan).toMatchObject({
      ...{ teamName: team.name, source: "Bureau", day: "2026-05-18", method: "Vragenlijst" },
      ...{ respondents: 16, smallestGroup: 5 },
    });
    const findings = await here.inside((tx) =>
      listExternalFindings(tx, { institutionId: here.id }, scan?.id ?? ""),
    );
    expect(findings.map(({ question, figures }) => [question, figures])).toEqual([
      [
        "Samen",
        {
          kind: "spread",
          steps: ["1", "2", "3"],
          bands: [
            { from: 0, to: 1, count: 8 },
            { from: 2, to: 2, count: 8 },
          ],
        },
      ],
      ["Leren", { kind: "share", percentage: 50, of: "eens" }],
    ]);
    expect(await here.inside((tx) => findScansPreview(tx, { institutionId: here.id }, fileId))).toBeNull();
  });

  it("[D5] a file whose name no database takes is kept under what can be read of it", async () => {
    const { name } = await aTeam();
    const bytes = csv(`${name};Bureau;2026-05-12;Vragenlijst;20;Rust;;10;6;4`);
    const author = { personId: hr, institutionId: here.id, now };
    const { fileId } = granted(
      await here.inside((tx) => offerScans(tx, { name: "uit\u0000slag.csv", bytes }, author)),
    );
    const preview = await here.inside((tx) => findScansPreview(tx, { institutionId: here.id }, fileId));
    expect(preview?.file.fileName).toBe("uitslag.csv");
  });

  it("[D5] is read in whole or not at all", async () => {
    const team = await aTeam();
    const row = `${team.name};Bureau;2026-05-18;Vragenlijst;12;Samen;;6;6;`;
    expect(await taken(csv(row, row.replace(team.name, "Nergens")))).toMatchObject({
      refusal: "file-faulty",
    });
    expect(await scansOf(team.id)).toEqual([]);
  });

  it("[D5] the same file twice is seen, and replaces nothing", async () => {
    const team = await aTeam();
    const bytes = csv(`${team.name};Bureau;2026-05-18;Vragenlijst;12;Samen;;6;6;`);
    granted(await taken(bytes));
    const again = csv(`${team.name};BUREAU;2026-05-18;Vragenlijst;14;Samen;;7;7;`);
    expect(await taken(bytes)).toMatchObject({ refusal: "all-read" });
    expect(await taken(again)).toMatchObject({ refusal: "all-read" });
    expect(await scansOf(team.id)).toMatchObject([{ respondents: 12 }]);
  });

  it("[D5] what is offered keeps no count that may not be shown, not even until it is read in", async () => {
    const team = await aTeam();
    const { fileId } = granted(
      await offer(csv(`${team.name};Bureau;2026-05-18;Vragenlijst;41;Samen;;1;3;37`)),
    );
    const kept = await here.inside((tx) =>
      tx.externalScanFile.findFirstOrThrow({ where: { id: fileId }, select: { content: true } }),
    );
    expect(JSON.stringify(kept)).not.toMatch(/:37\b|"37"/);
  });

  it("[D5] groups that must be larger by now are asked for again", async () => {
    const there = await anInstitution();
    const bytes = csv("Alpha;Bureau;2026-05-18;Vragenlijst;12;Samen;;6;6;");
    await there.inside(async (tx) => {
      const personId = await addStaff(tx);
      await addTeam(tx, { unitId: await addUnit(tx), name: "Alpha" });
      const author = { personId, institutionId: there.id, now };
      const { fileId } = granted(await offerScans(tx, { name: "a.csv", bytes }, author));
      await tx.institutionSettings.updateMany({ data: { minimumStaff: 8 } });
      const preview = await claimScansPreview(tx, { institutionId: there.id }, fileId);
      expect(preview?.isOutdated).toBe(true);
      expect(preview && (await readInScans(tx, preview, preview.digest, author))).toMatchObject({
        refusal: "changed-meanwhile",
      });
    });
  });

  it("[D5] two times of one question stand beside each other only when it tells nothing of too few", async () => {
    const line = (name: string, day: string, count: number) =>
      `${name};Bureau;${day};Vragenlijst;${count};Samen;;${count / 2};${count / 2};`;
    const [same, changed] = [await aTeam(), await aTeam()];
    const members = await membersOf(here, same.id, 12);
    const others = await membersOf(here, changed.id, 12);
    const since = { startsOn: asDate("2024-08-01") };
    await here.inside((tx) =>
      tx.teamMembership.updateMany({ where: { teamId: { in: [same.id, changed.id] } }, data: since }),
    );
    await here.inside((tx) =>
      tx.teamMembership.updateMany({
        where: { teamId: changed.id, personId: { in: others.slice(0, 2) } },
        data: { endsOn: asDate("2025-12-31") },
      }),
    );
    expect(members).toHaveLength(12);
    granted(await taken(csv(line(same.name, "2025-05-18", 12), line(changed.name, "2025-05-18", 12))));
    granted(await taken(csv(line(same.name, "2026-05-18", 12))));
    expect(await taken(csv(line(changed.name, "2026-05-18", 10)))).toMatchObject({ refusal: "file-faulty" });
  });

  it("[D5] is taken away whole; a file that is put aside changes nothing", async () => {
    const team = await aTeam();
    granted(await taken(csv(`${team.name};Bureau;2026-05-18;Vragenlijst;12;Samen;;6;6;`)));
    const [scan] = await scansOf(team.id);
    const before = await here.inside((tx) => countExternalScans(tx, { institutionId: here.id }));
    const { fileId } = granted(await offer(csv(`${team.name};Ander;2026-05-19;Gesprek;12;Leren;;6;6;`)));
    await here.inside(async (tx) => {
      const preview = await claimScansPreview(tx, { institutionId: here.id }, fileId);
      if (preview) granted(await dropScans(tx, preview));
      const claimed = await claimExternalScan(tx, { institutionId: here.id }, scan?.id ?? "");
      if (claimed) granted(await removeExternalScan(tx, claimed));
      expect(await countExternalScans(tx, { institutionId: here.id })).toBe(before - 1);
      expect(await listExternalFindings(tx, { institutionId: here.id }, scan?.id ?? "")).toEqual([]);
    });
  });

  it("[D5] a file is taken away as a whole, and with the last of its teams its name", async () => {
    const [first, second, other] = [await aTeam(), await aTeam(), await aTeam()];
    const line = (name: string) => `${name};Bureau;2026-05-18;Vragenlijst;12;Samen;;6;6;`;
    granted(await taken(csv(line(first.name), line(second.name))));
    granted(await taken(csv(line(other.name))));
    const [[scan], [alone]] = [await scansOf(first.id), await scansOf(other.id)];
    if (!scan?.fileId || !alone?.fileId) throw new Error("There is no such scan.");
    const { fileId } = scan;
    await here.inside(async (tx) => {
      granted(await commentOnExternalScan(tx, scan, "Hier gaan we mee verder."));
      expect(await findReadFile(tx, { institutionId: here.id }, fileId)).toMatchObject({
        ...{ fileName: "uitslag.csv", scans: 2, comments: 1, readAt: now },
      });
      const brought = await listScansOfFile(tx, { institutionId: here.id }, fileId, 1);
      expect(brought.map(({ teamName }) => teamName).toSorted()).toEqual(
        [first.name, second.name].toSorted(),
      );
      expect(granted(await removeReadFile(tx, { id: fileId }))).toEqual({ scans: 2 });
      expect(await findReadFile(tx, { institutionId: here.id }, fileId)).toBeNull();
      expect(await listExternalFindings(tx, { institutionId: here.id }, scan.id)).toEqual([]);
      granted(await removeExternalScan(tx, alone));
      expect(await tx.externalScanFile.count({ where: { id: { in: [fileId, alone.fileId ?? ""] } } })).toBe(
        0,
      );
    });
    expect([await scansOf(first.id), await scansOf(second.id)]).toEqual([[], []]);
  });

  it("[D5] of a file that was read in nothing but its name is kept, and a next file leaves it", async () => {
    const team = await aTeam();
    const { fileId } = granted(await offer(csv(`${team.name};Bureau;2026-05-18;Gesprek;12;Samen;;6;6;`)));
    granted(await readIn(fileId));
    granted(await offer(csv(`${team.name};Ander;2026-05-18;Gesprek;12;Leren;;6;6;`)));
    const kept = await here.inside((tx) =>
      tx.externalScanFile.findFirstOrThrow({ where: { id: fileId }, select: { content: true } }),
    );
    expect(kept.content).toBeNull();
  });

  it("[D5] the empty file is a workbook that can be offered, once the team has a name Koers knows", async () => {
    const team = await aTeam();
    const words = { team: team.name, source: "B", method: "M", question: "Een", other: "Twee" };
    const rows = exampleRows({ ...words, steps: "A | B | C | D", summary: "72% eens" });
    granted(await taken(await writeList("Uitslag", emptyColumns(), rows)));
    expect(await scansOf(team.id)).toMatchObject([{ respondents: 18, day: "2026-05-18" }]);
  });
});

describe("what the team does with it", () => {
  it("[D5] its leader says what they take from it, and every save is a version of its own", async () => {
    const team = await aTeam();
    granted(await taken(csv(`${team.name};Bureau;2026-05-18;Vragenlijst;12;Samen;;6;6;`)));
    const [before] = await scansOf(team.id);
    if (!before) throw new Error("There is no such scan.");
    await here.inside((tx) => commentOnExternalScan(tx, before, "We oefenen het samen."));
    expect(await scansOf(team.id)).toMatchObject([
      { leaderComment: "We oefenen het samen.", version: before.version + 1 },
    ]);
  });

  it("[D5] takes along in a workbook what the report shows, and where it comes from", async () => {
    const team = await aTeam();
    const from = `${team.name};=Bureau;2026-05-18;Vragenlijst`;
    granted(
      await taken(
        csv(`${from};16;Samen;;1;7;8`, `${from};14;Leren;50% eens;;;`, `${from};13;Durf;mediaan: Vaak;;;`),
      ),
    );
    const [scan] = await scansOf(team.id);
    if (!scan) throw new Error("There is no such scan.");
    const rows = rowsOf(
      await here.inside((tx) => listExternalFindings(tx, { institutionId: here.id }, scan.id)),
    );
    const sheets = sheetsOf({ scan, rows }, (await loadMessages("nl", {})).externalScans);
    const workbook = await readTable(await writeSheets(sheets), () => 1, 100);
    const table = workbook.ok ? workbook.data.rows.map(({ cells }) => cells.join("|")) : [];
    expect(table.slice(1)).toEqual([
      "Samen|16|1|2|8",
      "Samen|16|3|3|8",
      "Leren|14||||50%|eens",
      "Durf|13||||||Vaak",
    ]);
    expect(sheets.map(({ name }) => name)).toEqual(["Antwoorden", "Over deze scan"]);
  });
});

describe("who may what with it", () => {
  it("[D5] HR reads in and does not read along; the team reads; another school sees nothing", async () => {
    const team = await aTeam();
    const [member = ""] = await membersOf(here, team.id, 12);
    granted(await taken(csv(`${team.name};Bureau;2026-05-18;Vragenlijst;12;Samen;;6;6;`)));
    const [scan] = await scansOf(team.id);
    if (!scan) throw new Error("There is no such scan.");
    const [office, reader] = [await here.actor(hr, new Date()), await here.actor(member, new Date())];
    expect([mayImportScans(office), mayReadExternalScan(office, scan)]).toEqual([true, false]);
    expect([mayImportScans(reader), mayReadExternalScan(reader, scan)]).toEqual([false, true]);
    const leader = await here.inside(async (tx) => {
      const leader = await addStaff(tx);
      await appoint(tx, leader, "team-lead", { teamId: team.id });
      return leader;
    });
    const head = await here.actor(leader, new Date());
    expect([head, reader, office].map((actor) => mayCommentOnExternalScan(actor, scan))).toEqual([
      true,
      false,
      false,
    ]);
    const elsewhere = await anInstitution();
    await elsewhere.inside(async (tx) => {
      expect(await findExternalScan(tx, { institutionId: elsewhere.id }, scan.id)).toBeNull();
      expect(await tx.externalScan.count()).toBe(0);
      expect(await tx.externalFinding.count()).toBe(0);
    });
  });
});
