import type { ListColumn } from "@/lib/exchange/lists/rules";
import type { Messages } from "@/lib/platform/messages";
import { namesOf } from "@/lib/profiles/sharing/labels";
import type { MatrixView } from "@/lib/profiles/sharing/queries";
import { type Division, parts } from "@/lib/profiles/sharing/rules";

/** Who does what in a team to take along: a row for each task, names as the page shows them (C13). */
export function matrixColumns(
  { profiles, sharing }: Pick<Messages, "profiles" | "sharing">,
  matrix: MatrixView,
): ListColumn<Division>[] {
  const { role, catalogue, file, setting } = profiles;
  return [
    { header: catalogue.column.role, of: ({ roleName }) => roleName ?? sharing.ofTeam },
    { header: sharing.card.task, of: ({ what }) => what },
    { header: role.when, of: ({ moment }) => moment },
    { header: file.phase, of: ({ phase }) => phase && sharing.phase[phase] },
    { header: role.where, of: (task) => setting[task.setting] },
    { header: catalogue.column.state, of: ({ state }) => sharing.state[state] },
    ...parts.map((part) => ({
      header: sharing.part[part],
      of: (task: Division) => {
        const { said, byRole } = namesOf(task, part, matrix);
        return [...said, ...byRole].join(", ");
      },
    })),
  ];
}
