import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { moment } from "@/lib/platform/format";
import { entityKey } from "@/lib/trail/labels";
import type { Stretch } from "@/lib/trail/rules";

/** Who opened something confidential about the reader: who, what kind, when. */
export function ReadingList({ stretch, path }: { stretch: Stretch; path: string }) {
  const t = useTranslations("account.readings");
  const words = useTranslations("trail");
  const locale = useLocale();
  const nameOf = (entity: string) => {
    const key = entityKey(entity);
    return key ? words(key) : entity;
  };
  return (
    <>
      <Table
        caption={t("title")}
        rows={stretch.events}
        rowKey={({ id }) => id}
        columns={[
          { key: "who", label: t("who"), cell: ({ actor }) => actor ?? t("installation") },
          { key: "what", label: t("what"), cell: ({ entity }) => nameOf(entity) },
          { key: "when", label: t("when"), cell: ({ at }) => moment(at, locale) },
        ]}
        empty={<EmptyState icon="eye" title={t("none")} text={t("noneText")} />}
      />
      {stretch.older ? (
        <p className="p-4">
          <Link href={`${path}?voor=${stretch.older}#gezien`}>{t("older")}</Link>
        </p>
      ) : null}
    </>
  );
}
