import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HoursPage } from "@/components/conversations/hours/hours-page";
import { mayKeepHours } from "@/lib/conversations/hours/policy";
import { findAvailability, listMissed } from "@/lib/conversations/hours/queries";
import { dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { findSettings } from "@/lib/settings/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("talkRounds.hours"))("title") };
}

export default async function HoursRoute({ params }: PageProps<"/[institution]/studenten/uren">) {
  const { institution: slug } = await params;
  const view = await read(async ({ tx, actor, now }) => {
    if (!mayKeepHours(actor)) notFound();
    return {
      availability: await findAvailability(tx, actor, actor.personId, now),
      missed: await listMissed(tx, actor, now),
      talkMinutes: (await findSettings(tx, actor.institutionId)).talkMinutes,
      today: dayOf(now),
      submission: newId(),
    };
  });
  return <HoursPage slug={slug} view={view} />;
}
