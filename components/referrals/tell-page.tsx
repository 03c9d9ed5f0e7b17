import { useTranslations } from "next-intl";
import { ColleagueNoteForm } from "@/components/referrals/colleague-note-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import type { CoachOption } from "@/lib/organisation/students/queries";
import type { PersonName } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import { purposes } from "@/lib/referrals/colleagues/rules";

type Props = {
  student: { readonly id: string; readonly name: PersonName };
  readers: readonly CoachOption[];
  today: Day;
  submission: string;
  slug: string;
};

/** A coach tells one colleague of the team one thing (W3). */
export function TellPage({ student, readers, today, submission, slug }: Props) {
  const t = useTranslations("referrals.told");
  const name = student.name.givenName;
  return (
    <Words of={["referralForms"]}>
      <Breadcrumb
        crumbs={[
          { label: fullName(student.name), href: `/${slug}/studenten/${student.id}` },
          { label: t("crumb") },
        ]}
      />
      <PageHeader title={t("newTitle", { name: fullName(student.name) })} lead={t("newLead", { name })} />
      <div className="max-w-3xl">
        <Card>
          {readers.length === 0 ? (
            <p>{t("noReader", { name })}</p>
          ) : (
            <ColleagueNoteForm
              studentId={student.id}
              name={name}
              readers={readers.map((reader) => ({ value: reader.id, label: fullName(reader) }))}
              purposes={purposes.map((value) => ({ value, label: t(`purposes.${value}`) }))}
              today={today}
              submission={submission}
            />
          )}
        </Card>
      </div>
    </Words>
  );
}
