import { useTranslations } from "next-intl";
import { HintList } from "@/components/profiles/hint-list";
import { KeyList } from "@/components/profiles/key-list";
import { PressForm } from "@/components/profiles/press-form";
import { LinkButton } from "@/components/ui/button";
import { Card, CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import { dropConcept } from "@/lib/profiles/actions";
import { hintsOn } from "@/lib/profiles/checks/rules";
import type { ProfileView, RoleView } from "@/lib/profiles/queries";

/** Beside a concept: tips, the two keys, the way on, and the way out. */
export function ConceptSide({
  role,
  concept,
  hasKey,
  path,
}: {
  role: RoleView;
  concept: ProfileView;
  hasKey: boolean;
  path: string;
}) {
  const t = useTranslations("profiles.edit");
  const words = useTranslations("profiles.role");
  const forms = useTranslations("profileForms");
  const isOnly = role.profiles.length === 1;
  return (
    <div>
      <CardSection title={t("ready")}>
        <p className="mb-4 text-small">{hasKey ? t("readyText") : t("readyWriter")}</p>
        <KeyList profile={concept} />
        <div className="mt-4">
          <LinkButton href={`${path}/vaststellen`} kind={hasKey ? "go" : "plain"} icon="key-round">
            {words("approve")}
          </LinkButton>
        </div>
      </CardSection>
      <Asked concept={concept} path={path} />
      <HintList hints={hintsOn({ line: role.line, ...concept })} />
      <Card>
        <Disclosure label={t("dropTitle")}>
          <p className="mb-4 text-small">{isOnly ? t("dropRole") : t("dropVersion")}</p>
          <Words of={["profileForms"]}>
            <PressForm action={dropConcept} fields={{ roleId: role.id }} label={forms("drop")} kind="grave" />
          </Words>
        </Disclosure>
      </Card>
    </div>
  );
}

/** Whether teams were asked about it, and the way there (C8). */
function Asked({ concept, path }: { concept: ProfileView; path: string }) {
  const t = useTranslations("consultations");
  const { consultation } = concept;
  return (
    <CardSection title={t("view")}>
      <p className="mb-4 text-small">
        {consultation ? t("wasAsked", { count: consultation.teamIds.length }) : t("notAsked")}
      </p>
      <LinkButton href={`${path}/raadpleging`} icon="users">
        {t(consultation ? "toConsultation" : "startLink")}
      </LinkButton>
    </CardSection>
  );
}
