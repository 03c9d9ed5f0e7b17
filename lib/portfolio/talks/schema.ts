import { z } from "zod";

export const keepAgreementInput = z.strictObject({ agreementId: z.uuid() });
