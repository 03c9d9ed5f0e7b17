import type { Day, SchoolYear } from "@/lib/platform/calendar";
import { asDate, later } from "@/lib/platform/calendar";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Weeks without lessons of three school years, as the institution's calendar has them. */
export async function writeHolidays(tx: TenantTx, current: SchoolYear): Promise<void> {
  const weeks = [current - 2, current - 1, current].flatMap(holidaysOf);
  await tx.holidayWeek.createMany({
    data: weeks.map(({ monday, name }) => ({ monday: asDate(monday), name })),
    skipDuplicates: true,
  });
}

/** Thirteen weeks, so that 40 of the 52 or 53 remain (decisions 27). */
function holidaysOf(year: SchoolYear): { monday: Day; name: string }[] {
  const first = mondayAfter(`${year}-08-01`);
  const summer = [0, 1, 2].map((week) => ({ monday: later(first, { weeks: week }), name: "Zomervakantie" }));
  const breaks = [
    { from: `${year}-10-18`, weeks: 1, name: "Herfstvakantie" },
    { from: `${year}-12-19`, weeks: 2, name: "Kerstvakantie" },
    { from: `${year + 1}-02-13`, weeks: 1, name: "Voorjaarsvakantie" },
    { from: `${year + 1}-04-24`, weeks: 2, name: "Meivakantie" },
    { from: `${year + 1}-07-10`, weeks: 3, name: "Zomervakantie" },
  ];
  const during = breaks.flatMap(({ from, weeks, name }) =>
    Array.from({ length: weeks }, (_, week) => ({ monday: later(mondayAfter(from), { weeks: week }), name })),
  );
  return [...summer, ...during];
}

function mondayAfter(day: Day): Day {
  const weekday = asDate(day).getUTCDay();
  return later(day, { days: (8 - weekday) % 7 });
}
