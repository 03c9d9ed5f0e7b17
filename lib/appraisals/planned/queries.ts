import "server-only";

import { Prisma } from "@/lib/platform/prisma/client";

type Whose = { readonly institutionId: string; readonly personId: string };

/** Rows (id, on, version) of the days of appraisals somebody is in, up to where one was laid: for their calendar, without a name. */
export function plannedAppraisals({ institutionId, personId }: Whose): Prisma.Sql {
  return Prisma.sql`
    select a.id::text as id, to_char(a.planned_on, 'YYYY-MM-DD') as on, a.version
    from appraisals a where ${ofWhom({ institutionId, personId })} and a.called_off_at is null`;
}

/** The row (id, on, version, isOff) of one appraisal for an invitation; that it was called off is no version of its day. */
export function appraisalToTell(appraisalId: string, whose: Whose): Prisma.Sql {
  return Prisma.sql`
    select a.id::text as id, to_char(a.planned_on, 'YYYY-MM-DD') as on, a.version - (a.called_off_at is not null)::int as version,
      a.called_off_at is not null as "isOff"
    from appraisals a where a.id = ${appraisalId}::uuid and ${ofWhom(whose)}`;
}

function ofWhom({ institutionId, personId }: Whose): Prisma.Sql {
  const me = Prisma.sql`${personId}::uuid`;
  return Prisma.sql`a.institution_id = ${institutionId}::uuid and (a.employee_id = ${me} or a.leader_id = ${me}) and a.laid_at is null`;
}
