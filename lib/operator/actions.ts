"use server";

import { waitingHalfInput } from "@/lib/access/halves/schema";
import * as commands from "@/lib/operator/commands";
import { isOperator, maySetUp } from "@/lib/operator/policy";
import {
  dropOrganisationInput,
  foundedInput,
  institutionInput,
  organisationInput,
  setUpInput,
} from "@/lib/operator/schema";
import { visitorAction } from "@/lib/platform/visitor-action";

export const setUp = visitorAction({
  permission: "operator.set-up",
  input: setUpInput,
  secrets: ["code", "password", "repeated"],
  allow: maySetUp,
  run: (_visitor, input) => commands.setUp(input),
  next: () => "/operator/nieuw",
});

export const foundInstitution = visitorAction({
  permission: "operator.found-institution",
  input: institutionInput,
  allow: isOperator,
  run: (_visitor, input) => commands.foundInstitution(input),
});

export const renewFounding = visitorAction({
  permission: "operator.renew-founding",
  input: foundedInput,
  allow: isOperator,
  run: (_visitor, { institutionId }) => commands.renewFounding(institutionId),
});

export const addOrganisation = visitorAction({
  permission: "operator.add-organisation",
  input: organisationInput,
  allow: isOperator,
  run: commands.addOrganisation,
});

export const dropOrganisation = visitorAction({
  permission: "operator.drop-organisation",
  input: dropOrganisationInput,
  allow: isOperator,
  run: (_visitor, { organisation }) => commands.dropOrganisation(organisation),
});

export const giveWaitingHalf = visitorAction({
  permission: "operator.give-waiting-half",
  input: waitingHalfInput,
  allow: isOperator,
  run: commands.giveWaitingHalf,
});
