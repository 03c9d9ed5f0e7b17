import { callEntrance } from "@/lib/platform/entrance";
import { newId } from "@/lib/platform/ids";
import { callAsOwner } from "@/lib/platform/installation/founding";
import { addStaff, admit } from "@/prisma/seed/builders";
import { federation } from "@/tests/support/federation";
import type { TestInstitution } from "@/tests/support/institution";

type Named = Pick<TestInstitution, "id" | "inside">;

/** The session of an operator, whoever it is. */
export async function anOperatorSession(identityId: string = newId()): Promise<string> {
  await callAsOwner("setOperator", identityId);
  const sessionId = newId();
  await callEntrance("openSession", sessionId, identityId, "", null, false);
  return sessionId;
}

/** An operator says that the institution is known by this name; its own word is still to come. */
export async function enterName({ id }: Pick<Named, "id">, organisation: string, issuer = federation) {
  await callEntrance("setOrganisation", issuer, organisation, id, await anOperatorSession());
}

/** A name with both keys: entered by an operator, confirmed by somebody of the institution. */
export async function aConfirmedName(school: Named, organisation: string, issuer = federation) {
  await enterName(school, organisation, issuer);
  const personId = await school.inside((tx) => addStaff(tx));
  await admit(school.id, personId);
  await school.inside(
    (tx) => tx.$queryRaw`select entrance.confirm_organisation(${issuer}, ${organisation}, ${personId}::uuid)`,
  );
}
