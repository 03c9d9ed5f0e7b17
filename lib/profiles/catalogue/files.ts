import { type Sheet, sheetOf } from "@/lib/exchange/lists/files";
import { schoolYearLabel } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import type { Messages } from "@/lib/platform/messages";
import type { AskedCompetenceView, ProfileView, RoleView, TaskView } from "@/lib/profiles/queries";
import type { ProfileState } from "@/lib/profiles/rules";

/** A role with the version its reader sees first; none while there is nothing of it to be read. */
export type PrintedRole = {
  readonly role: RoleView;
  readonly shown: (ProfileView & { readonly state: ProfileState }) | null;
};

type Words = Pick<Messages, "profiles" | "sharing">;
type Of<Row> = { readonly role: RoleView; readonly row: Row };

/** Roles to take along: what each is about, its tasks and what it asks, a sheet for each (C1). */
export function roleSheets(words: Words, roles: readonly PrintedRole[]): Sheet[] {
  const tasks = roles.flatMap(({ role, shown }) => (shown?.tasks ?? []).map((row) => ({ role, row })));
  const asked = roles.flatMap(({ role, shown }) => (shown?.competences ?? []).map((row) => ({ role, row })));
  return [aboutSheet(words, roles), taskSheet(words, tasks), askedSheet(words, asked)];
}

function aboutSheet({ profiles }: Words, roles: readonly PrintedRole[]): Sheet {
  const { file, catalogue, line, state } = profiles;
  return sheetOf<PrintedRole>(
    profiles.title,
    [
      { header: catalogue.column.role, of: ({ role }) => role.name },
      { header: catalogue.line, of: ({ role }) => line[role.line] },
      { header: catalogue.column.version, kind: "whole", of: ({ shown }) => shown?.number ?? null },
      { header: file.from, of: ({ shown }) => (shown ? schoolYearLabel(shown.schoolYear) : null) },
      {
        header: catalogue.column.state,
        of: ({ shown }) => (shown ? state[shown.state] : catalogue.noVersion),
      },
      { header: profiles.role.owner, of: ({ role }) => role.owner && fullName(role.owner.name) },
      { header: profiles.role.about, of: ({ shown }) => shown?.description ?? null },
    ],
    roles,
  );
}

function taskSheet({ profiles, sharing }: Words, tasks: readonly Of<TaskView>[]): Sheet {
  const { catalogue, role: words, setting } = profiles;
  return sheetOf<Of<TaskView>>(
    words.tasks,
    [
      { header: catalogue.column.role, of: ({ role }) => role.name },
      { header: words.what, of: ({ row }) => row.what },
      { header: words.when, of: ({ row }) => row.moment },
      { header: profiles.file.phase, of: ({ row }) => row.phase && sharing.phase[row.phase] },
      { header: words.where, of: ({ row }) => setting[row.setting] },
    ],
    tasks,
  );
}

function askedSheet({ profiles }: Words, asked: readonly Of<AskedCompetenceView>[]): Sheet {
  const { catalogue, category, file } = profiles;
  return sheetOf<Of<AskedCompetenceView>>(
    profiles.competences.title,
    [
      { header: catalogue.column.role, of: ({ role }) => role.name },
      { header: file.competence, of: ({ row }) => row.name },
      { header: file.category, of: ({ row }) => category[row.category] },
      { header: file.level, of: ({ row }) => row.levelName },
      { header: file.upTo, of: ({ row }) => row.upTo?.name ?? null },
      { header: file.means, of: ({ row }) => row.description },
    ],
    asked,
  );
}
