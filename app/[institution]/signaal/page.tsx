import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { SignalPage } from "@/components/signals/signal-page";
import { findStudent } from "@/lib/organisation/students/queries";
import { listTeamNames } from "@/lib/organisation/teams/queries";
import { dayOf } from "@/lib/platform/calendar";
import { allPickUpsOf, openPickUps } from "@/lib/referrals/pickups/queries";
import { read, type Reading } from "@/lib/platform/read";
import { mayRaise, mayRaiseAbout } from "@/lib/signals/policy";
import { listNearby, listSignals } from "@/lib/signals/queries";
import { unreadSignalsOf } from "@/lib/signals/stranded/queries";
import { askTogether } from "@/lib/platform/together";
import { signalQuery } from "@/lib/signals/schema";

type Props = PageProps<"/[institution]/signaal">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signals"))("crumb") };
}

export default async function SignalsPage({ params, searchParams }: Props) {
  const path = `/${(await params).institution}/signaal`;
  const asked = signalQuery.parse(await searchParams);
  const view = await read((reading) => viewOf(reading, asked));
  if (!view) notFound();
  return <SignalPage view={view} path={path} />;
}

type Asked = { readonly search: string; readonly studentId: string | null };

/** About whom something can be said, and for a coach what was passed on: names, and nothing of what it says. */
async function viewOf({ tx, actor, now }: Reading, { search, studentId }: Asked) {
  if (!mayRaise(actor)) return null;
  const student = studentId ? await findStudent(tx, actor, studentId, now) : null;
  if (studentId && !(student && mayRaiseAbout(actor, student))) return null;
  const asked = student ? {} : { unread: unreadSignalsOf(actor, now), pickUps: allPickUpsOf(actor) };
  const { unread, pickUps } = await askTogether(tx, asked);
  return {
    now,
    search,
    hasTeam: actor.teams.length + actor.ledTeams.length + actor.coordinatedTeams.length > 0,
    chosen: student && { id: student.id, name: student.name },
    found: student ? [] : await listNearby(tx, actor, search, now),
    teams: student
      ? []
      : await listTeamNames(tx, actor.institutionId, { today: dayOf(now), kind: "education" }),
    unread: unread ?? [],
    pickUps: await openPickUps(tx, actor, pickUps ?? []),
    signals: actor.isCoach && !student ? await listSignals(tx, actor, now) : [],
  };
}
