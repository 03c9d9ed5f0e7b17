"use server";

import {
  choosePassword,
  endOtherSessions,
  leave,
  setPreferences,
  signInWithPassword,
} from "@/lib/accounts/commands";
import { mayChoosePassword, mayComeIn, mayEndSessions } from "@/lib/accounts/policy";
import {
  endSessionsInput,
  nothing,
  passwordInput,
  preferencesInput,
  signInInput,
} from "@/lib/accounts/schema";
import { ownPath } from "@/lib/platform/own-path";
import { visitorAction } from "@/lib/platform/visitor-action";

export const signInByPassword = visitorAction({
  permission: "account.sign-in",
  input: signInInput,
  secrets: ["password"],
  allow: mayComeIn,
  run: (_visitor, input) => signInWithPassword(input),
  next: ({ isTemporary }, { next }) => (isTemporary ? "/login/wachtwoord" : (ownPath(next) ?? "/")),
});

export const signOutHere = visitorAction({
  permission: "account.sign-out",
  input: nothing,
  allow: mayComeIn,
  run: () => leave(),
  next: () => "/login",
});

export const replaceTemporaryPassword = visitorAction({
  permission: "account.choose-password",
  input: passwordInput,
  secrets: ["current", "password", "repeated"],
  allow: mayChoosePassword,
  run: choosePassword,
  next: () => "/",
});

export const replacePassword = visitorAction({
  permission: "account.choose-password",
  input: passwordInput,
  secrets: ["current", "password", "repeated"],
  allow: mayChoosePassword,
  run: choosePassword,
});

export const changePreferences = visitorAction({
  permission: "account.set-preferences",
  input: preferencesInput,
  allow: mayComeIn,
  run: setPreferences,
});

export const endSessions = visitorAction({
  permission: "account.end-sessions",
  input: endSessionsInput,
  allow: mayEndSessions,
  run: (visitor, { sessionId }) => endOtherSessions(visitor, sessionId),
});
