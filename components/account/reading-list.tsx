import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { moment } from "@/lib/platform/format";
import { entityKey, verbKey } from "@/lib/trail/labels";
import type { Stretch, TrailEventView } from "@/lib/trail/rules";

/** Who opened something confidential about the reader: who, what kind, when. */
export function ReadingList({ stretch, path }: { stretch: Stretch; path: string }) {
  const t = useTranslations("account.readings");
  const words = useTranslations("trail");
  const locale = useLocale();
  const what = ({ entity, verb, kind }: TrailEventView) => {
    const [entityWord, verbWord] = [entityKey(entity), verbKey(verb)];
    const name = entityWord ? words(entityWord) : entity;
    return kind === "read" ? name : words("act", { what: name, how: verbWord ? words(verbWord) : verb });
  };
  return (
    <>
      <Table
        caption={t("caption")}
        rows={stretch.events}
        rowKey={({ id }) => id}
        columns={[
          { key: "who", label: t("who"), cell: ({ actor }) => actor ?? t("installation") },
          { key: "what", label: t("what"), cell: what },
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
