import { useLocale, useTranslations } from "next-intl";
import { type Query } from "@/components/ui/address";
import { Chip, type ChipState } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Person } from "@/components/ui/face";
import { Link } from "@/components/ui/link";
import { Pager } from "@/components/ui/pager";
import { Table } from "@/components/ui/table";
import { wayKey } from "@/lib/access/labels";
import type { AccessState, UserView } from "@/lib/access/rules";
import { fullName, initials, moment } from "@/lib/platform/format";

const chips: Record<AccessState, ChipState> = { open: "ok", none: "neutral", ended: "attention" };

type Props = {
  readonly users: readonly UserView[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly path: string;
  readonly query: Query;
};

/** People with their access, a page at a time. */
export function UserList({ users, total, page, size, path, query }: Props) {
  const t = useTranslations("access");
  const locale = useLocale();
  return (
    <>
      <Table
        caption={t("title")}
        rows={users}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            label: t("columns.name"),
            cell: (user) => (
              <Link href={`${path}/${user.id}`}>
                <Person
                  person={{ name: fullName(user.name), initials: initials(user.name) }}
                  detail={user.hasLeft ? t("left") : (user.jobTitle ?? undefined)}
                />
              </Link>
            ),
          },
          { key: "email", label: t("columns.email"), cell: (user) => <Address user={user} /> },
          {
            key: "access",
            label: t("columns.access"),
            cell: ({ access }) => <Chip state={chips[access]}>{t(`states.${access}`)}</Chip>,
          },
          {
            key: "way",
            label: t("columns.way"),
            cell: (user) => (user.access === "open" ? t(wayKey(user)) : "–"),
          },
          {
            key: "seen",
            label: t("columns.seen"),
            cell: ({ seenAt }) => (seenAt ? moment(seenAt, locale) : t("never")),
          },
        ]}
        empty={<EmptyState icon="users" title={t("none")} text={t("noneText")} />}
      />
      <Pager path={path} query={query} page={page} size={size} total={total} />
    </>
  );
}

function Address({ user: { email, isAddressInDoubt } }: { user: UserView }) {
  const t = useTranslations("access");
  return (
    <>
      {email ?? t("noEmail")}
      {isAddressInDoubt ? (
        <span className="mt-1 block">
          <Chip state="attention">{t("inDoubt")}</Chip>
        </span>
      ) : null}
    </>
  );
}
