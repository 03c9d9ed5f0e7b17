import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findPage } from "@/app/[institution]/studenten/[studentId]/find-page";
import { CoachHours } from "@/components/conversations/hours/coach-hours";
import { StudentPage } from "@/components/conversations/student-page";
import { EffortCard } from "@/components/effort/student-card";
import { SharedPortfolioCard } from "@/components/portfolio/shared-card";
import { StudentReferralsCard } from "@/components/referrals/student-card";
import { ScanTopics, StudentScansCard } from "@/components/scans/student/student-scans-card";
import { StartCard } from "@/components/start-programme/start-card";
import { OnDevice } from "@/components/ui/keep-on-device";
import { idsIn } from "@/lib/platform/address";
import { deviceKey } from "@/lib/platform/device-key";
import { fullName } from "@/lib/platform/format";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/studenten/[studentId]">;

export async function generateMetadata() {
  return { title: (await getTranslations("conversations.list"))("student") };
}

export default async function StudentRoute({ params }: Props) {
  const { institution: slug, studentId } = await idsIn(params);
  const view = await read((reading) => findPage(reading, slug, studentId));
  if (!view) notFound();
  const t = await getTranslations("conversations.list");
  const crumbs = [{ label: t("title"), href: `/${slug}/studenten` }, { label: fullName(view.student.name) }];
  const { scans, availability, shared, start, effort, referrals } = view;
  const name = view.student.name.givenName;
  return (
    <OnDevice slug={slug} deviceKey={await deviceKey()}>
      <StudentPage
        view={view}
        crumbs={view.sight === "coach" ? crumbs : crumbs.slice(1)}
        before={scans ? <ScanTopics slug={slug} scans={scans} /> : null}
        aside={
          <>
            {availability ? (
              <CoachHours availability={availability} coach={view.student.coach?.givenName ?? ""} />
            ) : null}
            {shared ? <SharedPortfolioCard {...{ slug, studentId, name, shared }} /> : null}
            {start ? <StartCard view={start} /> : null}
            {effort && effort.asked > 0 ? (
              <EffortCard {...{ slug, studentId }} isOwn={view.sight === "own"} count={effort} />
            ) : null}
            {scans ? <StudentScansCard slug={slug} scans={scans} /> : null}
            {referrals ? <StudentReferralsCard view={referrals} slug={slug} /> : null}
          </>
        }
      />
    </OnDevice>
  );
}
