import type { SchoolYear } from "@/lib/platform/calendar";

/** Where one's own plan stands; steps under it keep the school year. */
export function ownPlanAddress(slug: string, schoolYear: SchoolYear, step = ""): string {
  return `/${slug}/mijn-plan${step ? `/${step}` : ""}?jaar=${schoolYear}`;
}
