import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { dayOf } from "@/lib/platform/calendar";
import { fullName, shortDate } from "@/lib/platform/format";
import type { SignalView } from "@/lib/signals/queries";
import { requestOf } from "@/lib/signals/rules";

type Props = { signals: readonly SignalView[]; path: string; now: Date };

/** What was passed on to a coach: about whom, by whom and when. Nothing of what it says. */
export function SignalList({ signals, path, now }: Props) {
  const t = useTranslations("signals");
  const locale = useLocale();
  return (
    <Card pad={false}>
      <div className="px-5.5 pt-5">
        <h2>{t("list.title")}</h2>
      </div>
      <Table
        caption={t("list.caption")}
        rows={signals}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "student",
            label: t("list.student"),
            cell: ({ id, student }) => (
              <Link href={`${path}/${id}`} aria-label={t("list.read", { name: fullName(student) })}>
                {fullName(student)}
              </Link>
            ),
          },
          { key: "author", label: t("list.author"), cell: ({ author }) => fullName(author) },
          {
            key: "on",
            label: t("list.on"),
            cell: ({ raisedAt }) => shortDate(dayOf(raisedAt), locale),
          },
          {
            key: "state",
            label: t("list.state"),
            cell: (signal) => <State signal={signal} now={now} />,
          },
        ]}
      />
    </Card>
  );
}

function State({ signal, now }: { signal: SignalView; now: Date }) {
  const t = useTranslations("signals");
  if (requestOf(signal, now) === "waits") return <Chip state="attention">{t("list.asked")}</Chip>;
  if (signal.deed === null) return <Chip state="attention">{t("list.waiting")}</Chip>;
  return <Chip state="ok">{t(`deeds.${signal.deed}`)}</Chip>;
}
