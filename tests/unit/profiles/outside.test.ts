import { describe, expect, it } from "vitest";
import { isForOutside, labelOf, mayBeCarried, mayStandUntil } from "@/lib/profiles/outside/rules";
import { lines } from "@/lib/profiles/rules";

const today = "2026-11-23";
const role = { line: "external", isRetired: false } as const;

describe("who carries a role from outside", () => {
  it("[C3] does so in the second or third line or outside the school, and nowhere else", () => {
    expect(lines.filter((line) => isForOutside({ line }))).toEqual(["second", "third", "external"]);
    const carried = (line: (typeof lines)[number]) =>
      mayBeCarried({ role: { ...role, line }, present: 0 }, { endsOn: "2027-07-31", today });
    expect(carried("external").ok).toBe(true);
    expect(carried("first")).toMatchObject({ refusal: "role-inside" });
  });

  it("[C3] always has a last day, the end of next school year at the latest", () => {
    expect(mayStandUntil({ endsOn: "2026-11-22", today })).toMatchObject({ refusal: "outside-over" });
    expect(mayStandUntil({ endsOn: today, today }).ok).toBe(true);
    expect(mayStandUntil({ endsOn: "2028-07-31", today }).ok).toBe(true);
    expect(mayStandUntil({ endsOn: "2028-08-01", today })).toMatchObject({ refusal: "outside-too-long" });
  });

  it("[C3] takes on no role that is gone or out of use, and a team has no more than fifty", () => {
    const asked = { endsOn: today, today };
    expect(mayBeCarried({ role: null, present: 0 }, asked)).toMatchObject({ refusal: "role-gone" });
    const retired = { ...role, isRetired: true };
    expect(mayBeCarried({ role: retired, present: 0 }, asked)).toMatchObject({ refusal: "role-retired" });
    expect(mayBeCarried({ role, present: 49 }, asked).ok).toBe(true);
    expect(mayBeCarried({ role, present: 50 }, asked)).toMatchObject({ refusal: "too-many-outside" });
  });

  it("[C3] needs no name", () => {
    expect(labelOf({ name: "", organisation: "Stagebureau" })).toBe("Stagebureau");
    expect(labelOf({ name: "Kim Vos", organisation: "Bloem" })).toBe("Kim Vos (Bloem)");
  });
});
