import { useTranslations } from "next-intl";
import { PressForm } from "@/components/scans/press-form";
import { Chip } from "@/components/ui/chip";
import { Table } from "@/components/ui/table";
import { fullName } from "@/lib/platform/format";
import { acceptRater, dropRater } from "@/lib/scans/feedback/actions";
import type { RaterView } from "@/lib/scans/raters/queries";

/** Everybody the reader asks, and whether the question left. Who answered already is nobody's to see. */
export function RaterList({ raters, isRunning }: { raters: readonly RaterView[]; isRunning: boolean }) {
  const t = useTranslations("scans.raters");
  const nameOf = ({ personName, name, email }: RaterView) =>
    personName ? fullName(personName) : (name ?? email ?? "");
  return (
    <Table
      caption={t("title")}
      rows={raters}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "who",
          label: t("who"),
          cell: (rater) => (rater.category === "self" ? t("you") : nameOf(rater)),
        },
        { key: "as", label: t("as"), cell: ({ category }) => t(`category.${category}`) },
        { key: "state", label: t("state"), cell: (rater) => <Asked rater={rater} /> },
        {
          key: "deed",
          label: t("deed"),
          isMute: true,
          align: "end",
          cell: (rater) =>
            isRunning && rater.category !== "self" ? <Deeds rater={rater} name={nameOf(rater)} /> : null,
        },
      ]}
    />
  );
}

function Asked({ rater: { isAccepted, isInvited, suggestedBy } }: { rater: RaterView }) {
  const t = useTranslations("scans.raters");
  if (!isAccepted)
    return <Chip state="attention">{t("suggested", { who: suggestedBy ? fullName(suggestedBy) : "" })}</Chip>;
  return isInvited ? <Chip state="ok">{t("invited")}</Chip> : <Chip>{t("toInvite")}</Chip>;
}

function Deeds({ rater: { id, isAccepted }, name }: { rater: RaterView; name: string }) {
  const t = useTranslations("scanForms");
  return (
    <span className="inline-flex flex-wrap justify-end gap-2">
      {isAccepted ? null : (
        <PressForm
          action={acceptRater}
          fields={{ raterId: id }}
          label={t("accept")}
          name={t("acceptWho", { name })}
        />
      )}
      <PressForm
        action={dropRater}
        fields={{ raterId: id }}
        kind="quiet"
        label={t("drop")}
        name={t("dropWho", { name })}
      />
    </span>
  );
}
