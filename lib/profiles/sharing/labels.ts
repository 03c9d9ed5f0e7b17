import { fullName } from "@/lib/platform/format";
import { labelOf } from "@/lib/profiles/outside/rules";
import type { MatrixView } from "@/lib/profiles/sharing/queries";
import type { Division, Part } from "@/lib/profiles/sharing/rules";

/** Everybody in the matrix by name: who is of the team, and after them who is there from outside (C3). */
export function namedIn({ people, outside }: Pick<MatrixView, "people" | "outside">) {
  return [
    ...people.map(({ id, name }) => ({ id, name: fullName(name) })),
    ...outside.map((one) => ({ id: one.id, name: labelOf(one) })),
  ];
}

/** Who has this part in a task, by name: said by the team, and following from a role. */
export function namesOf(task: Division, part: Part, matrix: Pick<MatrixView, "people" | "outside">) {
  const named = (isByRole: boolean) => {
    const ids = new Set(
      task.shares.filter((one) => one.part === part && one.isByRole === isByRole).map((one) => one.personId),
    );
    return namedIn(matrix).flatMap(({ id, name }) => (ids.has(id) ? [name] : []));
  };
  return { said: named(false), byRole: named(true) };
}
