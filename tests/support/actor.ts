import type { Actor, InstitutionId } from "@/lib/platform/actor";

/** A member of staff without any relation, unless told otherwise: for policies, which need no database. */
export function anActor(different: Partial<Actor> = {}): Actor {
  return {
    personId: "0199e000-0000-7000-8000-000000000001",
    institutionId: "0199e000-0000-7000-8000-00000000000a" as InstitutionId,
    institution: { slug: "school", name: "School" },
    kind: "staff",
    name: { givenName: "Sam", infix: null, familyName: "Jansen" },
    jobTitle: null,
    offices: new Set(),
    teams: [],
    ledTeams: [],
    coordinatedTeams: [],
    advisedTeams: [],
    isCoach: false,
    idiom: {},
    ...different,
  };
}
