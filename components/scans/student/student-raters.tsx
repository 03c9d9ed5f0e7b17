import { useTranslations } from "next-intl";
import { PressForm } from "@/components/scans/press-form";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import { Table } from "@/components/ui/table";
import { fullName } from "@/lib/platform/format";
import { leaveOut } from "@/lib/scans/student/actions";
import type { StudentRater } from "@/lib/scans/student/queries";
import { mayBeLeftOut, standingOf } from "@/lib/scans/student/rules";

type Props = {
  raters: readonly StudentRater[];
  coachId: string | null;
  /** Addresses of personal links that the reader can pass on, by rater. */
  links: ReadonlyMap<string, string>;
  origin: string;
  isRunning: boolean;
  isOwn: boolean;
  hasMail: boolean;
};

/** Everybody who is asked, by name, and whether they handed in. What they chose is not here. */
export function StudentRaters({ raters, coachId, links, origin, isRunning, isOwn, hasMail }: Props) {
  const t = useTranslations("studentScans.raters");
  const nameOf = ({ personName, name }: StudentRater) => (personName ? fullName(personName) : (name ?? ""));
  return (
    <Table
      caption={t("caption")}
      rows={raters}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "who",
          label: t("who"),
          cell: (rater) => (
            <span className="grid gap-1">
              {rater.category === "self" && isOwn ? t("you") : nameOf(rater)}
              {rater.company ? <span className="text-small text-soft">{rater.company}</span> : null}
            </span>
          ),
        },
        { key: "as", label: t("as"), cell: (rater) => t(standingOf(rater)) },
        {
          key: "state",
          label: t("state"),
          cell: ({ isSubmitted }) =>
            isSubmitted ? <Chip state="ok">{t("submitted")}</Chip> : <Chip>{t("waiting")}</Chip>,
        },
        {
          key: "deed",
          label: t("deed"),
          isMute: true,
          align: "end",
          cell: (rater) => (
            <Deed
              rater={rater}
              coachId={coachId}
              name={nameOf(rater)}
              link={links.get(rater.id) ?? null}
              origin={origin}
              {...{ isRunning, hasMail }}
            />
          ),
        },
      ]}
    />
  );
}

type DeedProps = {
  rater: StudentRater;
  coachId: string | null;
  name: string;
  link: string | null;
  origin: string;
  isRunning: boolean;
  hasMail: boolean;
};

function Deed({ rater, coachId, name, link, origin, isRunning, hasMail }: DeedProps) {
  const t = useTranslations("studentScans.raters");
  const forms = useTranslations("studentScanForms");
  if (!isRunning || !mayBeLeftOut(rater, coachId).ok) return null;
  const waits = rater.personId === null && !rater.isSubmitted;
  const isMailed = waits && hasMail && rater.email !== null;
  return (
    <span className="grid justify-items-end gap-2">
      {isMailed ? <span className="text-small text-soft">{t("mailed")}</span> : null}
      {waits && !isMailed && !link ? (
        <span className="text-small text-soft">{t("begun", { name })}</span>
      ) : null}
      {link ? (
        <Disclosure label={t("link", { name })}>
          <span className="grid gap-2 text-start">
            <span className="text-small text-soft">{t("linkWhat", { name })}</span>
            <code className="wrap-anywhere select-all text-small">{`${origin}${link}`}</code>
          </span>
        </Disclosure>
      ) : null}
      <PressForm
        action={leaveOut}
        fields={{ raterId: rater.id }}
        kind="quiet"
        label={forms("drop")}
        name={forms("dropWho", { name })}
      />
    </span>
  );
}
