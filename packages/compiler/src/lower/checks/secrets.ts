import type { Parameter, Secret } from "@ecs-dsl/dsl";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import { onceFor } from "../../once-for.ts";
import { type NamedSecret, namedSecrets } from "../plan/named-secrets.ts";
import { sourceOf } from "../nouns/noun.ts";
import { arnOf } from "../resolve/template-text.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

/** A secret whose name the config has as text. */
interface WrittenSecret extends NamedSecret {
  readonly text: string;
}

const writtenSecrets = onceFor((container: Container): readonly WrittenSecret[] =>
  namedSecrets(container).flatMap((named) =>
    typeof named.secret.name === "string" ? [{ ...named, text: named.secret.name }] : [],
  ),
);

type Container = Parameters<typeof namedSecrets>[0];

export const secretArn = definePlanRule({
  code: "config/secret-arn",
  severity: "error",
  on: "container",
  summary: "A secret and a parameter are named by their name, or by an ARN of their kind.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html",
    checked: "2026-11-28",
  },
  check(container, report) {
    for (const named of writtenSecrets(container)) {
      if (named.text.startsWith("arn:") && !isOfKind(named)) report(otherArn(named));
    }
  },
});

export const secretSuffix = definePlanRule({
  code: "config/secret-suffix",
  severity: "warning",
  on: "container",
  summary: "The name of a secret does not end like the six characters that Secrets Manager ends ARNs with.",
  source: {
    url: "https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html",
    checked: "2026-11-28",
  },
  check(container, report) {
    for (const named of writtenSecrets(container)) {
      const [, name = "", end = ""] = (named.secret.kind === "secret" && ENDS_LIKE_ARN.exec(named.text)) || [];
      if (end === "") continue;
      if (!named.text.startsWith("arn:")) report(readAsSuffix(named, name, end));
      else if (WORD.test(end)) report(readAsWhole(named, name, end));
    }
  },
});

export const secretName = definePlanRule({
  code: "config/secret-name",
  severity: "warning",
  on: "container",
  summary: "A secret and a parameter have a name that Secrets Manager and Parameter Store take.",
  source: {
    url: "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html",
    checked: "2026-11-28",
  },
  check(container, report) {
    for (const named of writtenSecrets(container)) {
      const { secret, text } = named;
      if (text !== "" && !text.startsWith("arn:") && !isTaken(secret.kind, text)) report(unnamable(named));
    }
  },
});

/** What may follow a name after a colon: the version or label of a parameter, the key and version of a secret. */
const NAMES = {
  parameter: /^[\w./-]+(?::[\w.-]+)?$/,
  secret: /^[\w/+=.@-]+(?::[^]*)?$/,
} as const;

/** How other tools begin a reference to a parameter or secret, and end it. */
const REFERENCE = /^[{$]*(?:resolve:)?(?:(?:aws-)?ssm(?:-secure)?|secretsmanager|parameter|secret):|[{}$]+/g;

export const parameterName = definePlanRule({
  code: "config/parameter-name",
  severity: "warning",
  on: "container",
  summary: "The name of a parameter in a hierarchy begins with a slash.",
  source: {
    url: "https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html",
    checked: "2026-11-28",
  },
  check(container, report) {
    for (const named of writtenSecrets(container)) if (isPartOfPath(named)) report(partOfPath(named));
  },
});

/** `prod/db`: a name as secrets have it. */
function isPartOfPath({ secret, text }: WrittenSecret): boolean {
  return secret.kind === "parameter" && /^[\w.-]+\/[\w./-]*(?::[\w.-]+)?$/.test(text);
}

/** The name of a secret, alone or in an ARN, and what would be its random end. */
const ENDS_LIKE_ARN = /^(?:arn:.*:secret:)?([^:]*)-([A-Za-z0-9]{6})(?::[^:]*){0,3}$/;

/** Six lower-case letters are seldom random. */
const WORD = /^[a-z]{6}$/;

function isOfKind({ secret: { kind }, text }: WrittenSecret): boolean {
  const { service, account = "", resource = "" } = arnOf(text) ?? {};
  if (!/^\d{12}$/.test(account)) return false;
  return kind === "secret"
    ? service === "secretsmanager" && resource.startsWith("secret:")
    : service === "ssm" && resource.startsWith("parameter/");
}

function otherArn(named: WrittenSecret): PlanFinding {
  const { secret, text: name } = named;
  const { kind } = secret;
  const form =
    kind === "secret" ? "secretsmanager:REGION:ACCOUNT:secret:NAME-AbCdEf" : "ssm:REGION:ACCOUNT:parameter/NAME";
  return {
    source: placeOf(named),
    message: `${wordsOf(named)} is ${shown(name)}, which is not the ARN of a ${kind}.`,
    help: otherCall(name, kind) ?? `Write its name, or its ARN: arn:aws:${form}, with 12 digits for the account.`,
  };
}

/** The call that takes an ARN of the other kind. */
function otherCall(name: string, kind: "parameter" | "secret"): string | undefined {
  const other = kind === "secret" ? "parameter" : "secret";
  const service = other === "secret" ? "secretsmanager" : "ssm";
  if (!new RegExp(`^arn:[a-z-]+:${service}:[a-z\\d-]+:\\d{12}:${other}[:/]`).test(name)) return undefined;
  return `Write \`${other}(${shown(name)})\`.`;
}

function partOfPath(named: WrittenSecret): PlanFinding {
  const { text: name } = named;
  return {
    source: placeOf(named),
    message: `${wordsOf(named)} is the parameter ${shown(name)}; the name of a parameter in a hierarchy begins with "/".`,
    help: `Write \`parameter(${shown(`/${name}`)})\`; if it is a secret of Secrets Manager, \`secret(${shown(name)})\`.`,
  };
}

function readAsSuffix(named: WrittenSecret, name: string, end: string): PlanFinding {
  return {
    source: placeOf(named),
    message: `${wordsOf(named)} is ${shown(named.text)}; Secrets Manager takes "-${end}" for the end that it gives to ARNs, and looks for a secret with the name ${shown(name)}.`,
    help: `If that is the secret, write ${shown(name)}; if not, write the whole ARN of ${shown(named.text)}, with the six characters at its end.`,
  };
}

function readAsWhole(named: NamedSecret, name: string, end: string): PlanFinding {
  return {
    source: placeOf(named),
    message: `${wordsOf(named)} is the ARN of a secret with the name ${shown(name)}: Secrets Manager takes "-${end}" for the end that it gives to ARNs.`,
    help: `If the secret has the name ${shown(`${name}-${end}`)}, write its whole ARN, with a hyphen and six characters more.`,
  };
}

function unnamable(named: WrittenSecret): PlanFinding {
  const { secret, text: name } = named;
  const { kind } = secret;
  const alone = name.replaceAll(REFERENCE, "");
  const others = kind === "secret" ? '"/", "_", "+", "=", ".", "@" and "-"' : '"/", "_", "." and "-"';
  return {
    source: placeOf(named),
    message: `${wordsOf(named)} is ${shown(name)}; the name of a ${kind} is made of letters, digits, ${others}.`,
    help: `Write its name alone: ${kind}(${shown(isTaken(kind, alone) ? alone : "prod/db")}).`,
  };
}

function isTaken(kind: Secret["kind"] | Parameter["kind"], name: string): boolean {
  return NAMES[kind].test(name);
}

function wordsOf({ subject, name }: NamedSecret): string {
  return capitalized(`secret ${shown(name)} of ${subject.words}`);
}

function placeOf({ subject, path }: NamedSecret) {
  return sourceOf(subject, path);
}
