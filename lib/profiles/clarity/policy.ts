import { type Actor, holds, leads } from "@/lib/platform/actor";

/** Which questions about tasks somebody reads besides their own: HR all, a leader those from teams they lead. */
export type QuestionsHeard = "every-team" | readonly string[];

export function heardQuestions(actor: Actor): QuestionsHeard {
  if (holds(actor, "hr")) return "every-team";
  return actor.ledTeams.map(({ id }) => id);
}

/** Whether somebody is ever asked to explain a task. */
export function mayExplainTasks(actor: Actor): boolean {
  return actor.kind === "staff" && (holds(actor, "hr") || actor.ledTeams.length > 0);
}

type Question = { readonly personId: string; readonly teamId: string | null };

/** HR explains everywhere, a leader in the own teams; nobody answers themselves (permissions.md 6.2, 6.5-2). */
export function mayExplain(actor: Actor, { personId, teamId }: Question): boolean {
  return (
    mayExplainTasks(actor) && personId !== actor.personId && (holds(actor, "hr") || leads(actor, teamId))
  );
}

/** What is not clear is said by whoever holds the role, about their own. */
export function maySpeakOfOwn(actor: Actor): boolean {
  return actor.kind === "staff";
}
