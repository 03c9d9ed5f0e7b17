import { expect, test } from "vitest";
import { anImportingInstitution, sampleFiles } from "@/tests/support/exchange";

test.each(Object.entries(sampleFiles))(
  "the files of %s import: every row, with a coach for every student, and a second time nothing changes",
  { timeout: 180_000 },
  async (_name, files) => {
    const { inside, take } = await anImportingInstitution();
    for (const [kind, bytes, count] of files) {
      expect({ kind, ...(await take(kind, bytes)) }).toMatchObject({
        kind,
        create: count,
        change: 0,
        same: 0,
        refused: 0,
      });
    }
    for (const [kind, bytes, count] of files) {
      expect({ kind, ...(await take(kind, bytes)) }).toMatchObject({
        kind,
        create: 0,
        change: 0,
        same: count,
        refused: 0,
      });
    }
    const counts = await inside(async (tx) => ({
      students: await tx.student.count(),
      enrolled: await tx.enrolment.count({ where: { endsOn: null } }),
      coached: await tx.coachAssignment.count({ where: { endsOn: null } }),
      words: await tx.searchWord.count({ where: { kind: "student" } }),
      files: await tx.importFile.count(),
    }));
    const students = files.find(([kind]) => kind === "students")?.[2] ?? 0;
    expect(counts).toMatchObject({ students, enrolled: students, coached: students });
    expect(counts.words).toBeGreaterThan(3 * students);
  },
);
