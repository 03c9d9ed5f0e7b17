import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PassedOn } from "@/components/signals/passed-on";
import { AccountView } from "@/components/account/account-view";
import { CalendarCard } from "@/components/account/calendar-card";
import { addressInDoubtOf } from "@/lib/access/addresses/queries";
import { findOwnPassword, listOwnSessions } from "@/lib/accounts/queries";
import { mayUseCalendar } from "@/lib/calendars/policy";
import { findCalendar } from "@/lib/calendars/queries";
import { fullName, moment } from "@/lib/platform/format";
import { read } from "@/lib/platform/read";
import { currentVisitor } from "@/lib/platform/session";
import { ask } from "@/lib/platform/together";
import { listAbout } from "@/lib/signals/queries";
import { requestsIn } from "@/lib/signals/rules";
import { listReadingsAbout } from "@/lib/trail/queries";
import { before } from "@/lib/trail/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

type Props = { readonly searchParams: Promise<{ readonly voor?: string }> };

export default async function AccountPage({ searchParams }: Props) {
  const from = before.parse((await searchParams).voor);
  const { actor, readings, doubtful, passedOn, calendar } = await read(async ({ tx, actor, now }) => ({
    actor,
    calendar: mayUseCalendar(actor) ? await findCalendar(tx, actor, now) : null,
    doubtful: await ask(tx, addressInDoubtOf(actor)),
    passedOn: actor.kind === "student" ? requestsIn(await listAbout(tx, actor, now), now) : [],
    readings: await listReadingsAbout(tx, actor, { before: from, limit: 20 }),
  }));
  const visitor = await currentVisitor();
  const [sessions, password] = [await listOwnSessions(visitor), await findOwnPassword(visitor)];
  const t = await getTranslations("account");
  const locale = await getLocale();
  const timesOf = (opened: Date, seen: Date) =>
    t("sessions.times", { opened: moment(opened, locale), seen: moment(seen, locale) });

  return (
    <AccountView
      name={fullName(actor.name)}
      kind={actor.kind}
      path={`/${actor.institution.slug}/account`}
      visitor={visitor}
      doubtful={doubtful}
      password={password && { ...password, since: moment(password.changedAt, locale) }}
      sessions={sessions.map(({ openedAt, seenAt, ...rest }) => ({
        ...rest,
        times: timesOf(openedAt, seenAt),
      }))}
      readings={readings}
      calendar={mayUseCalendar(actor) ? <CalendarCard calendar={calendar} /> : null}
      passedOn={<PassedOn signals={passedOn} slug={actor.institution.slug} />}
    />
  );
}
