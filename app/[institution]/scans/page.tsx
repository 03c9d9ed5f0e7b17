import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HubHeader } from "@/components/scans/hub-header";
import { RequestList } from "@/components/scans/request-list";
import { OwnRounds, SharedRounds } from "@/components/scans/round-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { dayOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";
import { mayAskFeedback, mayReadResult, mayRunCampaigns, mayWriteInstruments } from "@/lib/scans/policy";
import { mayListTeamScans } from "@/lib/scans/team/policy";
import { mayReadSharedScan } from "@/lib/scans/student/sharing/policy";
import { listRequests } from "@/lib/scans/raters/queries";
import { listRoundsAbout, listRoundsSharedWith } from "@/lib/scans/rounds/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("scans"))("title") };
}

export default async function ScansPage() {
  const { actor, today, requests, own, shared } = await read(async ({ tx, actor, now }) => {
    const requests = await listRequests(tx, actor, now);
    const own = mayAskFeedback(actor) ? await listRoundsAbout(tx, actor, actor.personId) : null;
    const shared = own ? await listRoundsSharedWith(tx, actor) : [];
    const readable = shared.filter((one) =>
      one.kind === "student" ? mayReadSharedScan(actor, one) : mayReadResult(actor, one),
    );
    return { actor, today: dayOf(now), requests, own, shared: readable };
  });
  const t = await getTranslations("scans");
  const { slug } = actor.institution;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <HubHeader
        slug={slug}
        may={{
          run: mayRunCampaigns(actor),
          write: mayWriteInstruments(actor),
          ask: own !== null,
          teams: mayListTeamScans(actor),
          list: actor.isCoach,
        }}
        ownStudentId={actor.kind === "student" ? actor.personId : null}
      />
      <div className="stack">
        <RequestList requests={requests} slug={slug} />
        {own ? <OwnRounds rounds={own} slug={slug} today={today} /> : null}
        <SharedRounds rounds={shared} slug={slug} />
      </div>
    </>
  );
}
