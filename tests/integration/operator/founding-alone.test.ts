import { expect, test } from "vitest";
import { addOrganisation, dropOrganisation, foundInstitution, renewFounding } from "@/lib/operator/commands";
import { listInstitutions } from "@/lib/operator/queries";
import { institutionInput } from "@/lib/operator/schema";
import { recognise } from "@/lib/platform/auth";
import { callEntrance } from "@/lib/platform/entrance";
import { newId } from "@/lib/platform/ids";
import { setUpCode } from "@/lib/platform/installation/secrets";
import { institutionId, withTenant } from "@/lib/platform/tenancy";
import { recordWrite } from "@/lib/platform/trail";
import { admit } from "@/prisma/seed/builders";
import { anAccount } from "@/tests/support/accounts";
import { connectedAs } from "@/tests/support/database";
import { anOperator } from "@/tests/support/halves";
import { anInstitution } from "@/tests/support/institution";
import { providerSettings } from "@/tests/support/provider-settings";

// As where a provider is set up; read at the first question.
Object.assign(process.env, providerSettings);

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

test("a name at the single sign-on stands in the log of the institution, when it comes and when it goes", async () => {
  const [school, operator] = [await anInstitution(), await anOperator()];
  const organisation = `${school.slug}.nl`;
  const asked = { institutionId: school.id, organisation };
  expect(await addOrganisation(operator, asked)).toEqual({ ok: true, data: undefined });
  const other = await anInstitution();
  expect(await addOrganisation(operator, { ...asked, institutionId: other.id })).toEqual({
    ok: false,
    refusal: "organisation-taken",
  });
  await dropOrganisation(organisation);
  const log = await school.inside((tx) =>
    tx.trailEvent.findMany({
      where: { entity: "institution" },
      select: { verb: true, actorId: true, details: true },
      orderBy: { id: "asc" },
    }),
  );
  const noted = { actorId: null, details: { organisation } };
  expect(log).toEqual([
    { verb: "add-organisation", ...noted },
    { verb: "drop-organisation", ...noted },
  ]);
  const elsewhere = await other.inside((tx) => tx.trailEvent.count({ where: { entity: "institution" } }));
  expect(elsewhere).toBe(0);
});

test("only an operator's own open session enters a name", async () => {
  const school = await anInstitution();
  const { identityId } = await anAccount();
  const stranger = newId();
  await callEntrance("openSession", stranger, identityId, "", null, false);
  for (const session of [stranger, newId()])
    await callEntrance(
      "setOrganisation",
      providerSettings.OIDC_ISSUER,
      `${school.slug}.nl`,
      school.id,
      session,
    );
  const found = await callEntrance("findOrganisation", providerSettings.OIDC_ISSUER, `${school.slug}.nl`);
  expect(found).toEqual([]);
});

/** An institution that was just founded, as the operator finds it in the list. */
async function aFounding() {
  const input = anInput();
  const founded = await foundInstitution(input);
  if (!founded.ok) throw new Error(founded.refusal);
  const listed = (await listInstitutions()).find(({ slug }) => slug === input.slug);
  return { email: input.email, first: founded.data.password, id: institutionId(listed?.id ?? "") };
}

test("a first admin who let the password pass gets another, and the first one is worth nothing", async () => {
  const { email, first, id } = await aFounding();
  await connectedAs("owner", (client) =>
    client.query(
      "update entrance.credentials set replace_before = now() - interval '1 hour' where email = $1",
      [email],
    ),
  );
  expect(await recognise({ email, password: first }, null)).toMatchObject({ ok: false });
  const renewed = await renewFounding(id);
  if (!renewed.ok) throw new Error(renewed.refusal);
  expect(renewed.data).toMatchObject({ email, name: "Proefschool" });
  expect(await recognise({ email, password: first }, null)).toMatchObject({ ok: false });
  const known = await recognise({ email, password: renewed.data.password }, null);
  expect(known).toMatchObject({ ok: true, data: { isTemporary: true } });
});

test("[6.5-8] where somebody came in, was let in or did anything, the operator makes no password", async () => {
  const entered = { ok: false, refusal: "entered" };
  const chosen = await aFounding();
  const known = await recognise({ email: chosen.email, password: chosen.first }, null);
  if (!known.ok) throw new Error(known.refusal);
  const session = newId();
  await callEntrance("openSession", session, known.data.identityId, "", null, true);
  await callEntrance("choosePassword", session, "a hash");
  expect(await renewFounding(chosen.id)).toEqual(entered);

  const joined = await aFounding();
  const personId = await withTenant(joined.id, async (tx) => {
    const { id } = await tx.person.findFirstOrThrow({ select: { id: true } });
    return id;
  });
  await admit(joined.id, personId);
  expect(await renewFounding(joined.id)).toEqual(entered);

  const used = await aFounding();
  await withTenant(used.id, async (tx) => {
    const { id } = await tx.person.findFirstOrThrow({ select: { id: true } });
    await recordWrite(tx, id, { verb: "change", entity: "settings", entityId: null });
  });
  expect(await renewFounding(used.id)).toEqual(entered);
  expect(await renewFounding(newId())).toEqual(entered);
});
