import type { SchoolYear } from "@/lib/platform/calendar";

type Year = { readonly teamId: string; readonly schoolYear: SchoolYear };

/** Where the plan of a team stands; steps under it keep the school year. */
export function planAddress(slug: string, { teamId, schoolYear }: Year, step = ""): string {
  const path = `/${slug}/teams/${teamId}/plan`;
  return `${step ? `${path}/${step}` : path}?jaar=${schoolYear}`;
}
