import { useLocale, useTranslations } from "next-intl";
import { addressWith, type Query } from "@/components/ui/address";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { moment } from "@/lib/platform/format";
import { entityKey, verbKey } from "@/lib/trail/labels";
import type { Stretch } from "@/lib/trail/rules";

/** Events of the trail, newest first: when, who, what, about whom. Never what it said. */
export function TrailList({ stretch, path, query }: { stretch: Stretch; path: string; query: Query }) {
  const t = useTranslations("trail");
  const locale = useLocale();
  const wordOf = (key: ReturnType<typeof entityKey>, own: string) => (key ? t(key) : own);
  return (
    <>
      <Table
        caption={t("title")}
        rows={stretch.events}
        rowKey={({ id }) => id}
        columns={[
          { key: "when", label: t("when"), cell: ({ at }) => moment(at, locale) },
          { key: "who", label: t("who"), cell: ({ actor }) => actor ?? t("installation") },
          {
            key: "what",
            label: t("what"),
            cell: ({ entity, verb, rows }) => {
              const how = wordOf(verbKey(verb), verb);
              return t("act", {
                what: wordOf(entityKey(entity), entity),
                how: rows === null ? how : t("rows", { how, count: rows }),
              });
            },
          },
          { key: "about", label: t("about"), cell: ({ subject }) => subject ?? "–" },
          { key: "kind", label: t("kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
        ]}
        empty={<EmptyState icon="list-checks" title={t("none")} text={t("noneText")} />}
      />
      {query["voor"] || stretch.older ? <Stretches path={path} query={query} older={stretch.older} /> : null}
    </>
  );
}

function Stretches({ path, query, older }: { path: string; query: Query; older: string | null }) {
  const t = useTranslations("trail");
  return (
    <nav className="pager" aria-label={t("title")}>
      {query["voor"] ? (
        <LinkButton href={addressWith(path, query, { voor: undefined })} icon="chevron-left">
          {t("newest")}
        </LinkButton>
      ) : null}
      {older ? (
        <LinkButton href={addressWith(path, query, { voor: older })} icon="chevron-right">
          {t("older")}
        </LinkButton>
      ) : null}
    </nav>
  );
}
