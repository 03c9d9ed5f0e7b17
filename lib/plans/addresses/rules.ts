import type { SchoolYear } from "@/lib/platform/calendar";

type Year = { readonly teamId: string; readonly schoolYear: SchoolYear };

/** Where the plan of a team stands; steps under it keep the school year. */
export function planAddress(slug: string, { teamId, schoolYear }: Year, step = ""): string {
  const path = `/${slug}/teams/${teamId}/plan`;
  return `${step ? `${path}/${step}` : path}?jaar=${schoolYear}`;
}

/** The same below the institution's address. */
export function planAddressBelow({ teamId, schoolYear }: Year): string {
  return `/teams/${teamId}/plan?jaar=${schoolYear}`;
}
