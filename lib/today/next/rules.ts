import { type Actor, holds } from "@/lib/platform/actor";

type NextStep = {
  readonly text: "student" | "coach" | "lead" | "steer" | "admin" | "staff";
  readonly go: "toTalks" | "toStudents" | "toTeam" | "toBorging" | "toImports" | "toRole";
  readonly path: string;
};

/** Where somebody may want to look when nothing waits for them. */
export function nextStepOf(actor: Actor): NextStep {
  const [team] = actor.ledTeams;
  if (actor.kind === "student") return { text: "student", go: "toTalks", path: "/gesprekken" };
  if (actor.isCoach) return { text: "coach", go: "toStudents", path: "/studenten" };
  if (holds(actor, "directorate", "hr", "lob-coordinator"))
    return { text: "steer", go: "toBorging", path: "/borging" };
  if (team) return { text: "lead", go: "toTeam", path: `/teams/${team.id}` };
  if (holds(actor, "admin")) return { text: "admin", go: "toImports", path: "/beheer/import" };
  return { text: "staff", go: "toRole", path: "/mijn-rol" };
}
