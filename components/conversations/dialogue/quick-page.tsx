import { useTranslations } from "next-intl";
import { QuickForm } from "@/components/conversations/dialogue/quick-form";
import { addressWith } from "@/components/ui/address";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { listPath } from "@/lib/conversations/caseload/schema";
import type { StudentView } from "@/lib/organisation/students/queries";
import { dayOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";

type Props = {
  slug: string;
  view: { student: Pick<StudentView, "id" | "name">; now: Date; list: string; submission: string };
};

/** The short form of a talk in passing alone on a page, between the list and the list (O21). */
export function QuickPage({ slug, view: { student, now, list, submission } }: Props) {
  const t = useTranslations("dialogue.quick");
  const conversations = useTranslations("conversations");
  const back = `/${slug}${listPath(list)}`;
  const path = `/${slug}/studenten/${student.id}`;
  return (
    <Words of={["conversations", "dialogue"]}>
      <Breadcrumb
        crumbs={[{ label: conversations("list.title"), href: back }, { label: fullName(student.name) }]}
      />
      <PageHeader
        title={t("titleWith", { name: fullName(student.name) })}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href={addressWith(`${path}/kort/scherm-dicht`, {}, { lijst: list })}>
              {t("closed")}
            </LinkButton>
            <LinkButton href={`${path}/gesprek`}>{t("whole")}</LinkButton>
          </>
        }
      />
      <div className="max-w-[46rem]">
        <Card>
          <QuickForm
            studentId={student.id}
            firstName={student.name.givenName}
            today={dayOf(now)}
            submission={submission}
            list={list}
          />
        </Card>
      </div>
    </Words>
  );
}
