import { defineRule, type Finding } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { OPAQUE, readable } from "../../placeholder.ts";
import { ecsGuide } from "../source.ts";
import { containerTexts, type ContainerText } from "./container-texts.ts";

export const valuePattern = defineRule({
  code: "secrets/value-pattern",
  severity: "warning",
  on: "container",
  summary: "No text of a container has the form of a key, a token or a password.",
  source: ecsGuide("specifying-sensitive-data.html"),
  check(subject, report) {
    for (const found of containerTexts(subject)) {
      const what = secretIn(found.text);
      if (what !== undefined) report(inPlainText(what, found, subject.label));
    }
  },
});

/** Forms that nothing but a secret has. */
const FORMS: readonly (readonly [what: string, form: RegExp])[] = [
  ["a private key", /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY/],
  ["an AWS access key", /\b(?:AKIA|ASIA)(?![A-Z2-7]{9}EXAMPLE)[A-Z0-9]{16}\b/],
  ["a GitHub token", /\b(?:gh[opsur]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9]{22}_)/],
  ["a GitLab token", /\bglpat-[\w-]{20}/],
  ["a Slack token", /\bxox[abeoprs]-\d[A-Za-z0-9-]{9}/],
  ["the address of a Slack webhook", /\bhooks\.slack\.com\/services\/T\w{7,}\/B\w{7,}\/\w{20}/],
  ["a Stripe key", /\b[rs]k_live_[A-Za-z0-9]{16}/],
  ["an API key", /\bsk-(?:(?:ant|proj|svcacct)-[\w-]{24}|[A-Za-z0-9]{40})/],
  ["a SendGrid key", /\bSG\.[\w-]{22}\.[\w-]{43}/],
  ["an npm token", /\bnpm_[A-Za-z0-9]{36}/],
  ["a JSON Web Token", /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20}/],
];

/** `scheme://user:password@host`; what stands for a password, and one of a sidecar, is none that matters. */
const PASSWORD =
  /\b[A-Za-z][A-Za-z0-9+.-]{1,30}:\/\/[^\s/:@?#]{0,99}:([^\s/:@?#"']{1,200})@(?!localhost\b|127\.|\[::1\])/;
const STAND_IN = /^(?:\*+|[xX]+|\.+|password|secret|changeme)$/i;

function secretIn(text: string): string | undefined {
  const known = readable(text);
  if (known === undefined) return undefined;
  const form = FORMS.find(([, pattern]) => pattern.test(known));
  if (form !== undefined) return form[0];
  const password = PASSWORD.exec(known)?.[1];
  return password === undefined || password.includes(OPAQUE) || STAND_IN.test(password)
    ? undefined
    : "a URL with a password";
}

function inPlainText(what: string, { at, holder }: ContainerText, label: string): Finding {
  return {
    at,
    message: say`Container ${label} has ${what} in ${property(holder)}; whoever may read the task definition reads it.`,
    help: say`Keep it in Secrets Manager or Parameter Store, and name it in ${property("secrets")}.`,
  };
}
