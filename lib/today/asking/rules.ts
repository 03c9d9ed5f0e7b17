import type { RequestTask } from "@/lib/conversations/asking/queries";
import type { TalkNewsView } from "@/lib/conversations/news/queries";
import { bare, type Task } from "@/lib/today/tasks/rules";

/** A student asks for a talk; the coach's answer is for the student to read (N4). */
export function requestTask({ kind, studentId, name, on }: RequestTask): Task {
  const its = { ...bare, id: studentId, people: [name], on };
  return kind === "asked"
    ? { ...its, kind: "talk-asked", path: `/studenten/${studentId}` }
    : { ...its, kind: "talk-answered", path: "/gesprekken" };
}

/** What the other of the two planned, moved or called off; gone once it was looked at. */
export function newsTask({ kind, talkId, name, was, at, room }: TalkNewsView): Task {
  const its = { ...bare, id: `${kind}/${talkId}`, people: [name], at, was, where: room || "none" };
  return { ...its, kind: `talk-${kind}`, path: `/gesprekken/${talkId}` };
}
