import { useTranslations } from "next-intl";
import { AddPlaceForm, PlaceForm } from "@/components/profiles/frameworks/place-form";
import { PressForm } from "@/components/profiles/press-form";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import type { FrameworkRow, FrameworkView } from "@/lib/profiles/frameworks/queries";
import { branchOf, mayLeave } from "@/lib/profiles/frameworks/rules";
import { leaveFramework } from "@/lib/profiles/frameworks/tree/actions";
import { optionOf } from "@/components/ui/select-field";

/** In which frameworks a competence stands, and where in each. */
export function PlaceCard({
  competenceId,
  stands,
  others,
}: {
  competenceId: string;
  stands: readonly FrameworkView[];
  others: readonly FrameworkRow[];
}) {
  const t = useTranslations("frameworks.places");
  return (
    <Words of={["profileForms", "frameworks"]}>
      {stands.map((framework) => (
        <CardSection key={framework.id} title={t("title", { framework: framework.name })}>
          <OnePlace competenceId={competenceId} framework={framework} />
        </CardSection>
      ))}
      {others.length > 0 ? (
        <CardSection title={t("addTitle")} lead={t("addLead")}>
          <AddPlaceForm competenceId={competenceId} frameworks={others.map(optionOf)} />
        </CardSection>
      ) : null}
    </Words>
  );
}

function OnePlace({ competenceId, framework }: { competenceId: string; framework: FrameworkView }) {
  const t = useTranslations("frameworks.places");
  const { id: frameworkId, places } = framework;
  const here = places.find((place) => place.competenceId === competenceId);
  if (!here) return null;
  const branch = branchOf(places, competenceId);
  const parents = places
    .filter((place) => !branch.has(place.competenceId))
    .map(({ competenceId: value, name, depth }) => ({ value, label: `${"– ".repeat(depth - 1)}${name}` }));
  return (
    <>
      <PlaceForm
        competenceId={competenceId}
        place={{ frameworkId, code: here.code, parentId: here.parentId }}
        parents={parents}
      />
      {mayLeave(places, competenceId, here.frameworks).ok ? (
        <Disclosure label={t("leaveTitle")}>
          <p className="mb-4 text-small">{t("leaveText")}</p>
          <PressForm
            action={leaveFramework}
            fields={{ frameworkId, competenceId }}
            label={t("leave")}
            about={framework.name}
            kind="grave"
          />
        </Disclosure>
      ) : null}
    </>
  );
}
