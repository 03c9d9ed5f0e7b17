import { useLocale, useTranslations } from "next-intl";
import { PartPress } from "@/components/colleagues/part-press";
import { PartWords } from "@/components/colleagues/part-words";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import type { IconName } from "@/components/ui/icon-names";
import { WhoSees } from "@/components/ui/who-sees";
import { clearPart, putBackPart } from "@/lib/colleagues/actions";
import { slugOf } from "@/lib/colleagues/labels";
import { isSaid, lastDayToPutBack, type OwnPart } from "@/lib/colleagues/rules";
import { dayOf } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";

type Props = { own: OwnPart; name: string; edit: string };

/** A part of one's own profile: what it says, since when, who reads it, and what one can do with it. */
export function OwnPartCard({ part: own, path }: { part: OwnPart; path: string }) {
  const t = useTranslations("colleagues");
  const name = t(`parts.${own.part}`);
  const edit = `${path}/${slugOf(own.part)}`;
  return (
    <CardSection title={name} lead={isSaid(own) ? undefined : t(`asks.${own.part}`)}>
      {isSaid(own) ? <Said {...{ own, name, edit }} /> : <Unsaid {...{ own, name, edit }} />}
    </CardSection>
  );
}

function Said({ own, name, edit }: Props) {
  const t = useTranslations("colleagues");
  const locale = useLocale();
  return (
    <div className="grid gap-3">
      <PartWords part={own.part} text={own.text} />
      <WhoSees who={t(`openTo.${own.openedTo}`)} why={t(`sees.${own.openedTo}`)} />
      {own.changedAt ? (
        <p className="text-small text-soft">
          {t("mine.changed", { day: shortDate(dayOf(own.changedAt), locale) })}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2 no-print">
        <Write href={edit} icon="pencil" label={t("mine.edit")} about={name} />
        <PartPress action={clearPart} part={own.part} label={t("mine.clear")} about={name} kind="quiet" />
      </div>
    </div>
  );
}

function Unsaid({ own, name, edit }: Props) {
  const t = useTranslations("colleagues");
  const locale = useLocale();
  const write = <Write href={edit} icon="plus" label={t("mine.write")} about={name} />;
  if (!own.clearedFrom || !own.changedAt) return <div className="no-print">{write}</div>;
  const day = shortDate(lastDayToPutBack(own.changedAt), locale);
  return (
    <div className="grid gap-3">
      <p className="text-small text-soft">{t("mine.cleared", { day })}</p>
      <div className="flex flex-wrap gap-2 no-print">
        <PartPress action={putBackPart} part={own.part} label={t("mine.putBack")} about={name} />
        {write}
      </div>
    </div>
  );
}

type WriteProps = { href: string; icon: IconName; label: string; about: string };

function Write({ href, icon, label, about }: WriteProps) {
  return (
    <LinkButton href={href} icon={icon} kind="plain">
      {label}
      <span className="sr-only">: {about}</span>
    </LinkButton>
  );
}
