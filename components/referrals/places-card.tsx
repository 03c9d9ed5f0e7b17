import { useTranslations } from "next-intl";
import { EndPlaceForm } from "@/components/referrals/end-place-form";
import { useReferralChoices } from "@/components/referrals/referral-choices";
import { ReferralPress } from "@/components/referrals/referral-press";
import { OfferForm } from "@/components/referrals/use-form";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import { optionOf } from "@/components/ui/select-field";
import type { ReferralSight } from "@/lib/referrals/policy";
import { answerOffer } from "@/lib/referrals/programmes/actions";
import type { PlaceView } from "@/lib/referrals/programmes/queries";
import { results, stateOfPlace } from "@/lib/referrals/programmes/rules";
import type { Aim } from "@/lib/referrals/rules";
import type { ProgrammeView } from "@/lib/referrals/toolbox/queries";

type Props = {
  referralId: string;
  /** What the referral is for. */
  aim: Aim;
  sight: ReferralSight;
  places: readonly PlaceView[];
  /** What can be offered; null for who doesn't handle it. */
  programmes: readonly ProgrammeView[] | null;
  /** Whether anything can still change. */
  isOpen: boolean;
  submission: string;
};

/** Programmes the student can take part in: they enrol themselves, and it ends with an outcome (W9, W10). Nothing where there is none to read or to offer. */
export function PlacesCard({ referralId, aim, sight, places, programmes, isOpen, submission }: Props) {
  const t = useTranslations("referrals.places");
  const form = useTranslations("referralForms.programmes");
  const { aims } = useReferralChoices();
  const offered = programmes?.filter(({ isRetired }) => !isRetired) ?? [];
  if (places.length === 0 && !programmes) return null;
  return (
    <CardSection title={t("title")}>
      {places.length === 0 ? <p className="text-soft">{t("none")}</p> : null}
      <ul className="divide-y divide-line">
        {places.map((place) => (
          <li key={place.id} className="grid gap-2 py-3">
            <Place place={place} />
            {isOpen ? <Deeds place={place} sight={sight} /> : null}
          </li>
        ))}
      </ul>
      {isOpen && sight === "handler" && offered.length > 0 ? (
        <Disclosure label={form("offer")}>
          <OfferForm
            referralId={referralId}
            options={offered.map(optionOf)}
            aims={aims}
            aim={aim}
            submission={submission}
          />
        </Disclosure>
      ) : null}
    </CardSection>
  );
}

function Place({ place }: { place: PlaceView }) {
  const t = useTranslations("referrals.places");
  const words = useTranslations("referrals.patterns.aimWords");
  const state = stateOfPlace(place);
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <div className="min-w-0">
        <p className="break-words">{place.name}</p>
        {place.description ? <p className="text-small text-soft">{place.description}</p> : null}
        {place.aim ? <p className="text-small text-soft">{words(place.aim)}</p> : null}
      </div>
      <Chip state={state === "offered" ? "attention" : "neutral"}>
        {place.result ? t(`results.${place.result}`) : t(`states.${state}`)}
      </Chip>
    </div>
  );
}

function Deeds({ place, sight }: { place: PlaceView; sight: ReferralSight }) {
  const t = useTranslations("referrals.places");
  const form = useTranslations("referralForms.programmes");
  const state = stateOfPlace(place);
  if (sight === "own" && state === "offered")
    return (
      <div className="flex flex-wrap gap-2">
        <ReferralPress
          action={answerOffer}
          fields={{ placeId: place.id, enrols: "yes" }}
          label={form("enrol")}
          about={place.name}
        />
        <ReferralPress
          action={answerOffer}
          fields={{ placeId: place.id, enrols: "no" }}
          label={form("decline")}
          about={place.name}
        />
      </div>
    );
  if (sight === "handler" && state === "enrolled")
    return (
      <EndPlaceForm
        placeId={place.id}
        results={results.map((value) => ({ value, label: t(`results.${value}`) }))}
      />
    );
  return null;
}
