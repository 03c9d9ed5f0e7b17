import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { InstrumentView } from "@/lib/scans/instruments/queries";
import { conceptAmong, versionInUse } from "@/lib/scans/instruments/rules";

/** All questionnaires: what each is for, which version is in use, and whether a next one is being written. */
export function InstrumentList({
  instruments,
  path,
}: {
  instruments: readonly InstrumentView[];
  path: string;
}) {
  const t = useTranslations("scans.instruments");
  return (
    <Table
      caption={t("title")}
      rows={instruments}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", label: t("name"), cell: ({ id, name }) => <Link href={`${path}/${id}`}>{name}</Link> },
        { key: "kind", label: t("kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
        {
          key: "questions",
          label: t("questions"),
          align: "end",
          cell: ({ versions }) => (versionInUse(versions) ?? versions[0])?.questions.length ?? 0,
        },
        { key: "state", label: t("state"), cell: (instrument) => <States {...instrument} /> },
      ]}
    />
  );
}

function States({ versions, retiredAt }: Pick<InstrumentView, "versions" | "retiredAt">) {
  const t = useTranslations("scans.instruments");
  const inUse = versionInUse(versions);
  return (
    <span className="inline-flex flex-wrap gap-2">
      {inUse && !retiredAt ? <Chip state="ok">{t("inUse", { number: inUse.number })}</Chip> : null}
      {retiredAt ? <Chip>{t("outOfUse")}</Chip> : null}
      {conceptAmong(versions) ? <Chip>{t("concept")}</Chip> : null}
    </span>
  );
}
