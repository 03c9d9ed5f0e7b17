import type { HalfView } from "@/lib/access/halves/rules";
import { dayOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import { bare, type Task } from "@/lib/today/tasks/rules";

/** Somebody can't come in until it is given, and it works until a moment. */
export function halfTask({ id, personName, makerName, worksUntil }: HalfView): Task {
  const path = `/tweede-helft/${id}`;
  const said = { people: [personName], what: fullName(makerName), on: dayOf(worksUntil), at: worksUntil };
  return { ...bare, ...said, kind: "second-half", id, path };
}

/** Until it is confirmed, nobody new comes in by it. */
export function nameTask({ organisation }: { organisation: string }): Task {
  const path = "/beheer/instellingen/inloggen";
  return { ...bare, kind: "sign-on-name", id: organisation, path, what: organisation };
}

/** What a file says is somebody's address, they alone confirm. */
export function addressTask(email: string): Task {
  return { ...bare, kind: "address", id: "address", path: "/account#adres", what: email };
}
