import { expect, test } from "vitest";
import { foundInstitution } from "@/lib/operator/commands";
import { listInstitutions } from "@/lib/operator/queries";
import { institutionInput } from "@/lib/operator/schema";
import { recognise } from "@/lib/platform/auth";
import { callEntrance } from "@/lib/platform/entrance";
import { newId } from "@/lib/platform/ids";
import { setUpCode } from "@/lib/platform/installation/secrets";
import { institutionId, withTenant } from "@/lib/platform/tenancy";
import { anAccount } from "@/tests/support/accounts";

const anInput = (changes: Record<string, string> = {}) =>
  institutionInput.parse({
    ...{ name: "Proefschool", slug: `p${newId().slice(-12)}`, givenName: "Bea", familyName: "Heer" },
    ...{ email: `${newId()}@example.test`, personnelNumber: "1001" },
    ...changes,
  });

test("a new institution has its key, its settings and an admin who replaces a temporary password", async () => {
  const input = anInput();
  const founded = await foundInstitution(input);
  if (!founded.ok) throw new Error(founded.refusal);
  const known = await recognise({ email: input.email, password: founded.data.password }, null);
  expect(known).toMatchObject({ ok: true, data: { isTemporary: true } });
  const listed = (await listInstitutions()).find(({ slug }) => slug === input.slug);
  expect(listed).toMatchObject({ name: "Proefschool", members: 1, isDemo: false });
  const held = await withTenant(institutionId(listed?.id ?? ""), (tx) =>
    tx.appointment.findMany({ select: { office: true }, orderBy: { office: "asc" } }),
  );
  // HR alone imports staff (decisions 32): without that office nobody could ever come in.
  expect(held.map(({ office }) => office)).toEqual(["admin", "hr"]);
});

test("an address in use, of an institution or an account, is refused", async () => {
  const input = anInput();
  await foundInstitution(input);
  expect(await foundInstitution(anInput({ slug: input.slug }))).toEqual({ ok: false, refusal: "slug-taken" });
  const { email } = await anAccount();
  expect(await foundInstitution(anInput({ email }))).toEqual({ ok: false, refusal: "email-taken" });
});

test("where institutions or an operator are, nobody becomes the first operator", async () => {
  await anAccount();
  const [row] = await callEntrance<{ result: boolean }>(
    "becomeFirstOperator",
    newId(),
    `${newId()}@example.test`,
    "a hash",
  );
  expect(row?.result).toBe(false);
});

test("the set-up code follows from the secret, and differs with it", () => {
  expect(setUpCode("a".repeat(40))).toMatch(/^(?:[a-z2-9]{4}-){4}[a-z2-9]{4}$/);
  expect(setUpCode("a".repeat(40))).toBe(setUpCode("a".repeat(40)));
  expect(setUpCode("a".repeat(40))).not.toBe(setUpCode("b".repeat(40)));
});

test.each([
  ...["login", "logout", "api", "auth", "health", "live", "r", "operator", "privacy", "toegankelijkheid"],
  ...["help", "static", "1school", "a", "groen land", "groen-"],
])("%j is no address of an institution", (slug) => {
  expect(institutionInput.safeParse({ ...anInput(), slug }).success).toBe(false);
});
