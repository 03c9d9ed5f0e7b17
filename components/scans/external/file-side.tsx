import { useTranslations } from "next-intl";
import { RemoveReadFile } from "@/components/scans/external/plan-forms";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import type { ReadFileView } from "@/lib/scans/external/readings/queries";

/** What goes when all of a file is taken away, and the button that does it. */
export function FileSide({ file: { id, scans, comments } }: { file: ReadFileView }) {
  const t = useTranslations("externalScans.file");
  return (
    <div>
      <CardSection title={t("goes")}>
        <div className="mb-4 grid gap-2">
          <p>{t("scans", { count: scans })}</p>
          {comments > 0 ? <p>{t("comments", { count: comments })}</p> : null}
        </div>
        <Words of={["externalScans"]}>
          <RemoveReadFile fileId={id} count={scans} />
        </Words>
      </CardSection>
    </div>
  );
}
