import { useFormatter, useTranslations } from "next-intl";
import { namesOf } from "@/lib/profiles/sharing/labels";
import { ShareChip } from "@/components/profiles/sharing/share-chip";
import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import type { MatrixView } from "@/lib/profiles/sharing/queries";
import { cardOf, type Division, parts } from "@/lib/profiles/sharing/rules";

type Named = { readonly id: string; readonly name: string };

/** Who does what on one A4: of the whole team, or of one person. */
export function PocketCard({ matrix, person }: { matrix: MatrixView; person: Named | null }) {
  return person ? <OwnCard matrix={matrix} person={person} /> : <TeamCard matrix={matrix} />;
}

function TeamCard({ matrix }: { matrix: MatrixView }) {
  const t = useTranslations("sharing");
  const format = useFormatter();
  const names = (task: Division, part: (typeof parts)[number]) => {
    const { said, byRole } = namesOf(task, part, matrix);
    return format.list([...said, ...byRole], { type: "conjunction" });
  };
  return (
    <Card pad={false}>
      <Table
        caption={t("card.title", { team: matrix.team.name })}
        rows={matrix.divisions}
        rowKey={({ key }) => key}
        empty={<p className="px-5.5 py-5 text-soft">{t("nothingFound")}</p>}
        columns={[
          { key: "task", label: t("card.task"), cell: ({ what }) => what },
          {
            key: "does",
            label: t("part.does"),
            cell: (task) =>
              task.state === "nobody" ? <ShareChip state={task.state} /> : names(task, "does"),
          },
          { key: "joins", label: t("part.joins"), cell: (task) => names(task, "joins") },
          { key: "knows", label: t("part.knows"), cell: (task) => names(task, "knows") },
        ]}
      />
    </Card>
  );
}

function OwnCard({ matrix, person }: { matrix: MatrixView; person: Named }) {
  const t = useTranslations("sharing");
  const words = useTranslations("profiles");
  const tasks = cardOf(matrix.divisions, person.id);
  const part = ({ shares }: Division) => shares.find(({ personId }) => personId === person.id)?.part;
  const { name } = person;
  return (
    <Card pad={false}>
      <Table
        caption={t("card.own", { name, team: matrix.team.name })}
        rows={tasks}
        rowKey={({ key }) => key}
        empty={<p className="px-5.5 py-5 text-soft">{t("card.nothing", { name })}</p>}
        columns={[
          { key: "task", label: t("card.task"), cell: ({ what }) => what },
          {
            key: "part",
            label: t("card.part"),
            cell: (task) => {
              const mine = part(task);
              return mine ? t(`part.${mine}`) : null;
            },
          },
          { key: "when", label: words("role.when"), cell: ({ moment }) => moment },
          { key: "where", label: words("role.where"), cell: ({ setting }) => words(`setting.${setting}`) },
        ]}
      />
    </Card>
  );
}
