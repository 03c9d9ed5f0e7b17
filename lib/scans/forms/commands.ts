import "server-only";

import { dayOf } from "@/lib/platform/calendar";
import type { HolderContext } from "@/lib/platform/link-action";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { seal } from "@/lib/platform/seal";
import { type FormView, formKeyOf, placeOfForm } from "@/lib/scans/forms/queries";
import { type Answers, mayBeSubmitted } from "@/lib/scans/forms/rules";

/** Keeps what was filled in so far, over what was kept before. Refuses a form that was handed in. */
export async function saveAnswers(
  context: HolderContext,
  form: FormView,
  answers: Answers,
): Promise<Outcome<"submitted">> {
  if (form.submittedOn) return refused("submitted");
  const { tx, holder } = context;
  const key = formKeyOf(holder.token);
  const body = await seal(tx, holder.institutionId, placeOfForm(key), JSON.stringify(answers));
  await tx.$executeRaw`
    insert into scan_forms (key, round_id, body) values (${key}::bytea, ${form.roundId}::uuid, ${body}::bytea)
    on conflict (institution_id, key) do update set body = excluded.body`;
  return done(undefined);
}

/** Hands a form in. That somebody did is a fact of the rater, by the day; what they said is not tied to it. */
export async function submitForm(
  context: HolderContext,
  form: FormView,
  answers: Answers,
): Promise<Outcome<"submitted" | "nothing-filled-in">> {
  const verdict = mayBeSubmitted(answers);
  if (!verdict.ok) return verdict;
  const saved = await saveAnswers(context, form, answers);
  if (!saved.ok) return saved;
  await noteSubmission(context, form, true);
  return done(undefined);
}

/** Takes a form back and destroys what was in it, as long as the round runs (permissions.md 6.5-12). */
export async function withdrawForm(
  context: HolderContext,
  form: FormView,
): Promise<Outcome<"not-submitted">> {
  if (!form.submittedOn) return refused("not-submitted");
  const { tx, holder } = context;
  const key = formKeyOf(holder.token);
  await tx.$executeRaw`
    delete from scan_forms where institution_id = ${holder.institutionId}::uuid and key = ${key}::bytea`;
  await noteSubmission(context, form, false);
  return done(undefined);
}

/**
 * Raters and forms of a round are all written anew, forms in any order: otherwise the transaction that last wrote a
 * row, or the place where it lies, would tell whose form was handed in (decisions 35). The round is claimed.
 */
async function noteSubmission(
  { tx, holder, now }: HolderContext,
  form: FormView,
  isIn: boolean,
): Promise<void> {
  const { institutionId } = holder;
  await tx.$executeRaw`
    update scan_raters set submitted_on = case when id <> ${form.raterId}::uuid then submitted_on
      when ${isIn} then ${dayOf(now)}::date end
    where institution_id = ${institutionId}::uuid and round_id = ${form.roundId}::uuid`;
  await tx.$executeRaw`
    with gone as (delete from scan_forms
      where institution_id = ${institutionId}::uuid and round_id = ${form.roundId}::uuid returning key, round_id, body)
    insert into scan_forms (key, round_id, body) select key, round_id, body from gone order by random()`;
}
