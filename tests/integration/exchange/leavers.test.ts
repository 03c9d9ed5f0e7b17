import { expect, test } from "vitest";
import { asDay } from "@/lib/platform/calendar";
import { anImportingInstitution, heliconTeams } from "@/tests/support/exchange";

const students = (...lines: string[]) =>
  ["Studentnummer;Roepnaam;Achternaam;Crebo;Leerweg;Coach;Start;Eind", ...lines].join("\n");
const sam = (coach: string, until = "") => students(`100;Sam;Jansen;25100;BOL;${coach};2026-08-01;${until}`);
const handover = "Studentnummer;Coach;Vanaf\n100;2;2027-01-11";

async function aCoachedStudent() {
  const school = await anImportingInstitution();
  await school.take("units", heliconTeams);
  await school.take("programmes", "Crebo;Opleiding;Niveau;Leerweg;Team\n25100;Zorg;3;BOL;Dier & Zorg");
  const lines = ["1;Anna;Berg;Dier & Zorg", "2;Bram;Bos;Dier & Zorg"];
  await school.take("staff", ["Personeelsnummer;Roepnaam;Achternaam;Team", ...lines].join("\n"));
  await school.take("students", sam("1"));
  const turns = async () => {
    const rows = await school.inside((tx) =>
      tx.coachAssignment.findMany({
        select: {
          startsOn: true,
          endsOn: true,
          endedBecause: true,
          coach: { select: { personnelNumber: true } },
        },
        orderBy: { startsOn: "asc" },
      }),
    );
    return rows.map(({ coach, startsOn, endsOn, endedBecause }) =>
      [coach.personnelNumber, asDay(startsOn), endsOn && asDay(endsOn), endedBecause].join(" "),
    );
  };
  return { ...school, turns };
}

test("[O15] a file that repeats today's coach leaves a handover dated ahead as it was, and a leaver ends the coach of now alone", async () => {
  const { take, turns } = await aCoachedStudent();
  await take("coaches", handover);
  const arranged = ["1 2026-08-01 2027-01-10 handed-over", "2 2027-01-11  "];
  expect(await turns()).toEqual(arranged);
  expect(await take("students", sam("1"))).toMatchObject({ same: 1, change: 0 });
  expect(await turns()).toEqual(arranged);
  await take("students", sam("1", "2026-11-20"));
  expect(await turns()).toEqual(["1 2026-08-01 2026-11-20 left"]);
});

test("[O15] a complete file that comes after the end ends the coaching on the last day, once", async () => {
  const { take, turns } = await aCoachedStudent();
  await take("students", sam("1", "2026-12-18"));
  await take("coaches", handover);
  const later = new Date("2027-01-08T12:00:00Z");
  expect(await take("students", sam("1", "2026-12-18"), later)).toMatchObject({ change: 1 });
  expect(await turns()).toEqual(["1 2026-08-01 2026-12-18 left"]);
  expect(await take("students", sam("1", "2026-12-18"), later)).toMatchObject({ same: 1, change: 0 });
});

test("[O15] who comes back by a file before anybody ended the coaching starts anew", async () => {
  const { take, turns } = await aCoachedStudent();
  await take("students", sam("1", "2026-12-18"));
  const back = "100;Sam;Jansen;25100;BOL;1;2027-02-01;";
  await take("students", students(back), new Date("2027-02-08T12:00:00Z"));
  expect(await turns()).toEqual(["1 2026-08-01 2026-12-18 left", "1 2027-02-08  "]);
});
