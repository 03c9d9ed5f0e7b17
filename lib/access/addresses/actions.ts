"use server";

import * as commands from "@/lib/access/addresses/commands";
import { mayConfirmAddress } from "@/lib/access/addresses/policy";
import { claimOwnAddress } from "@/lib/access/addresses/queries";
import { addressInput } from "@/lib/access/addresses/schema";
import { action } from "@/lib/platform/action";

export const confirmAddress = action({
  permission: "access.confirm-address",
  input: addressInput,
  subject: ({ tx, actor }) => claimOwnAddress(tx, actor),
  allow: mayConfirmAddress,
  run: ({ tx }, own, shown) => commands.confirmAddress(tx, own, shown),
  trail: ({ id }) => ({
    verb: "confirm-address",
    entity: "access",
    entityId: id,
    subjectPersonId: id,
  }),
  notice: "address-confirmed",
});
