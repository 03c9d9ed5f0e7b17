import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";

/** Which approved profiles keep the words as they are until their next version (C7). */
export function KeepingWords({ roles }: { roles: readonly string[] }) {
  const t = useTranslations("profiles.competences");
  if (roles.length === 0) return null;
  return (
    <CardSection title={t("keeping")} lead={t("keepingLead")}>
      <ul className="list-disc pl-5">
        {roles.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </CardSection>
  );
}
