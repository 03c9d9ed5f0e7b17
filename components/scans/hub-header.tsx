import { useTranslations } from "next-intl";
import { PageTerms } from "@/components/glossary/page-terms";
import { HubActions } from "@/components/scans/hub-actions";
import { PageHeader } from "@/components/ui/page-header";

type Props = Parameters<typeof HubActions>[0];

/** What stands on the page of scans, what its words mean, and what the reader can do there. */
export function HubHeader(props: Props) {
  const t = useTranslations("scans");
  const isStudent = props.ownStudentId !== null;
  return (
    <PageHeader
      title={t("title")}
      lead={t(isStudent ? "leadStudent" : "leadStaff")}
      actions={<HubActions {...props} />}
    >
      <PageTerms
        codes={isStudent ? ["competenceScan", "growthMeter"] : ["feedback360", "professionalisationScan"]}
      />
    </PageHeader>
  );
}
