import { DeedForm } from "@/components/plans/deed-form";
import { Disclosure } from "@/components/ui/disclosure";

type Props = {
  deed: "removeGoal" | "removeAction" | "removeComment" | "removeInstitutionComment";
  submission: string;
  fields: Readonly<Record<string, string>>;
  label: string;
  why: string;
};

/** Taking something out of the plan: two presses, with what it means between them. */
export function Removal({ deed, submission, fields, label, why }: Props) {
  return (
    <Disclosure label={label}>
      <div className="grid gap-3">
        <p className="text-small text-soft">{why}</p>
        <DeedForm deed={deed} kind="grave" submission={submission} fields={fields}>
          {label}
        </DeedForm>
      </div>
    </Disclosure>
  );
}
