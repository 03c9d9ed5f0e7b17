import { useLocale, useTranslations } from "next-intl";
import { FrameForm } from "@/components/appraisals/frame-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card, CardSection } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import type { FrameChange } from "@/lib/appraisals/frames/queries";
import type { Frame } from "@/lib/appraisals/frames/rules";
import { dayOf } from "@/lib/platform/calendar";
import { fullName, shortDate } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";

type Props = { frame: Frame; changes: readonly FrameChange[]; mayChange: boolean; path: string };

/** What appraisals may lead to here and what is judged, for everybody to read; HR writes it (M14). */
export function FramePage({ frame, changes, mayChange, path }: Props) {
  const t = useTranslations("appraisals");
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: path }, { label: t("setup.title") }]} />
      <PageHeader title={t("setup.title")} lead={t("setup.lead")} />
      <div className="stack max-w-3xl">
        {frame.number === 0 ? <Notice text={t("setup.starting")} /> : null}
        {mayChange ? (
          <Card>
            <Words of={["appraisals"]}>
              <FrameForm key={frame.number} frame={frame} submission={newId()} />
            </Words>
          </Card>
        ) : (
          <FrameText frame={frame} />
        )}
        {changes.length > 0 ? <Changes changes={changes} /> : null}
      </div>
    </>
  );
}

function FrameText({ frame: { consequences, aspects, signingDays } }: Pick<Props, "frame">) {
  const t = useTranslations("appraisals.setup");
  return (
    <>
      <CardSection title={t("consequences")}>
        <p className="whitespace-pre-line">{consequences}</p>
      </CardSection>
      <CardSection title={t("aspects")}>
        <ul className="grid gap-2">
          {aspects.map((aspect) => (
            <li key={aspect}>{aspect}</li>
          ))}
        </ul>
      </CardSection>
      <CardSection title={t("signingDays")}>
        <p>{t("signingDaysText", { days: signingDays })}</p>
      </CardSection>
    </>
  );
}

function Changes({ changes }: Pick<Props, "changes">) {
  const t = useTranslations("appraisals.setup");
  const locale = useLocale();
  return (
    <CardSection title={t("changes")}>
      <ul className="grid gap-2 text-small text-soft">
        {changes.map(({ number, at, by }) => (
          <li key={number}>{t("change", { day: shortDate(dayOf(at), locale), name: fullName(by) })}</li>
        ))}
      </ul>
    </CardSection>
  );
}
