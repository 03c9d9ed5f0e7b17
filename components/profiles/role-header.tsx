import { useTranslations } from "next-intl";
import { PressForm } from "@/components/profiles/press-form";
import { PrintButton } from "@/components/profiles/print-button";
import { StateChip } from "@/components/profiles/state-chip";
import type { VersionView } from "@/components/profiles/version-history";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import type { Actor } from "@/lib/platform/actor";
import { schoolYearLabel } from "@/lib/platform/calendar";
import { keysOf, mayHear, mayWriteConcepts } from "@/lib/profiles/policy";
import type { RoleView } from "@/lib/profiles/queries";
import { conceptOf, isConsulted, mayStartNextVersion } from "@/lib/profiles/rules";
import { startNextVersion } from "@/lib/profiles/versions/actions";

type Props = { role: RoleView; shown: VersionView | null; actor: Actor; path: string };

/** What the role is called, which version is on the page, and what this reader can do with it. */
export function RoleHeader({ role, shown, actor, path }: Props) {
  return (
    <PageHeader
      title={role.name}
      lead={useLead(role, shown)}
      actions={<Actions role={role} shown={shown} actor={actor} path={path} />}
    >
      {shown ? <StateChip state={shown.state} /> : null}
    </PageHeader>
  );
}

function useLead(role: RoleView, shown: VersionView | null): string {
  const t = useTranslations("profiles");
  const line = t(`line.${role.line}`);
  if (!shown) return t("role.empty", { line });
  const facts = { line, number: shown.number, year: schoolYearLabel(shown.schoolYear) };
  switch (shown.state) {
    case "concept":
    case "consultation":
    case "one-key":
      return t("role.concept", facts);
    case "approved":
      return t("role.approved", facts);
    case "in-force":
      return t("role.inForce", facts);
    case "superseded":
      return t("role.superseded", facts);
    case "retired":
      return t("role.retired", facts);
  }
}

function Actions({ role, shown, actor, path }: Props) {
  const t = useTranslations("profiles.role");
  const forms = useTranslations("profileForms");
  const consultations = useTranslations("consultations");
  const concept = role.isRetired ? null : conceptOf(role);
  const canWrite = mayWriteConcepts(actor);
  const hasKey = keysOf(actor).length > 0;
  const canStartNext = canWrite && mayStartNextVersion(role).ok;
  return (
    <>
      <PrintButton />
      {shown?.consultation && mayHear(actor, shown.consultation) ? (
        <LinkButton href={`${path}/raadpleging?versie=${shown.number}`} icon="message-square">
          {consultations("view")}
        </LinkButton>
      ) : null}
      {canStartNext ? (
        <Words of={["profileForms"]}>
          <PressForm action={startNextVersion} fields={{ roleId: role.id }} label={forms("next")} />
        </Words>
      ) : null}
      {concept && canWrite && !isConsulted(concept) ? (
        <LinkButton href={`${path}/aanpassen`} icon="pencil">
          {t("edit")}
        </LinkButton>
      ) : null}
      {concept && hasKey && !isConsulted(concept) ? (
        <LinkButton href={`${path}/vaststellen`} kind="go" icon="key-round">
          {t("giveKey")}
        </LinkButton>
      ) : null}
    </>
  );
}
