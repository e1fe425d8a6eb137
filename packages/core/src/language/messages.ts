import * as answer from "./messages/answer.ts";
import * as assessment from "./messages/assessment.ts";
import * as combination from "./messages/combination.ts";
import * as confirmation from "./messages/confirmation.ts";
import * as covers from "./messages/covers.ts";
import * as evidence from "./messages/evidence.ts";
import * as explain from "./messages/explain.ts";
import * as extending from "./messages/extends.ts";
import * as figures from "./messages/figures.ts";
import * as form from "./messages/form.ts";
import * as grant from "./messages/grant.ts";
import * as incident from "./messages/incident.ts";
import * as justification from "./messages/justification.ts";
import * as ownFramework from "./messages/own-framework.ts";
import * as policy from "./messages/policy.ts";
import * as read from "./messages/read.ts";
import * as reference from "./messages/reference.ts";
import * as report from "./messages/report.ts";
import * as verdict from "./messages/verdict.ts";

/** Every sentence of core, by key; `nl` has the type of `en`, so none can be missing. */
export const en = {
  ...answer.en,
  ...assessment.en,
  ...combination.en,
  ...confirmation.en,
  ...covers.en,
  ...explain.en,
  ...extending.en,
  ...evidence.en,
  ...figures.en,
  ...form.en,
  ...grant.en,
  ...incident.en,
  ...justification.en,
  ...ownFramework.en,
  ...policy.en,
  ...read.en,
  ...reference.en,
  ...report.en,
  ...verdict.en,
};
export const nl: typeof en = {
  ...answer.nl,
  ...assessment.nl,
  ...combination.nl,
  ...confirmation.nl,
  ...covers.nl,
  ...explain.nl,
  ...extending.nl,
  ...evidence.nl,
  ...figures.nl,
  ...form.nl,
  ...grant.nl,
  ...incident.nl,
  ...justification.nl,
  ...ownFramework.nl,
  ...policy.nl,
  ...read.nl,
  ...reference.nl,
  ...report.nl,
  ...verdict.nl,
};
