/** Under which key a referral that is being written is kept. */
export function draftOfReferral(studentId: string) {
  return { form: "referral", subject: studentId };
}

/** The same of a note an adviser keeps. */
export function draftOfNote(referralId: string) {
  return { form: "referral-note", subject: referralId };
}
