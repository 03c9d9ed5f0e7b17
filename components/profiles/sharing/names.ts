import { fullName } from "@/lib/platform/format";
import type { Present } from "@/lib/profiles/sharing/queries";
import type { Division, Part } from "@/lib/profiles/sharing/rules";

/** Who has this part in a task, by name: said by the team, and following from a role. */
export function namesOf(task: Division, part: Part, people: readonly Present[]) {
  const named = (isByRole: boolean) => {
    const ids = new Set(
      task.shares.filter((one) => one.part === part && one.isByRole === isByRole).map((one) => one.personId),
    );
    return people.filter(({ id }) => ids.has(id)).map(({ name }) => fullName(name));
  };
  return { said: named(false), byRole: named(true) };
}
