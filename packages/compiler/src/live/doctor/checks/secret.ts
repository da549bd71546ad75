import type { Secret } from "@aws-sdk/client-ecs";
import type { Check } from "../check.ts";
import { type Examined, NOTHING, together, unseen } from "../finding.ts";
import { type SecretSource, secretOf } from "../secret-source.ts";
import { said } from "../said.ts";
import type { Patient } from "../patient.ts";

/** Whether each secret and parameter exists, with the version that is asked for. No value is read. */
export const secret: Check = {
  name: "secret",
  examine: async (patient) => {
    const secrets = patient.containers.flatMap(({ name = "", secrets: own = [], logConfiguration }) =>
      [...own, ...(logConfiguration?.secretOptions ?? [])].map((one) => ({ container: name, secret: one })),
    );
    const here = secrets.filter(
      ({ secret: { valueFrom = "" } }) => secretOf(valueFrom, patient.aws).region === patient.aws.region,
    );
    return together(await Promise.all(here.map((one) => ofSecret(patient, one))));
  },
};

interface Wanted {
  readonly container: string;
  readonly secret: Secret;
}

function ofSecret(patient: Patient, wanted: Wanted): Promise<Examined> {
  const source = secretOf(wanted.secret.valueFrom ?? "", patient.aws);
  return source.service === "ssm" ? ofParameter(patient, wanted, source) : ofManaged(patient, wanted, source);
}

async function ofParameter(patient: Patient, wanted: Wanted, { name, account, arn }: SecretSource): Promise<Examined> {
  const asked = account === patient.aws.account ? name : arn;
  const answer = await patient.aws.ask("ssm:GetParameters", { Names: [asked], WithDecryption: false });
  if ("refusal" in answer) return unseen(answer.refusal);
  if ((answer.value.InvalidParameters ?? []).length === 0) return NOTHING;
  return problem(
    patient,
    wanted,
    `parameter ${name}, which does not exist`,
    [`ssm:GetParameters calls ${asked} invalid.`],
    "Put the parameter, or correct its name.",
  );
}

async function ofManaged(
  patient: Patient,
  wanted: Wanted,
  { arn, name, key, versionStage, versionId }: SecretSource,
): Promise<Examined> {
  const answer = await patient.aws.ask("secretsmanager:DescribeSecret", { SecretId: arn });
  if ("refusal" in answer) {
    if (answer.refusal.code !== "ResourceNotFoundException") return unseen(answer.refusal);
    return problem(
      patient,
      wanted,
      `secret ${name}, which does not exist`,
      ["secretsmanager:DescribeSecret says ResourceNotFoundException."],
      "Create the secret, or correct its ARN: an ARN without the six characters at its end, or with those of a deleted secret, names none.",
    );
  }
  const { DeletedDate, VersionIdsToStages = {} } = answer.value;
  if (DeletedDate !== undefined) {
    return problem(
      patient,
      wanted,
      `secret ${name}, which is scheduled to be deleted`,
      [`Deleted on ${DeletedDate.toISOString()}.`],
      `Restore it: \`aws secretsmanager restore-secret --secret-id ${arn}\`.`,
    );
  }
  const versions = Object.entries(VersionIdsToStages);
  const stage = versionStage ?? "AWSCURRENT";
  const isThere =
    versionId === undefined
      ? versions.some(([, stages]) => stages.includes(stage))
      : Object.hasOwn(VersionIdsToStages, versionId);
  if (!isThere) {
    const version = versionId === undefined ? `stage ${stage}` : `version ${versionId}`;
    return problem(
      patient,
      wanted,
      `${version} of secret ${name}, which has none`,
      versions.map(([id, stages]) => `It has version ${id}: ${stages.join(", ")}.`),
      "Put a value into the secret, or name a version that it has.",
    );
  }
  const evidence = key === undefined ? [] : said(patient, /json key/i).filter((line) => line.includes(key));
  if (key === undefined || evidence.length === 0) return NOTHING;
  return problem(
    patient,
    wanted,
    `key ${key} of secret ${name}, which is not in its value`,
    evidence,
    "Add the key to the secret's JSON, or correct its name.",
  );
}

function problem(
  patient: Patient,
  { container, secret: { name = "" } }: Wanted,
  what: string,
  evidence: readonly string[],
  help: string,
): Examined {
  const says = `Container ${container} takes ${name} from ${what}.`;
  const told = said(patient, /ResourceInitializationError|unable to (?:pull|retrieve) secret/i);
  return {
    findings: [{ likelihood: "certain", says, evidence: [...new Set([...evidence, ...told])], help }],
    unseen: [],
  };
}
