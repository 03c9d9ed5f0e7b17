import { useTranslations } from "next-intl";
import { Signs } from "@/components/profiles/signs";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { categories } from "@/lib/profiles/competences/rules";
import type { PlaceView } from "@/lib/profiles/frameworks/queries";

type Props = { readonly places: readonly PlaceView[]; readonly path: string };

/** The competences of a framework: as a tree when it has branches, else by what they are about (C30). */
export function FrameworkTree({ places, path }: Props) {
  const t = useTranslations("profiles.category");
  const list = useTranslations("frameworks.list");
  if (places.some(({ depth }) => depth > 1)) {
    return (
      <CardSection title={list("count")}>
        <Branch places={places} path={path} parentId={null} />
      </CardSection>
    );
  }
  return categories.map((category) => {
    const here = places.filter((place) => place.category === category);
    if (here.length === 0) return null;
    return (
      <CardSection key={category} title={t(category)}>
        <Branch places={here} path={path} parentId={null} />
      </CardSection>
    );
  });
}

/** What stands under one competence, and under that. */
function Branch({ places, path, parentId }: Props & { readonly parentId: string | null }) {
  const here = places.filter((place) => place.parentId === parentId);
  if (here.length === 0) return null;
  return (
    <ul className={parentId === null ? "" : "mt-3 border-l-2 border-line pl-4"}>
      {here.map((place) => (
        <li
          key={place.competenceId}
          className="border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0"
        >
          <Node place={place} path={path} />
          <Branch places={places} path={path} parentId={place.competenceId} />
        </li>
      ))}
    </ul>
  );
}

function Node({ place, path }: { readonly place: PlaceView; readonly path: string }) {
  const t = useTranslations("profiles");
  const words = useTranslations("frameworks.tree");
  const Title = place.depth === 1 ? "h3" : place.depth === 2 ? "h4" : "h5";
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-4">
        <Title className="mr-auto font-semibold">
          <Link href={`${path}/${place.competenceId}`}>{place.name}</Link>
        </Title>
        {place.roles > 0 ? (
          <span className="text-small text-soft">{t("competences.askedBy", { count: place.roles })}</span>
        ) : null}
      </div>
      {place.becameName ? <p className="text-small">{words("became", { name: place.becameName })}</p> : null}
      {place.description ? <p className="mt-1 whitespace-pre-line">{place.description}</p> : null}
      {place.careerCompetence ? (
        <p className="mt-1 text-small text-soft">
          {t("competences.serves", { career: t(`career.${place.careerCompetence}`) })}
        </p>
      ) : null}
      <Signs indicators={place.indicators} />
    </>
  );
}
