import { describe, expect, it } from "vitest";
import { agedSince, mayBeKept } from "@/lib/profiles/owners/rules";
import type { ProfileFacts } from "@/lib/profiles/rules";

const approvedIn = (schoolYear: number, number = 1): ProfileFacts => ({
  ...{ number, schoolYear, consultation: null },
  keys: [
    { key: "hr", personId: "h" },
    { key: "directorate", personId: "d" },
  ],
});
const concept: ProfileFacts = { number: 2, schoolYear: 2027, keys: [], consultation: null };
const role = { isRetired: false, keptIn: null, profiles: [approvedIn(2023)] };

describe("a profile that grows old", () => {
  it("[C1] is one that nobody looked at for three school years", () => {
    expect(agedSince(role, 2025)).toBeNull();
    expect(agedSince(role, 2026)).toBe(2023);
    expect(mayBeKept(role, 2026).ok).toBe(true);
  });

  it("[C1] is not asked about again for three school years after somebody said that it still holds", () => {
    expect(agedSince({ ...role, keptIn: 2026 }, 2028)).toBeNull();
    expect(agedSince({ ...role, keptIn: 2026 }, 2029)).toBe(2026);
    expect(mayBeKept({ ...role, keptIn: 2026 }, 2026)).toMatchObject({ refusal: "not-aged" });
  });

  it("[C1] asks nothing while a next version is on its way, of a role out of use, or before anything was approved", () => {
    expect(agedSince({ ...role, profiles: [concept, ...role.profiles] }, 2026)).toBeNull();
    expect(agedSince({ ...role, profiles: [approvedIn(2027, 2), ...role.profiles] }, 2026)).toBeNull();
    expect(agedSince({ ...role, isRetired: true }, 2026)).toBeNull();
    expect(agedSince({ ...role, profiles: [concept] }, 2031)).toBeNull();
  });
});
